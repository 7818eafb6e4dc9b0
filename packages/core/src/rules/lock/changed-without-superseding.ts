import { createFinding } from '../../findings/finding.ts';
import { evaluateLocks, type JudgedLock } from '../../locks/evaluate-locks.ts';
import { withExamples } from '../../locks/examples-amended.ts';
import { copiesOf } from '../../locks/copies-of.ts';
import { LOCK_FILE, type LockEntry } from '../../locks/lock-file.ts';
import { saidBeside } from '../../locks/said-beside.ts';
import { shortened } from '../../locks/statement.ts';
import { canonicalText } from '../../locks/canonical-text.ts';
import { wayBack } from '../../locks/way-back.ts';
import { shownChanges } from '../../locks/word-difference.ts';
import { statementName } from '../command-name.ts';
import { lockedItem, placeOfEntry, placeOfField, placeOfStatement, relatedLock, shownEntry } from '../lock-place.ts';
import type { Rule } from '../rule.ts';

const ID = 'lock/changed-without-superseding';

/**
 * A locked statement whose words, status or identifier changed, or beside which a second place says something else. The locks of the
 * base count; what the change itself writes into the lockfile frees nothing.
 */
export const changedWithoutSuperseding: Rule = {
  id: ID,
  *check(context) {
    const evaluation = evaluateLocks(context);
    const { head, judged, statements } = evaluation;
    const text = context.repository.text(LOCK_FILE) ?? '';
    for (const { entry, statement, verdict } of judged) {
      if (statement === undefined) continue;
      const id = shownEntry(entry, statement);
      const place = {
        location: placeOfStatement(statement),
        related: relatedLock(text, head, entry),
        item: lockedItem(entry, statement),
      };
      if (verdict.kind === 'changed') {
        const { name, words } = wayBack(entry, statement, statements);
        const difference = shownChanges(withExamples(entry), withExamples(statement));
        yield createFinding(ID, 'words', { id, name, difference, locked: words }, place);
      } else if (verdict.kind === 'status')
        yield createFinding(
          ID,
          'status',
          { id, key: statementName(statement, context), before: verdict.before, after: verdict.after },
          place,
        );
      else if (verdict.kind === 'renamed')
        yield createFinding(
          ID,
          'renamed',
          { id: verdict.before, name: wayBack(entry, statement, statements).name, after: verdict.after },
          place,
        );
    }
    for (const { entry, statement } of copiesOf(evaluation)) {
      const difference = shownChanges(entry.text, statement.text);
      const place = {
        location: placeOfStatement(statement),
        related: relatedLock(text, head, entry),
        item: statement.item.id ?? statement.item.key,
        anchor: statement.item.key,
      };
      yield createFinding(
        ID,
        'copied',
        { id: shownEntry(entry, undefined), key: statement.item.key, difference },
        place,
      );
    }
    for (const { entry, statement, place: field } of saidBeside(context)) {
      const id = shownEntry(entry, statement);
      const related = relatedLock(text, head, entry);
      const item = lockedItem(entry, statement);
      if (field === undefined) {
        const data = { id, key: statementName(statement, context), status: entry.status };
        yield createFinding(ID, 'unsaid', data, { location: placeOfStatement(statement), related, item });
        continue;
      }
      const data = { id, key: statementName(statement, context), said: shortened(canonicalText(field.text)) };
      const location = placeOfField(statement.item, field);
      yield createFinding(ID, 'beside', data, { location, related, item, anchor: canonicalText(field.text) });
    }
    if (context.change === undefined || head === undefined) return;
    const own = new Map(head.entries.map((entry) => [entry.key, entry]));
    for (const lock of judged) {
      const now = own.get(lock.entry.key);
      const what = now === undefined || isMoved(lock, now) ? undefined : loosened(lock, now.digest, now.status);
      if (what === undefined) continue;
      const id = shownEntry(lock.entry, lock.statement);
      const item = lockedItem(lock.entry, lock.statement);
      yield createFinding(ID, 'entry', { id, what }, { location: placeOfEntry(text, head, lock.entry), item });
    }
  },
};

/** Whether the lock only cites another identifier as its statement does, for that was renumbered: judged, it is intact. */
function isMoved({ entry, statement, verdict }: JudgedLock, { digest, status }: LockEntry): boolean {
  const isIntact = verdict.kind === 'intact' || verdict.kind === 'amended';
  return isIntact && digest !== entry.digest && statement?.digest === digest && status === entry.status;
}

/** What the change wrote differently into the lock of a statement that nothing supersedes. */
function loosened({ entry, verdict }: JudgedLock, digest: string, status: string): string | undefined {
  if (verdict.kind === 'superseded' || verdict.kind === 'lapsed') return undefined;
  if (digest !== entry.digest) return 'text';
  return status === entry.status ? undefined : 'status';
}
