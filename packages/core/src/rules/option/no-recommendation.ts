import { createFinding } from '../../findings/finding.ts';
import { daysBetween } from '../../model/civil-date.ts';
import { mayHaveOptions } from '../may-have-options.ts';
import { placeOf } from '../place.ts';
import type { Rule } from '../rule.ts';
import { isUndecided } from '../standing.ts';

const SOON_DAYS = 14;

/** An undecided item with two options or more that is due within two weeks, or late, and that recommends nothing. */
export const noRecommendation: Rule = {
  id: 'option/no-recommendation',
  *check({ items, today }) {
    for (const item of items) {
      const due = isUndecided(item) ? item.summary.due : null;
      if (due === null || daysBetween(today, due) > SOON_DAYS) continue;
      if (item.item.text('recommendation') !== undefined || item.item.text('default') !== undefined) continue;
      if (!mayHaveOptions(item)) continue;
      const { options, recommended } = item.options();
      if (options.length < 2 || recommended !== undefined) continue;
      yield createFinding(
        'option/no-recommendation',
        'soon',
        { id: item.name, options: options.length, due, days: daysBetween(today, due) },
        { location: placeOf(item, 'options', 'id', 'title'), item: item.reference },
      );
    }
  },
};
