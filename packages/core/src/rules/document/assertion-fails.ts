import { LetterPattern } from '../../model/letter-pattern.ts';
import { createFinding } from '../../findings/finding.ts';
import type { FieldName } from '../../model/field-name.ts';
import { fieldForLabel } from '../../vocabulary/field-words.ts';
import { placeIn, placeOf, relatedPlace } from '../place.ts';
import type { CheckedItem } from '../check-context.ts';
import type { Rule } from '../rule.ts';

const EVERY = new LetterPattern(/^(?:every|each|all|jede[rs]?|alle|cada|todos|chaque|ogni|każd[aey]|кажд\p{L}{2})\s/iu);
const LIST = '\\s((?:an?\\s)?\\p{L}[\\p{L}\\s+,&/-]{2,200}?)(?=[.;(]|$)';
/** What stands behind "with" counts before what stands behind "has": "has a row with reason". */
const LISTS = [
  new LetterPattern(new RegExp(`\\s(?:with|mit|con|com|avec|z|с)${LIST}`, 'giu')),
  new LetterPattern(new RegExp(`\\s(?:has|have|hat|haben|tiene|tem|a|ha|ma)${LIST}`, 'giu')),
];

/** `A1. Every item (X1..X9) has a row with reason + owner`: the items are counted, and the named parts looked for in each. */
export const assertionFails: Rule = {
  id: 'document/assertion-fails',
  *check({ registers }) {
    for (const { documents } of registers) {
      for (const document of documents) {
        if (document.items.length < 2) continue;
        for (const assertion of document.facts().assertions) {
          if (!EVERY.test(assertion.text)) continue;
          const range = assertion.references.find(({ kind, targets }) => kind === 'id' && targets.length > 1);
          if (range === undefined) continue;
          const location = placeIn(document, assertion.start, assertion.end);
          const found = range.targets.map((id) => document.items.find(({ item }) => item.id === id));
          const missing = range.targets.filter((_id, index) => found[index] === undefined);
          if (missing.length > 0) {
            const data = { assertion: assertion.id, items: missing };
            const place = { location, anchor: `${assertion.id} items` };
            yield createFinding('document/assertion-fails', 'missingItems', data, place);
          }
          const items = found.flatMap((item) => item ?? []);
          for (const { part, field } of partsOf(assertion.text)) {
            const without = items.filter(({ item }) => item.field(field) === undefined);
            if (without.length === 0) continue;
            const data = { assertion: assertion.id, part, items: without.map(({ name }) => name) };
            const related = without.slice(0, 10).map(withoutPart);
            yield createFinding('document/assertion-fails', 'missingParts', data, {
              location,
              related,
              anchor: `${assertion.id} ${field}`,
            });
          }
        }
      }
    }
  },
};

function withoutPart(item: CheckedItem): ReturnType<typeof relatedPlace> {
  return relatedPlace(placeOf(item, 'id', 'title'), 'has none');
}

/** The parts that an assertion lists, when every one of them is the name of a field: half-understood lists say nothing. */
function partsOf(text: string): ReadonlyArray<{ readonly part: string; readonly field: FieldName }> {
  for (const match of LISTS.flatMap((list) => [...list.allIn(text)])) {
    const parts = (match[1] as string)
      .split(/\s*(?:[+,&]|\sand\s|\sund\s|\sy\s|\se\s|\set\s)\s*/u)
      .map((part) => part.replace(/^(?:an?|the)\s/i, '').trim())
      .filter((part) => part !== '');
    const read = parts.map((part) => ({ part, field: fieldForLabel(part, 'label') }));
    const known = read.flatMap(({ part, field }) => (field === undefined ? [] : [{ part, field }]));
    if (known.length > 0 && known.length === read.length) return known;
  }
  return [];
}
