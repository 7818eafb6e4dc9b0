import { createFinding } from '../../findings/finding.ts';
import type { CheckedItem } from '../check-context.ts';
import { placeOf, relatedPlace } from '../place.ts';
import type { Rule } from '../rule.ts';
import { isUndecided } from '../standing.ts';

const MANY = 3;
const MAX_RELATED = 10;

/** Three or more undecided items of one register that are due on one day; told once a day, at the first of them. */
export const dueCollision: Rule = {
  id: 'resolution/due-collision',
  *check({ registers }) {
    for (const register of registers) {
      const byDay = new Map<string, CheckedItem[]>();
      for (const item of register.items) {
        const due = isUndecided(item) ? item.summary.due : null;
        if (due === null) continue;
        const same = byDay.get(due);
        if (same === undefined) byDay.set(due, [item]);
        else same.push(item);
      }
      for (const [due, items] of byDay) {
        const [first, ...others] = items;
        if (first === undefined || items.length < MANY) continue;
        const owners = new Set(items.map(({ summary }) => summary.owner)).size;
        yield createFinding(
          'resolution/due-collision',
          'sameDay',
          { due, count: items.length, items: items.slice(0, MAX_RELATED).map(({ name }) => name), owners },
          {
            location: placeOf(first, 'due'),
            related: others.slice(0, MAX_RELATED).map((item) => relatedPlace(placeOf(item, 'due'), 'due the same day')),
            anchor: `${register.name} ${due}`,
          },
        );
      }
    }
  },
};
