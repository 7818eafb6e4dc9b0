import type { Item } from '../documents/item.ts';
import { absentAnchors, type Absence } from '../facets/evidence/absent-anchors.ts';
import { readEvidence, type Evidence, type EvidenceAnchor } from '../facets/evidence/evidence.ts';

/** What the evidence of an item brings forward, with what it says of its own anchors. */
export interface ItemEvidence extends Evidence {
  /** The anchors that the evidence says are not there. */
  readonly absent: ReadonlyMap<EvidenceAnchor, Absence>;
}

const memo = new WeakMap<Item, ItemEvidence>();

/** What the evidence fields of an item bring forward. Reads them alone: a rule over thousands of items needs no more. */
export function itemEvidence(item: Item): ItemEvidence {
  const known = memo.get(item);
  if (known !== undefined) return known;
  const { text } = item.source;
  const parts = item
    .allFields()
    .filter(({ name }) => name === 'evidence')
    .map((field) => {
      const read = readEvidence(text, field.start, field.end);
      return { ...read, absent: absentAnchors(text, field, read.anchors) };
    });
  const evidence = {
    anchors: parts.flatMap(({ anchors }) => anchors),
    negative: parts.flatMap(({ negative }) => negative),
    absent: new Map(parts.flatMap(({ absent }) => [...absent])),
  };
  memo.set(item, evidence);
  return evidence;
}
