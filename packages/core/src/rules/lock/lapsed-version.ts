import { createFinding } from '../../findings/finding.ts';
import { evaluateLocks } from '../../locks/evaluate-locks.ts';
import { LOCK_FILE } from '../../locks/lock-file.ts';
import { lockedItem, placeOfEntry, placeOfStatement, shownEntry } from '../lock-place.ts';
import type { Rule } from '../rule.ts';

/** A locked statement that held for a version which is over. */
export const lapsedVersion: Rule = {
  id: 'lock/lapsed-version',
  *check(context) {
    const { head, judged } = evaluateLocks(context);
    const text = context.repository.text(LOCK_FILE) ?? '';
    const { current } = context.policy.versions;
    for (const { entry, statement, verdict } of judged) {
      if (verdict.kind !== 'lapsed' || current === undefined) continue;
      const location = statement === undefined ? placeOfEntry(text, head, entry) : placeOfStatement(statement);
      yield createFinding(
        'lock/lapsed-version',
        'lapsed',
        { id: shownEntry(entry, statement), versions: [...entry.versions], current },
        { location, item: lockedItem(entry, statement) },
      );
    }
  },
};
