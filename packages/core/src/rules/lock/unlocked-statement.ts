import { createFinding } from '../../findings/finding.ts';
import { evaluateLocks } from '../../locks/evaluate-locks.ts';
import { placeOfStatement } from '../lock-place.ts';
import type { Rule } from '../rule.ts';

/** A statement that its document calls locked and the lockfile does not hold. Silent where there is no lockfile. */
export const unlockedStatement: Rule = {
  id: 'lock/unlocked-statement',
  *check(context) {
    const { head, statements, entryOf } = evaluateLocks(context);
    if (head === undefined) return;
    for (const statement of statements) {
      if (!statement.locked || statement.status !== 'accepted' || entryOf(statement) !== undefined) continue;
      const item = statement.item.id ?? statement.item.key;
      const location = placeOfStatement(statement);
      yield createFinding('lock/unlocked-statement', 'none', { id: statement.name }, { location, item });
    }
  },
};
