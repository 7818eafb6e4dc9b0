import { createFinding } from '../../findings/finding.ts';
import { readDate } from '../../vocabulary/value-words.ts';
import { freezeOn } from '../../policy/freeze.ts';
import type { CheckContext, CheckedItem } from '../check-context.ts';
import { placeOf } from '../place.ts';
import type { Rule } from '../rule.ts';
import { registersOfSetting } from '../registers-of-setting.ts';
import { isAccepted } from '../standing.ts';

/**
 * An acceptance dated inside a freeze, or made by a change on a day inside one, without an exception that names the item. What was accepted
 * before on the base is not held against a change.
 */
export const freeze: Rule = {
  id: 'policy/freeze',
  *check(context) {
    const { freezes } = context.policy;
    if (freezes.length === 0) return;
    const wasAccepted = acceptedOnBase(context);
    for (const item of context.items) {
      if (!isAccepted(item)) continue;
      const written = item.item.text('decidedOn');
      const decided = written === undefined ? undefined : readDate(written, item.item.source.text)?.iso;
      const isOfChange = context.change !== undefined && !wasAccepted.has(keyOf(item));
      const date = decided ?? (isOfChange ? context.today : undefined);
      const named = {
        reference: item.reference,
        isOf: (name: string) => registersOfSetting(context.registers, name).has(item.register),
      };
      const broken = date === undefined ? undefined : freezeOn(freezes, named, date);
      if (date === undefined || broken === undefined) continue;
      const { name, from, to } = broken;
      const data = { id: item.name, date, freeze: name, from, to };
      const place = { location: placeOf(item, 'decidedOn', 'status', 'id', 'title'), item: item.reference };
      yield decided === undefined
        ? createFinding('policy/freeze', 'inChange', data, place)
        : createFinding('policy/freeze', 'dated', data, place);
    }
  },
};

function acceptedOnBase({ change }: CheckContext): ReadonlySet<string> {
  return new Set(change?.registers.flatMap(({ items }) => items.filter(isAccepted).map(keyOf)));
}

function keyOf({ register, reference }: CheckedItem): string {
  return `${register.name}\0${reference}`;
}
