import {
  currentPhase,
  dueIn,
  touches,
  type Policy,
  type ProposedEdit,
  type RepositoryView,
  type SeenPlaces,
  type Sentinel,
} from '@decisis/core';
import { DEFAULT_LIMITS } from '../files/limits.ts';
import type { FileSentinel } from './judge-edited-files.ts';
import type { SentinelKeeping } from './sentinel-runner.ts';

/**
 * What sentinels that need more than lines of text find in edits that are not made yet, by sentinel. One is not among the answers
 * when nothing could be found out. Loads nothing where there is none. Files are read from the working tree at `root`; without it, where
 * they are those of a commit, through the view.
 */
export async function seeEdits(
  root: string | undefined,
  view: RepositoryView,
  policy: Policy,
  edits: readonly ProposedEdit[],
  keeping: SentinelKeeping & { readonly documentBytes?: number; readonly isRestating?: boolean } = {},
): Promise<ReadonlyMap<string, SeenPlaces>> {
  if (edits.length === 0) return new Map();
  const { documentBytes = DEFAULT_LIMITS.documentBytes, isRestating = false } = keeping;
  const phase = currentPhase(policy);
  const due = policy.sentinels.filter((one) => dueIn(one, phase)?.kind !== 'not-due');
  const judged = edits.filter(({ path }) => view.isJudged?.(path) !== false);
  const structural = due.filter((one) => one.kind === 'ast');
  const byFile = due.filter(
    (one): one is FileSentinel =>
      isByFile(one) && edits.some(({ path }) => touches(one, policy.pathClasses, path, view)),
  );
  const seen = new Map<string, SeenPlaces>();
  if (structural.length > 0) {
    const { lookAtEdits } = await import('./ast/look-at-edits.ts');
    for (const [id, places] of await lookAtEdits({ root, view, policy, keeping, isRestating }, structural, judged))
      seen.set(id, places);
  }
  if (byFile.length > 0) {
    const { judgeEditedFiles } = await import('./judge-edited-files.ts');
    for (const sentinel of byFile) {
      const places = await judgeEditedFiles(view, policy, sentinel, edits, documentBytes);
      if (places !== undefined) seen.set(sentinel.id, places);
    }
  }
  return seen;
}

function isByFile({ kind }: Sentinel): boolean {
  return kind === 'data' || kind === 'names' || kind === 'mention';
}
