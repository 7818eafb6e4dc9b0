import { LetterPattern } from '../model/letter-pattern.ts';
import type { Stated } from './collect-statements.ts';
import { idOf } from './id-of-entry.ts';
import { itemOfKey, type LockEntry } from './lock-file.ts';
import { renderEntry } from './render-lock-file.ts';

/** The lockfiles before and after a change, without what was superseded. */
export interface LockMove {
  readonly before: readonly LockEntry[];
  readonly after: readonly LockEntry[];
  /** The statement of an entry of before, as the documents are after. */
  readonly statementOf: (entry: LockEntry) => Stated | undefined;
}

/**
 * The entries whose statements only got another identifier, or cite one that did, as `renumber` leaves them: the text is the
 * locked one, the entry moved along with all its approvals and challenges, and nothing has the old identifier. Two that swap
 * their identifiers are none of these, for each finds the words of the other under its own.
 */
export function renumberedLocks({ before, after, statementOf }: LockMove): ReadonlySet<LockEntry> {
  const renumbered = new Set<LockEntry>();
  const now = new Map(after.map((entry) => [entry.key, entry]));
  const names = new Map<string, string>();
  for (const entry of before) {
    const statement = statementOf(entry);
    const id = idOf(entry);
    if (statement === undefined || id === undefined || statement.digest !== entry.digest) continue;
    const { id: next, key } = statement.item;
    if (next === undefined || next === id || key === itemOfKey(entry.key) || now.has(entry.key)) continue;
    const moved = now.get(statement.key);
    if (moved === undefined || renderEntry({ ...moved, key: entry.key }) !== renderEntry(entry)) continue;
    names.set(id, next);
    renumbered.add(entry);
  }
  if (names.size === 0) return renumbered;
  for (const entry of before) {
    const statement = statementOf(entry);
    const moved = statement === undefined ? undefined : now.get(statement.key);
    if (statement === undefined || moved === undefined || statement.digest === entry.digest) continue;
    if (restated(entry.text, names) === statement.text && renderEntry(citing(entry, statement)) === renderEntry(moved))
      renumbered.add(entry);
  }
  return renumbered;
}

const WORD = new LetterPattern(/[\p{L}\p{N}]+(?:[-_.][\p{L}\p{N}]+)*/gu);

function restated(text: string, names: ReadonlyMap<string, string>): string {
  return text.replaceAll(WORD.for(text), (word) => names.get(word) ?? word);
}

/** An entry as it is once the words of its statement name the new identifiers; its approvals come along. */
function citing(entry: LockEntry, { digest, text, versions, examples }: Stated): LockEntry {
  const approvals = entry.approvals.map((one) => (one.digest === entry.digest ? { ...one, digest } : one));
  return { ...entry, text, digest, versions, examples, approvals };
}
