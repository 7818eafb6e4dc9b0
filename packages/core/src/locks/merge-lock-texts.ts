import { mergeLocks, type LockConflict } from './merge-locks.ts';
import { readLockFile } from './read-lock-file.ts';
import { renderEntry, renderLockFile } from './render-lock-file.ts';

/** What merging three lockfiles gives; undefined when one of them cannot be read, so that nothing may be concluded from it. */
export interface MergedLockTexts {
  /** Entries in conflict stand between conflict marks, which no reader of lockfiles takes for entries. */
  readonly text: string;
  readonly conflicts: readonly LockConflict[];
}

/** Merges lockfiles as texts; an absent one is empty text. */
export function mergeLockTexts(base: string, ours: string, theirs: string): MergedLockTexts | undefined {
  const readings = [base, ours, theirs].map((text) => (text.trim() === '' ? undefined : readLockFile(text)));
  if (readings.some((reading) => reading !== undefined && reading.problems.length > 0)) return undefined;
  const [before, left, right] = readings.map((reading) => ({ entries: reading?.entries ?? [] })) as [Side, Side, Side];
  const { lock, conflicts } = mergeLocks(before, left, right);
  let text = renderLockFile(lock);
  const blockOf = ({ entries }: Side, key: string): string => {
    const entry = entries.find((one) => one.key === key);
    return entry === undefined ? '' : `${renderEntry(entry)}\n`;
  };
  for (const key of new Set(conflicts.map((conflict) => conflict.key))) {
    const merged = blockOf(lock, key);
    const [one, old, other] = [blockOf(left, key), blockOf(before, key), blockOf(right, key)];
    text = text.replace(merged, () => `<<<<<<< ours\n${one}||||||| base\n${old}=======\n${other}>>>>>>> theirs\n`);
  }
  return { text, conflicts };
}

type Side = { readonly entries: ReturnType<typeof readLockFile>['entries'] };
