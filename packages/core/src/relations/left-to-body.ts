import type { Item } from '../documents/item.ts';
import { readDecidingBodies, type DecidingBody } from '../facets/outcomes/deciding-body.ts';
import type { FieldName } from '../model/field-name.ts';

const SAYS_OUTCOME: readonly FieldName[] = ['outcome', 'disposition', 'status'];

/** The body to which the outcome of an item leaves the decision: "Deferred to Council". Reads the fields of the outcome alone. */
export function leftToBody(item: Item): DecidingBody | undefined {
  const pieces = SAYS_OUTCOME.flatMap((name) => {
    const field = item.field(name);
    if (field === undefined || field.end - field.start < 12) return [];
    const { start, end, label } = field;
    return [{ start, end, label, field: name, section: 0, isInOption: false, isInherited: false }];
  });
  return readDecidingBodies(item.source.text, pieces).find(({ act }) => act === 'deferred-to');
}
