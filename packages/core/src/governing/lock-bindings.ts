import { repositoryIndex } from '../evidence/repository-index.ts';
import { evaluateLocks } from '../locks/evaluate-locks.ts';
import { LOCK_FILE, pathOfKey } from '../locks/lock-file.ts';
import { nameOfEntry } from '../locks/lock-name.ts';
import type { CheckContext } from '../rules/check-context.ts';
import type { UnresolvedBinding } from './binding.ts';

/** Locked statements that stand in a file, or that it grounds: edits may move them, not change them. */
export function lockBindings(context: CheckContext, path: string): UnresolvedBinding[] {
  // Comparing locks with documents costs more than this look.
  const base = path.slice(path.lastIndexOf('/') + 1);
  if (context.repository.text(LOCK_FILE)?.includes(base) !== true) return [];
  return evaluateLocks(context).judged.flatMap(({ entry, statement, verdict }): UnresolvedBinding[] => {
    if (verdict.kind === 'superseded' || verdict.kind === 'lapsed') return [];
    const home = statement?.path ?? pathOfKey(entry.key);
    const grounds = (): boolean =>
      entry.sources.some((source) => repositoryIndex(context.repository).find(source, home).includes(path));
    if (home !== path && !grounds()) return [];
    const item = statement === undefined ? undefined : context.items.find((one) => one.item === statement.item);
    const name = nameOfEntry(entry);
    const source =
      item === undefined ? { path: LOCK_FILE, line: 1 } : { path: item.document.path, line: item.summary.line };
    return [
      {
        path,
        by: 'lock',
        name,
        decisions: [item?.reference ?? name],
        item,
        isBlocking: false,
        statement: entry.text,
        source,
      },
    ];
  });
}
