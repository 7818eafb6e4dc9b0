import { DecisisError, decodeSource, encodeSource, LOCK_FILE, type RenumberPlan } from '@decisis/core';
import { readDocumentBytes } from '@decisis/workspace';
import { writeFilesTogether } from '@decisis/workspace/writing';
import type { LockRenumbering } from '../locking/renumber-locks.ts';
import type { Session } from '../session/open-session.ts';

/**
 * Writes a planned renumbering. The lockfile comes first, for what it speaks about is found by the documents as they were, and the
 * document that defines the item comes last: until then the item has its old identifier, so that a run that was interrupted
 * can be run again and moves the rest.
 */
export function applyRenumber(
  plan: RenumberPlan,
  locks: LockRenumbering | undefined,
  own: string,
  { repository, config }: Session,
): void {
  const { root } = repository;
  const files = plan.files.toSorted((one, other) => Number(one.path === own) - Number(other.path === own));
  const writes = files.map(({ path, newPath, before, after }) => {
    const original = readDocumentBytes(root, path, config.limits);
    const source = decodeSource(path, original);
    if (source.text !== before) throw new DecisisError('DCS_DOCUMENT_CHANGED_MEANWHILE', { path });
    return { path, newPath, original, next: encodeSource(source, after) };
  });
  const first =
    locks === undefined ? [] : [{ path: LOCK_FILE, newPath: LOCK_FILE, original: locks.before, next: locks.after }];
  writeFilesTogether(root, [...first, ...writes]);
}
