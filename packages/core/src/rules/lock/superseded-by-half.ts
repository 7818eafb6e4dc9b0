import { createFinding } from '../../findings/finding.ts';
import { evaluateLocks } from '../../locks/evaluate-locks.ts';
import { LOCK_FILE } from '../../locks/lock-file.ts';
import type { CheckContext } from '../check-context.ts';
import { commandName, statementName } from '../command-name.ts';
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
        {
          id: shownEntry(entry, statement),
          by: verdict.by,
          name: statementName(statement, context),
          successor: successorName(verdict.by, statement.path, context),
        },
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

/** The accepted item of a name, which is that of the same document where several share it. */
function successorName(by: string, path: string, context: CheckContext): string {
  const found = context.find(by).filter(({ item }) => item.status === 'accepted');
  const meant = found.find(({ document }) => document.path === path) ?? found[0];
  return meant === undefined ? by : commandName(meant, context);
}
