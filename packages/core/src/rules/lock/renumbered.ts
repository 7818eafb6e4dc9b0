import { createFinding } from '../../findings/finding.ts';
import { evaluateLocks } from '../../locks/evaluate-locks.ts';
import { LOCK_FILE } from '../../locks/lock-file.ts';
import { placeOfStatement, relatedLock, shownEntry } from '../lock-place.ts';
import type { Rule } from '../rule.ts';

/** A locked statement that a change gives another identifier, and nothing else: whoever reviews the change is told of it. */
export const renumbered: Rule = {
  id: 'lock/renumbered',
  *check(context) {
    const { head, judged, renumbered: moved } = evaluateLocks(context);
    const text = context.repository.text(LOCK_FILE) ?? '';
    const holding = new Set(
      judged.flatMap(({ entry, verdict: { kind } }) => (kind === 'intact' || kind === 'amended' ? [entry] : [])),
    );
    for (const [entry, statement] of moved) {
      if (!holding.has(entry)) continue;
      const own = { ...entry, key: statement.key };
      yield createFinding(
        'lock/renumbered',
        'moved',
        { id: shownEntry(entry, undefined), after: statement.name },
        {
          location: placeOfStatement(statement),
          related: relatedLock(text, head, own),
          item: statement.item.id ?? statement.item.key,
        },
      );
    }
  },
};
