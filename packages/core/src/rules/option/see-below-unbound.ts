import { createFinding } from '../../findings/finding.ts';
import type { FieldName } from '../../model/field-name.ts';
import type { CheckedItem } from '../check-context.ts';
import { hasNoOptionsBelow } from '../options-below.ts';
import { placeOf } from '../place.ts';
import type { Rule } from '../rule.ts';
import { sectionNumbers } from '../section-numbers.ts';

const FIELDS: readonly FieldName[] = ['default', 'recommendation', 'options', 'outcome', 'evidence', 'rationale'];

/** `See options below (§4)`: a whole value that sends the reader to a section of the same document. */
const BELOW =
  /^[\s*_(]{0,4}(?:see|siehe|s\.|ver|véase|voir|vedi|zob\.|см\.|xem|见|参照)\s[^§.]{0,60}(?:below|above|unten|oben|abajo|abaixo|ci-dessous|sotto|poniżej|ниже|dưới)[^§.]{0,20}§\s?([A-Z]?\d{1,3}(?:\.\d{1,3}){0,3})[\s*_).]{0,5}$/iu;

/**
 * A value that only refers to a numbered section below, which is missing or is headed with the identifier of another
 * item, or to options below where there are none for it.
 */
export const seeBelowUnbound: Rule = {
  id: 'option/see-below-unbound',
  *check(context) {
    for (const item of context.items) {
      for (const field of FIELDS) {
        const section = sectionMeant(item, field);
        const written = item.item.field(field);
        if (written === undefined) continue;
        const place = { location: placeOf(item, field), item: item.reference, anchor: `${item.reference} ${field}` };
        if (section === undefined) {
          if (hasNoOptionsBelow(item, written))
            yield createFinding('option/see-below-unbound', 'noOptions', { id: item.name }, place);
          continue;
        }
        const found = sectionNumbers(item.document).get(section);
        if (found === undefined) {
          yield createFinding('option/see-below-unbound', 'noSection', { id: item.name, section }, place);
          continue;
        }
        const other = item.document.items.find(
          (candidate) => candidate !== item && candidate.item.id !== undefined && names(found.title, candidate.item.id),
        );
        if (other === undefined || item.item.id === undefined || names(found.title, item.item.id)) continue;
        const data = { id: item.name, section, other: other.name };
        yield createFinding('option/see-below-unbound', 'otherItem', data, place);
      }
    }
  },
};

function sectionMeant({ item }: CheckedItem, field: FieldName): string | undefined {
  const text = item.text(field);
  return text === undefined || text.length > 100 || !text.includes('§') ? undefined : BELOW.exec(text)?.[1];
}

function names(title: string, id: string): boolean {
  const at = title.indexOf(id);
  return (
    at !== -1 && !/[\p{L}\p{N}]/u.test(title.charAt(at + id.length)) && !/[\p{L}\p{N}]/u.test(title.charAt(at - 1))
  );
}
