import {
  LOCK_FILE,
  readDocument,
  renderLockFile,
  renumberInLock,
  sourceOf,
  statementOf,
  supersessionName,
  type DocumentReading,
  type LeftCitation,
  type LockEntry,
  type Register,
  type RenumberedFile,
  type RenumberedLock,
  type RenumberPlan,
  type Restated,
} from '@decisis/core';
import type { Row } from '../query/row.ts';
import type { StoredLock } from './lock-store.ts';

/** What renumbering does to the lockfile. */
export interface LockRenumbering {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  readonly moved: RenumberedLock['moved'];
  /** What the plan leaves, without the places of the lockfile that move after all. */
  readonly left: readonly LeftCitation[];
}

/** The locks of an item that gets another identifier, and of what cites it; undefined when none is concerned. */
export function planLockRenumbering(
  plan: RenumberPlan,
  { document, item }: Row,
  registers: readonly Register[],
  { lock, bytes }: StoredLock,
): LockRenumbering | undefined {
  if (bytes === undefined) return undefined;
  const renamed = new Map<string, string>();
  const restated: Restated[] = [];
  for (const file of plan.files) {
    const before = readingBefore(file, registers, lock.entries);
    if (before === undefined) continue;
    const after = readDocument(sourceOf(file.newPath, file.after), before.options);
    for (const [index, old] of before.items.entries()) {
      const next = after.items[index];
      const [was, is] = [statementOf(old), next === undefined ? undefined : statementOf(next)];
      if (was !== undefined && is !== undefined) restated.push({ before: was, after: is });
      // What superseded entries name may be another item of that identifier.
      const isAlone = !before.items.some((other) => other !== item && other.id === item.id);
      if (before === document && old === item && next !== undefined && isAlone)
        renamed.set(supersessionName(old), supersessionName(next));
    }
  }
  const { lock: next, moved } = renumberInLock(lock, restated, renamed);
  if (moved.length === 0) return undefined;
  const text = renderLockFile(next);
  const left = plan.left.filter((one) => one.path !== LOCK_FILE || text.includes(one.text));
  return { before: bytes, after: new TextEncoder().encode(text), moved, left };
}

/** The document as it is: one of a register, or another one that a lock speaks about. */
function readingBefore(
  { path, before }: RenumberedFile,
  registers: readonly Register[],
  entries: readonly LockEntry[],
): DocumentReading | undefined {
  const known = registers.flatMap(({ documents }) => documents).find(({ source }) => source.path === path);
  if (known !== undefined) return known;
  return entries.some(({ key }) => key.startsWith(`${path}#`)) ? readDocument(sourceOf(path, before)) : undefined;
}
