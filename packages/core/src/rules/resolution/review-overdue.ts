import { createFinding } from '../../findings/finding.ts';
import { daysBetween } from '../../model/civil-date.ts';
import { DECISION_KINDS } from '../../model/item-kind.ts';
import { normalizeLabel } from '../../vocabulary/normalize.ts';
import { readDate } from '../../vocabulary/value-words.ts';
import type { CheckedItem } from '../check-context.ts';
import { placeOf } from '../place.ts';
import type { Rule } from '../rule.ts';

/**
 * A deferred item whose date has passed, or one whose reopen condition is a day that has. A condition that only mentions a
 * day among other words is left to people.
 */
export const decisionReviewOverdue: Rule = {
  id: 'resolution/review-overdue',
  *check({ items, today }) {
    for (const item of items) {
      if (!DECISION_KINDS.includes(item.item.kind)) continue;
      const { status } = item.item;
      const due = status === 'deferred' ? item.summary.due : null;
      if (due !== null && due < today) {
        const data = { id: item.name, day: due, days: daysBetween(due, today) };
        yield createFinding('resolution/review-overdue', 'deferred', data, {
          location: placeOf(item, 'due'),
          item: item.reference,
        });
      }
      const day = status === 'accepted' || status === 'deferred' ? reviewDayOf(item) : undefined;
      if (day === undefined || day >= today) continue;
      const data = { id: item.name, day, days: daysBetween(day, today) };
      yield createFinding('resolution/review-overdue', 'review', data, {
        location: placeOf(item, 'reopen'),
        item: item.reference,
      });
    }
  },
};

const ONLY_A_DAY = /^[\p{L}\s]{0,24}\d{4}-\d{2}-\d{2}\W*$/u;

/** A "review date" may be the day on which somebody did review; these labels say that it is still to be done. */
const TO_BE_DONE =
  /(?:^|\s)(?:next|by|until|before|due|revisit|reopen|expires?|bis|nächste\p{L}*|wiedervorlage|próxim\p{L}|prochain\p{L}*|prossim\p{L}|następn\p{L}*|следующ\p{L}*)(?:\s|$)/u;

function reviewDayOf({ item }: CheckedItem): string | undefined {
  const field = item.field('reopen');
  if (field === undefined || !ONLY_A_DAY.test(field.text)) return undefined;
  const words = `${normalizeLabel(field.label)} ${normalizeLabel(field.text)}`;
  return TO_BE_DONE.test(words) ? readDate(field.text)?.iso : undefined;
}
