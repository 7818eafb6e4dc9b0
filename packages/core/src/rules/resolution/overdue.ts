import { createFinding } from '../../findings/finding.ts';
import { daysBetween } from '../../model/civil-date.ts';
import { commandName } from '../command-name.ts';
import { placeOf } from '../place.ts';
import type { Rule } from '../rule.ts';
import { isUndecided } from '../standing.ts';

/** An undecided item whose due date has passed. The day itself still counts as in time. */
export const overdue: Rule = {
  id: 'resolution/overdue',
  *check(context) {
    const { items, today } = context;
    for (const item of items) {
      if (!isUndecided(item)) continue;
      const { due } = item.summary;
      if (due === null || due >= today) continue;
      yield createFinding(
        'resolution/overdue',
        'late',
        { id: item.name, call: commandName(item, context), due, days: daysBetween(due, today), blocks: item.blocks() },
        { location: placeOf(item, 'due'), item: item.reference },
      );
    }
  },
};
