import type { DocumentReading } from '../documents/document-reading.ts';
import type { Item } from '../documents/item.ts';
import { facetsOf } from '../facets/facets-of.ts';
import { registerFacts } from '../facets/register-facts.ts';
import type { FieldName } from '../model/field-name.ts';
import { emptyOutcome } from './empty-outcome.ts';
import { isNobody } from './review-of.ts';

/** Something that an item must say before it may be accepted. */
export interface AcceptanceGap {
  readonly field: FieldName;
  /** The place that demands it, `path:line`; undefined when it follows from the item: it has options, and none is chosen. */
  readonly demandedAt: string | undefined;
  /** Where the item has an empty place for it, `path:line`. */
  readonly emptyAt?: string;
}

/**
 * What is missing for an acceptance: every field that the register's own rules demand and the item does not have, and a choice where
 * the item offers several options. Fields that are given along with the acceptance count.
 */
export function acceptanceGaps(
  item: Item,
  documents: readonly DocumentReading[],
  given: ReadonlySet<FieldName>,
): readonly AcceptanceGap[] {
  const gaps: AcceptanceGap[] = [];
  const has = (field: FieldName): boolean => given.has(field) || isSaid(item, field);
  for (const reading of documents) {
    for (const rule of registerFacts(reading).rules) {
      // What is asked of open decisions is not asked of what is decided.
      if (rule.scope === 'undecided') continue;
      const demandedAt = `${reading.source.path}:${reading.source.lines.lineAt(rule.start)}`;
      for (const field of rule.requires)
        if (field !== 'status' && !has(field) && !gaps.some((gap) => gap.field === field))
          gaps.push({ field, demandedAt });
    }
  }
  const reading = documents.find(({ source }) => source === item.source);
  const isChosen = has('outcome') || gaps.some(({ field }) => field === 'outcome');
  if (!isChosen && reading !== undefined && facetsOf(item, reading).options.options.length > 1)
    gaps.push({ field: 'outcome', demandedAt: undefined });
  else if (reading !== undefined && !given.has('outcome') && gaps.every(({ field }) => field !== 'outcome')) {
    const at = emptyOutcome(item, reading);
    const emptyAt = `${reading.source.path}:${reading.source.lines.lineAt(at ?? 0)}`;
    if (at !== undefined) gaps.push({ field: 'outcome', demandedAt: undefined, emptyAt });
  }
  return gaps;
}

function isSaid(item: Item, field: FieldName): boolean {
  const text = field === 'outcome' ? (item.text('outcome') ?? item.text('disposition')) : item.text(field);
  return text !== undefined && !(field === 'owner' || field === 'due' ? isNobody(text) : false);
}
