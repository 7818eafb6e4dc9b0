import type { Item } from '../documents/item.ts';
import { readEvidence, type Evidence } from '../facets/evidence.ts';

const memo = new WeakMap<Item, Evidence>();

/** What the evidence fields of an item bring forward. Reads them alone: a rule over thousands of items needs no more. */
export function itemEvidence(item: Item): Evidence {
  const known = memo.get(item);
  if (known !== undefined) return known;
  const parts = item
    .allFields()
    .filter(({ name }) => name === 'evidence')
    .map(({ start, end }) => readEvidence(item.source.text, start, end));
  const evidence = {
    anchors: parts.flatMap(({ anchors }) => anchors),
    negative: parts.flatMap(({ negative }) => negative),
  };
  memo.set(item, evidence);
  return evidence;
}
