import type { RepositoryView } from '../model/repository-view.ts';
import type { PathClass } from '../policy/path-class.ts';
import type { Sentinel } from '../policy/sentinel.ts';
import { emptyPatterns } from '../sentinels/empty-patterns.ts';
import { unseenOf } from '../sentinels/evaluate-matches.ts';
import type { Unseen } from '../sentinels/sentinel-result.ts';
import type { ProposedEdit } from './proposed-edit.ts';

/**
 * What keeps a sentinel from looking after edits that take away the last file of one of its globs, while others have files still.
 * Nothing for one that asks for no more than to find enough, for it says so itself.
 */
export function emptiedGlobs(
  sentinel: Sentinel,
  edits: readonly ProposedEdit[],
  classes: readonly PathClass[],
  repository: RepositoryView,
): Unseen | undefined {
  const gone = new Set(edits.filter(({ before, after }) => before !== undefined && after === undefined).map(pathOf));
  if (!('files' in sentinel) || gone.size === 0 || isEnoughFound(sentinel)) return undefined;
  const { paths, gaps } = repository.judged?.() ?? { paths: repository.paths(), gaps: [] };
  const made = edits.filter(({ before, after }) => before === undefined && after !== undefined).map(pathOf);
  const emptyIn = (files: readonly string[]) => emptyPatterns(sentinel.files ?? NONE, classes, { paths: files, gaps });
  const after = emptyIn([...paths.filter((path) => !gone.has(path)), ...made]);
  if (after.length === 0) return undefined;
  const before = new Set(emptyIn([...paths, ...gone]).map(pathOf));
  const emptied = after.filter(({ path }) => !before.has(path));
  if (emptied.length === 0) return undefined;
  const unseen = unseenOf(emptied);
  return { ...unseen, reason: `after the edit, ${unseen.reason}` };
}

const NONE = { classes: [], include: [], exclude: [] };

function isEnoughFound(sentinel: Sentinel): boolean {
  const demand = sentinel.kind === 'ast' ? sentinel.demand : sentinel.kind;
  return demand === 'present' || (demand === 'count' && 'most' in sentinel && sentinel.most === undefined);
}

function pathOf({ path }: { readonly path: string }): string {
  return path;
}
