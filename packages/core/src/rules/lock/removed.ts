import { createFinding } from '../../findings/finding.ts';
import { evaluateLocks } from '../../locks/evaluate-locks.ts';
import { LOCK_FILE, pathOfKey } from '../../locks/lock-file.ts';
import { shortened } from '../../locks/statement.ts';
import { wayBack } from '../../locks/way-back.ts';
import { lockedItem, placeInLock, placeOfEntry, shownEntry } from '../lock-place.ts';
import type { Rule } from '../rule.ts';

/** A locked statement that is gone, or a lock of the base that a change takes out. */
export const removed: Rule = {
  id: 'lock/removed',
  *check(context) {
    const { head, judged, renumbered, statements, isGone, gone } = evaluateLocks(context);
    const text = context.repository.text(LOCK_FILE) ?? '';
    const standing = new Set(head?.entries.map(({ digest, status }) => `${status} ${digest}`));
    for (const { entry, statement, verdict } of judged) {
      const id = shownEntry(entry, statement);
      const item = lockedItem(entry, statement);
      const isLocked = head?.places.has(entry.key) === true;
      if (verdict.kind === 'removed') {
        const path = pathOfKey(entry.key);
        const start = { start: 0, end: 0, line: 1, column: 1 };
        const location =
          context.repository.text(path) === undefined ? placeOfEntry(text, head, entry) : { path, range: start };
        const { name } = wayBack(entry, statement, statements);
        yield createFinding(
          'lock/removed',
          'statement',
          { id, text: shortened(entry.text), name, path },
          { location, item },
        );
      } else if (
        !isLocked &&
        !isGone &&
        !renumbered.has(entry) &&
        verdict.kind !== 'superseded' &&
        !standing.has(`${entry.status} ${entry.digest}`)
      )
        yield createFinding('lock/removed', 'entry', { id }, { location: placeInLock(text, 0), item });
    }
    if (head === undefined || head.problems.length > 0) return;
    for (const { entry, statement, from } of gone) {
      const { where, revision } = from;
      const data = { id: shownEntry(entry, statement), where, revision };
      const place = { location: placeInLock(text, 0), item: lockedItem(entry, statement) };
      yield createFinding('lock/removed', 'earlier', data, place);
    }
  },
};
