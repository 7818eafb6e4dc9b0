import type { Stated } from './collect-statements.ts';
import type { LockEvaluation } from './evaluate-locks.ts';
import type { LockEntry } from './lock-file.ts';
import { likeness } from './word-difference.ts';

/** From here on two statements that rest on the same record are one statement, told twice. */
const COPIED = 0.8;

/**
 * Statements without a lock that tell a locked one a second time in other words: an item of the same identifier in the same
 * document, or one that rests on the same record and shares nearly all of its words.
 */
export function copiesOf({
  judged,
  statements,
  entryOf,
}: LockEvaluation): Array<{ entry: LockEntry; statement: Stated }> {
  const locked = new Set(judged.map(({ statement }) => statement));
  const digests = new Set(judged.map(({ entry }) => entry.digest));
  const known = judged.filter(({ statement }) => statement !== undefined);
  const byPath = Map.groupBy(known, ({ statement }) => (statement as Stated).path);
  return statements.flatMap((statement) => {
    if (locked.has(statement) || digests.has(statement.digest) || entryOf(statement) !== undefined) return [];
    if (statement.status !== 'accepted') return [];
    const original = byPath.get(statement.path)?.find(({ entry, statement: other }) => {
      if (other === undefined || other.item.id !== statement.item.id) return false;
      if (statement.item.id !== undefined) return true;
      const sameGround = statement.sources.some(({ name }) => entry.sources.includes(name));
      return sameGround && likeness(entry.text, statement.text) >= COPIED;
    });
    return original === undefined ? [] : [{ entry: original.entry, statement }];
  });
}
