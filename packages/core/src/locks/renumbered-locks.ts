import { LetterPattern } from '../model/letter-pattern.ts';
import type { Stated } from './collect-statements.ts';
import { idOf } from './id-of-entry.ts';
import { itemOfKey, type LockEntry } from './lock-file.ts';
import { renderEntry } from './render-lock-file.ts';
import { itemName } from './sources.ts';

/** The lockfiles before and after a change, without what was superseded. */
export interface LockMove {
  readonly before: readonly LockEntry[];
  readonly after: readonly LockEntry[];
  /** The statements as the documents are after, and that of an entry of before among them. */
  readonly statements: readonly Stated[];
  readonly statementOf: (entry: LockEntry) => Stated | undefined;
}

/** What a renumbering left of the locks. */
export interface RenumberedLocks {
  /** Entries whose statements only got another identifier, or cite one that did. */
  readonly entries: ReadonlySet<LockEntry>;
  /** The statements with another identifier by their entries of before. */
  readonly moved: ReadonlyMap<LockEntry, Stated>;
}

/**
 * What only got another identifier, or cites something that did, as `renumber` leaves it: the text is the locked one but for these
 * identifiers, also where it names its own, the entry moved along with all its approvals and challenges, and nothing has the old
 * identifier. Two that swap their identifiers are none of these, for each finds the words of the other under its own.
 */
export function renumberedLocks({ before, after, statements, statementOf }: LockMove): RenumberedLocks {
  const entries = new Set<LockEntry>();
  const moved = new Map<LockEntry, Stated>();
  const now = new Map(after.map((entry) => [entry.key, entry]));
  const names = new Map<string, string>();
  for (const entry of before) {
    const statement = statementOf(entry);
    const id = idOf(entry);
    if (statement === undefined || id === undefined || statement.digest !== entry.digest) continue;
    const { id: next, key } = statement.item;
    if (next === undefined || next === id || key === itemOfKey(entry.key) || now.has(entry.key)) continue;
    const own = now.get(statement.key);
    if (own === undefined || renderEntry({ ...own, key: entry.key }) !== renderEntry(entry)) continue;
    names.set(id, next);
    moved.set(entry, statement);
  }
  addSelfNamed(moved, names, { before, now, statements, statementOf });
  for (const entry of moved.keys()) entries.add(entry);
  if (names.size === 0) return { entries, moved };
  for (const entry of before) {
    const statement = statementOf(entry);
    if (statement === undefined || moved.has(entry) || statement.digest === entry.digest) continue;
    if (isRestated(entry, statement, names, now.get(statement.key))) entries.add(entry);
  }
  return { entries, moved };
}

/** Statements that name their own identifier read differently under another; they are looked for among those that are new. */
function addSelfNamed(
  moved: Map<LockEntry, Stated>,
  names: Map<string, string>,
  { before, now, statements, statementOf }: Omit<LockMove, 'after'> & { readonly now: ReadonlyMap<string, LockEntry> },
): void {
  const gone = before.filter((entry) => statementOf(entry) === undefined && !now.has(entry.key));
  if (gone.length === 0) return;
  const known = new Set(before.map(({ key }) => key));
  const arrived = statements.filter(({ item, key }) => item.id !== undefined && now.has(key) && !known.has(key));
  for (const entry of gone) {
    const id = idOf(entry);
    if (id === undefined) continue;
    const found = arrived.filter((statement) => {
      const renamed = new Map([...names, [id, statement.item.id as string]]);
      const own = now.get(statement.key) as LockEntry;
      return isRestated(entry, statement, renamed, { ...own, key: entry.key });
    });
    const [statement] = found;
    if (statement === undefined || found.length > 1) continue;
    names.set(id, statement.item.id as string);
    moved.set(entry, statement);
  }
}

/** Whether a statement and its lock read as before but for identifiers that were moved. */
function isRestated(
  entry: LockEntry,
  statement: Stated,
  names: ReadonlyMap<string, string>,
  own: LockEntry | undefined,
): boolean {
  if (own === undefined || restated(entry.text, names) !== statement.text) return false;
  const grounds = new Map([...names].map(([old, next]) => [itemName(old), itemName(next)]));
  const sources = entry.sources.map((name) => grounds.get(name) ?? name);
  const isOnSame = sources.join('\n') === statement.sources.map(({ name }) => name).join('\n');
  return isOnSame && renderEntry(citing(entry, statement, sources)) === renderEntry(own);
}

const WORD = new LetterPattern(/[\p{L}\p{N}]+(?:[-_.][\p{L}\p{N}]+)*/gu);

function restated(text: string, names: ReadonlyMap<string, string>): string {
  return text.replaceAll(WORD.for(text), (word) => names.get(word) ?? word);
}

/** An entry as it is once its statement names the new identifiers; its approvals come along. */
function citing(entry: LockEntry, { digest, text, versions, examples }: Stated, sources: readonly string[]): LockEntry {
  const approvals = entry.approvals.map((one) => (one.digest === entry.digest ? { ...one, digest } : one));
  return { ...entry, text, digest, sources, versions, examples, approvals };
}
