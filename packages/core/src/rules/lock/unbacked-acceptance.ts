import { createFinding } from '../../findings/finding.ts';
import { evaluateLocks } from '../../locks/evaluate-locks.ts';
import { pathOfKey } from '../../locks/lock-file.ts';
import { isLockable } from '../../locks/statement.ts';
import { statementName } from '../command-name.ts';
import { placeOfStatement } from '../lock-place.ts';
import type { Rule } from '../rule.ts';

/**
 * An item that reads as accepted without a recorded approval of that exact text. Speaks only about documents in which something is
 * locked, and only about those that are judged: a repository takes up locks document by document. What has no lock at all is
 * another finding where it is called locked.
 */
export const unbackedAcceptance: Rule = {
  id: 'lock/unbacked-acceptance',
  *check(context) {
    const { head, statements, judged, entryOf } = evaluateLocks(context);
    if (head === undefined) return;
    const judgedPaths = new Set(context.registers.flatMap(({ documents }) => documents.map(({ path }) => path)));
    const covered = new Set(head.entries.map(({ key }) => pathOfKey(key)).filter((path) => judgedPaths.has(path)));
    // Of a locked statement that changed, or whose record did, other findings tell.
    const told = new Set(
      judged.map(({ verdict, statement }) => (['changed', 'half'].includes(verdict.kind) ? statement : undefined)),
    );
    for (const statement of statements) {
      if (told.has(statement)) continue;
      if (statement.status !== 'accepted' || !isLockable(statement.item) || !covered.has(statement.path)) continue;
      const entry = entryOf(statement);
      if (entry === undefined && statement.locked) continue;
      if (entry?.approvals.some(({ digest }) => digest === statement.digest) === true) continue;
      const place = { location: placeOfStatement(statement), item: statement.item.id ?? statement.item.key };
      const id = statement.name;
      const key = statementName(statement, context);
      const last = entry?.approvals.at(-1);
      yield last === undefined
        ? createFinding('lock/unbacked-acceptance', 'none', { id, key }, place)
        : createFinding('lock/unbacked-acceptance', 'other', { id, key, by: last.by, on: last.on }, place);
    }
  },
};
