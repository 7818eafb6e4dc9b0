import { encodeSource, LOCK_FILE, renderLockFile, type LockFile } from '@decisis/core';
import { createFile, writeFileAtomically } from '@decisis/workspace/writing';
import type { PlannedChange } from '../editing/listed-rows.ts';
import type { Session } from '../session/open-session.ts';
import type { StoredLock } from './lock-store.ts';

/** Everything that one command changes, planned as a whole before anything is written. */
export interface Outcome {
  readonly documents: readonly PlannedChange[];
  /** Paths of documents that are written after the lockfile, the last one last: as long as they are old, the command can be run again. */
  readonly afterLock?: readonly string[];
  readonly lock: LockFile;
  /** Lines for a reader about what happens to locks. */
  readonly notes: readonly string[];
  /** Lines for a reader about what no lock holds. */
  readonly remarks?: readonly string[];
}

interface Write {
  readonly root: string;
  readonly file: string;
  readonly before: Uint8Array | undefined;
  readonly after: Uint8Array;
}

/** The documents among some changes that differ afterwards, as files. */
export function documentWrites(documents: readonly PlannedChange[], session: Session): readonly Write[] {
  const inputs = session.inputs.flatMap((input) => input.documents);
  return documents.flatMap(({ change, reading }): Write[] => {
    const input = inputs.find(({ path }) => path === change.path);
    if (input === undefined || change.before === change.after) return [];
    const { root, file, bytes: before } = input;
    return [{ root, file, before, after: encodeSource(reading.source, change.after) }];
  });
}

/** The files that an outcome changes, in the order in which they are written: documents, the lockfile, documents for which it waits. */
export function writesOf(outcome: Outcome, stored: StoredLock, session: Session): readonly Write[] {
  const { documents, lock, afterLock = [] } = outcome;
  const late = new Map<string, Write>();
  const writes = documents.flatMap((planned): Write[] => {
    const [write] = documentWrites([planned], session);
    if (write === undefined || !afterLock.includes(planned.change.path)) return write === undefined ? [] : [write];
    late.set(planned.change.path, write);
    return [];
  });
  const text = renderLockFile(lock);
  const isSame =
    stored.bytes === undefined ? lock.entries.length === 0 : new TextDecoder().decode(stored.bytes) === text;
  if (!isSame)
    writes.push({
      root: session.repository.root,
      file: LOCK_FILE,
      before: stored.bytes,
      after: new TextEncoder().encode(text),
    });
  return [...writes, ...afterLock.flatMap((path) => late.get(path) ?? [])];
}

/** Writes all files, or none: when one cannot be written, those before it get their old bytes back. */
export function applyWrites(writes: readonly Write[]): void {
  const done: Write[] = [];
  try {
    for (const write of writes) {
      const { root, file, before, after } = write;
      if (before === undefined) createFile(root, file, after);
      else writeFileAtomically(root, file, before, after);
      done.push(write);
    }
  } catch (error) {
    for (const { root, file, before, after } of done.toReversed())
      if (before !== undefined) writeFileAtomically(root, file, after, before);
    throw error;
  }
}
