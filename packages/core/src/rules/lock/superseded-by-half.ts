import { createFinding } from '../../findings/finding.ts';
import { evaluateLocks } from '../../locks/evaluate-locks.ts';
import { LOCK_FILE } from '../../locks/lock-file.ts';
import { lockedItem, placeOfStatement, relatedLock, shownEntry } from '../lock-place.ts';
import type { Rule } from '../rule.ts';

/** A supersession of which one half is missing: the new record, the old one, or the line of the index. */
export const supersededByHalf: Rule = {
  id: 'lock/superseded-by-half',
  *check(context) {
    const { head, judged } = evaluateLocks(context);
    const text = context.repository.text(LOCK_FILE) ?? '';
    for (const { entry, statement, verdict } of judged) {
      if (verdict.kind !== 'half' || statement === undefined) continue;
      const finding = createFinding(
        'lock/superseded-by-half',
        verdict.missing,
        { id: shownEntry(entry, statement), by: verdict.by },
        {
          location: placeOfStatement(statement),
          related: relatedLock(text, head, entry),
          item: lockedItem(entry, statement),
        },
      );
      // A default that came out of the old record may well hold under the new one.
      yield verdict.missing === 'stance' ? { ...finding, severity: 'warning' } : finding;
    }
  },
};
