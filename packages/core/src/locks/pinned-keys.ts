import type { LockFile } from './lock-file.ts';

/** The keys of the statements that a lockfile pins, `path#key`; what was superseded is pinned no more. */
export function pinnedKeys({ entries }: LockFile): ReadonlySet<string> {
  return new Set(entries.filter(({ status }) => status !== 'superseded').map(({ key }) => key));
}
