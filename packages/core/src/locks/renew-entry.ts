import { CANONICAL_VERSION } from './canonical-text.ts';
import { areExamplesAmended } from './examples-amended.ts';
import type { LockEntry } from './lock-file.ts';
import type { Statement } from './statement.ts';

/**
 * An entry that was made with version 1 of the canonical form, in the present one, where its document still reads in the old form as it was
 * locked. What was approved holds the present words, so its approvals come along. Any other entry comes back as it is.
 */
export function renewed(entry: LockEntry, statement: Statement | undefined): LockEntry {
  if (statement === undefined || entry.canonical >= CANONICAL_VERSION) return entry;
  const isSame = statement.former.some(
    (former) => former.digest === entry.digest && areExamplesAmended(entry.examples, former.examples),
  );
  if (!isSame) return entry;
  const { text, digest, examples, versions } = statement;
  const sources = statement.sources.map(({ name }) => name);
  const approvals = entry.approvals.map((one) => (one.digest === entry.digest ? { ...one, digest } : one));
  return { ...entry, text, digest, sources, examples, versions, approvals, canonical: CANONICAL_VERSION };
}
