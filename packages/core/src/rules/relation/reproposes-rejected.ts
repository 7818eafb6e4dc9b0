import { createFinding } from '../../findings/finding.ts';
import { foldId } from '../../model/item-id.ts';
import { likeness, titleWords } from '../../vocabulary/title-likeness.ts';
import type { CheckedItem } from '../check-context.ts';
import { commandName } from '../command-name.ts';
import { mentions } from '../mentions.ts';
import { placeOf, relatedPlace } from '../place.ts';
import type { Rule } from '../rule.ts';
import { isUndecided } from '../standing.ts';

const ALIKE = 0.75;
const LEAST_WORDS = 3;
/** A word in more titles than this tells none of them. */
const MOST_TITLES = 50;

/** An undecided item that asks almost what was rejected or superseded before, and does not mention that it was. */
export const reproposesRejected: Rule = {
  id: 'relation/reproposes-rejected',
  *check(context) {
    const { items } = context;
    const past = items.filter(({ item }) => item.status === 'rejected' || item.status === 'superseded');
    if (past.length === 0) return;
    const titles = new Map(past.map((one) => [one, titleWords(one.summary.title ?? '')]));
    const byWord = new Map<string, CheckedItem[]>();
    for (const [one, words] of titles) {
      for (const word of words) {
        const same = byWord.get(word);
        if (same === undefined) byWord.set(word, [one]);
        else same.push(one);
      }
    }
    for (const item of items) {
      if (!isUndecided(item)) continue;
      const words = titleWords(item.summary.title ?? '');
      if (words.size < LEAST_WORDS) continue;
      const candidates = new Set(
        [...words].flatMap((word) => {
          const same = byWord.get(word) ?? [];
          return same.length > MOST_TITLES ? [] : same;
        }),
      );
      for (const one of candidates) {
        if (likeness(words, titles.get(one) ?? new Set()) < ALIKE || isSame(item, one) || mentions(item, one)) continue;
        yield createFinding(
          'relation/reproposes-rejected',
          one.item.status === 'rejected' ? 'rejected' : 'superseded',
          { id: item.name, earlier: one.name, call: commandName(one, context) },
          {
            location: placeOf(item, 'title', 'id'),
            related: [relatedPlace(placeOf(one, 'id', 'title'), 'the earlier one')],
            item: item.reference,
            anchor: `${item.reference} ${one.register.name} ${one.reference}`,
          },
        );
        break;
      }
    }
  },
};

/** A copy of the same decision, in another register or further down. */
function isSame({ item }: CheckedItem, { item: other }: CheckedItem): boolean {
  return item.id !== undefined && other.id !== undefined && foldId(item.id) === foldId(other.id);
}
