import { createFinding } from '../../findings/finding.ts';
import { reviewOf } from '../../locks/review-of.ts';
import { addDays, daysBetween } from '../../model/civil-date.ts';
import { placeIn } from '../place.ts';
import type { Rule } from '../rule.ts';

/**
 * A document whose next review is due: on the date or after the interval that its head states, else after the interval of the
 * configuration, which speaks of documents with locked items only.
 */
export const reviewOverdue: Rule = {
  id: 'lock/review-overdue',
  *check({ registers, today, policy }) {
    for (const document of registers.flatMap(({ documents }) => documents)) {
      const review = reviewOf(document.reading);
      if (review?.reviewed === undefined) continue;
      const isIndex = document.items.some(({ item }) => item.locked);
      const days = review.everyDays ?? (isIndex ? policy.reviewDays : undefined);
      const due = review.next ?? (days === undefined ? undefined : addDays(review.reviewed, days));
      if (due === undefined || due >= today || due < review.reviewed) continue;
      yield createFinding(
        'lock/review-overdue',
        'late',
        { reviewed: review.reviewed, due, days: daysBetween(due, today) },
        { location: placeIn(document, review.start, review.end), anchor: document.path },
      );
    }
  },
};
