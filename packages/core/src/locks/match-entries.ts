import type { Stated } from './collect-statements.ts';
import { pathOfKey, type LockEntry } from './lock-file.ts';
import { likeness } from './word-difference.ts';

/** Which statement of the documents each lock speaks about. */
export interface EntryMatches {
  /** Undefined for a lock whose statement is gone. */
  readonly statementOf: (entry: LockEntry) => Stated | undefined;
  /** The lock of a statement. */
  readonly entryOf: (statement: Stated) => LockEntry | undefined;
}

/** Below this, two statements are different ones. */
const ALIKE = 0.55;

/**
 * Finds the statement of each lock: under its key; else the same text elsewhere, for documents and headings move and words of a
 * title make its key; else what reads most like it in the same document. No statement is given to two locks.
 */
export function matchEntries(entries: readonly LockEntry[], statements: readonly Stated[]): EntryMatches {
  const matches = new Map<LockEntry, Stated>();
  const taken = new Map<Stated, LockEntry>();
  const match = (entry: LockEntry, statement: Stated | undefined): void => {
    if (statement === undefined || taken.has(statement) || matches.has(entry)) return;
    matches.set(entry, statement);
    taken.set(statement, entry);
  };
  const byKey = new Map(statements.map((statement) => [statement.key, statement]));
  for (const entry of entries) match(entry, byKey.get(entry.key));
  const byDigest = Map.groupBy(statements, ({ digest }) => digest);
  for (const statement of statements)
    for (const { digest } of statement.former) byDigest.set(digest, [...(byDigest.get(digest) ?? []), statement]);
  for (const entry of entries) {
    if (matches.has(entry)) continue;
    const same = byDigest.get(entry.digest) ?? [];
    match(
      entry,
      same.find((statement) => !taken.has(statement) && statement.path === pathOfKey(entry.key)) ??
        same.find((statement) => !taken.has(statement)),
    );
  }
  const free = Map.groupBy(
    statements.filter((statement) => !taken.has(statement) && statement.item.id === undefined),
    ({ path }) => path,
  );
  const pairs = entries
    .filter((entry) => !matches.has(entry))
    .flatMap((entry) =>
      (free.get(pathOfKey(entry.key)) ?? []).map((statement) => ({ entry, statement, score: score(entry, statement) })),
    )
    .filter((pair) => pair.score >= ALIKE)
    .toSorted((left, right) => right.score - left.score);
  for (const { entry, statement } of pairs) match(entry, statement);
  return { statementOf: (entry) => matches.get(entry), entryOf: (statement) => taken.get(statement) };
}

/** The same ground makes it likelier that two wordings are one statement. */
function score(entry: LockEntry, statement: Stated): number {
  const sameGround = statement.sources.some(({ name }) => entry.sources.includes(name));
  return likeness(entry.text, statement.text) + (sameGround ? 0.15 : 0);
}
