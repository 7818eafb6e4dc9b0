import type { CheckContext, CheckedItem } from './check-context.ts';
import { placeIn } from './place.ts';
import { resolvedRelations, type ResolvedRelation } from './resolve-relation.ts';
import type { FindingLocation } from '../findings/finding.ts';

/** That one item takes the place of another, as one of the two says it. */
export interface Superseding {
  readonly earlier: CheckedItem;
  readonly later: CheckedItem;
  /** Which of the two says so. */
  readonly saidBy: 'earlier' | 'later';
  readonly place: FindingLocation;
}

/** Every superseding of a whole decision that a document states and whose two items are known for certain. */
export function supersedings(context: CheckContext): readonly Superseding[] {
  return resolvedRelations(context).flatMap((one): Superseding[] => {
    const { from, relation, to } = one;
    const [other] = to;
    if (other === undefined || to.length > 1 || !relation.isDirect) return [];
    if (relation.kind === 'superseded-by')
      return [{ earlier: from, later: other, saidBy: 'earlier', place: placeOfRelation(one) }];
    if (relation.kind === 'supersedes')
      return [{ earlier: other, later: from, saidBy: 'later', place: placeOfRelation(one) }];
    return [];
  });
}

/** Where a relation is written. */
export function placeOfRelation({ from, relation }: ResolvedRelation): FindingLocation {
  return placeIn(from.document, relation.start, relation.end);
}
