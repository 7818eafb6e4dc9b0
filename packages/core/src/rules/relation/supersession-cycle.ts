import { createFinding } from '../../findings/finding.ts';
import type { CheckedItem } from '../check-context.ts';
import { cyclesOf } from '../cycles.ts';
import type { Rule } from '../rule.ts';
import { supersedings } from '../superseding.ts';

/** Decisions that take each other's place in a circle, so that none of them holds. */
export const supersessionCycle: Rule = {
  id: 'relation/supersession-cycle',
  *check(context) {
    const later = new Map<CheckedItem, CheckedItem[]>();
    const said = supersedings(context);
    for (const one of said) later.set(one.earlier, [...(later.get(one.earlier) ?? []), one.later]);
    for (const cycle of cyclesOf([...later.keys()], (item) => later.get(item) ?? [])) {
      const first = said.find((one) => cycle.includes(one.earlier) && cycle.includes(one.later));
      if (first === undefined) continue;
      const ids = cycle.map(({ name }) => name);
      const item = (first.saidBy === 'earlier' ? first.earlier : first.later).reference;
      yield createFinding(
        'relation/supersession-cycle',
        'circle',
        { ids },
        { location: first.place, item, anchor: ids.toSorted().join(' ') },
      );
    }
  },
};
