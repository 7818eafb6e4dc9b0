import { createFinding } from '../../findings/finding.ts';
import type { CheckedItem } from '../check-context.ts';
import { mentions } from '../mentions.ts';
import { placeOf, relatedPlace } from '../place.ts';
import type { Rule } from '../rule.ts';
import { supersedings } from '../superseding.ts';

/** One of two decisions says that it takes the other's place, or gave way to it, and the other does not mention it. */
export const oneSidedSupersession: Rule = {
  id: 'relation/one-sided-supersession',
  *check(context) {
    const said = supersedings(context);
    const pairs = new Set(said.map(({ earlier, later, saidBy }) => `${keyOf(earlier)} ${keyOf(later)} ${saidBy}`));
    const told = new Set<string>();
    for (const { earlier, later, saidBy, place } of said) {
      const silent = saidBy === 'earlier' ? later : earlier;
      const speaker = saidBy === 'earlier' ? earlier : later;
      const pair = `${keyOf(earlier)} ${keyOf(later)}`;
      const isAnswered =
        pairs.has(`${pair} ${saidBy === 'earlier' ? 'later' : 'earlier'}`) || mentions(silent, speaker);
      // That the earlier one still stands is a finding of its own; a proposal takes nobody's place yet.
      const isOther =
        saidBy === 'later' && earlier.item.status !== 'superseded' && earlier.item.status !== 'deprecated';
      if (isAnswered || isOther || told.has(pair)) continue;
      told.add(pair);
      yield createFinding(
        'relation/one-sided-supersession',
        saidBy === 'earlier' ? 'laterSilent' : 'earlierSilent',
        { earlier: earlier.name, later: later.name },
        {
          location: placeOf(silent, 'id', 'title'),
          related: [relatedPlace(place, 'what the other one says')],
          item: silent.reference,
          anchor: pair,
        },
      );
    }
  },
};

function keyOf({ register, item }: CheckedItem): string {
  return `${register.name}\0${item.key}`;
}
