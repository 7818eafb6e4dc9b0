import { createFinding } from '../../findings/finding.ts';
import { evaluateLocks } from '../../locks/evaluate-locks.ts';
import { LOCK_FILE } from '../../locks/lock-file.ts';
import { lockedItem, placeOfEntry, placeOfStatement, shownEntry } from '../lock-place.ts';
import type { Rule } from '../rule.ts';

/** A recorded doubt about a statement that still stands locked. */
export const challenged: Rule = {
  id: 'lock/challenged',
  *check(context) {
    const { head, statements, entryOf } = evaluateLocks(context);
    if (head === undefined || head.entries.every(({ challenges }) => challenges.length === 0)) return;
    const text = context.repository.text(LOCK_FILE) ?? '';
    const byEntry = new Map(statements.map((statement) => [entryOf(statement), statement]));
    for (const entry of head.entries) {
      if (entry.status === 'superseded') continue;
      const statement = byEntry.get(entry);
      const location = statement === undefined ? placeOfEntry(text, head, entry) : placeOfStatement(statement);
      for (const { by, on, reason } of entry.challenges) {
        const data = { id: shownEntry(entry, statement), by, on, reason };
        const anchor = `${entry.key} ${by} ${on} ${reason}`;
        yield createFinding('lock/challenged', 'doubt', data, { location, item: lockedItem(entry, statement), anchor });
      }
    }
  },
};
