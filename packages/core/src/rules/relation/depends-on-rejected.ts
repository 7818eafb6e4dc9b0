import { createFinding } from '../../findings/finding.ts';
import { placeOf, relatedPlace } from '../place.ts';
import { resolvedRelations } from '../resolve-relation.ts';
import type { Rule } from '../rule.ts';
import { placeOfRelation } from '../superseding.ts';

const LIVE = ['open', 'proposed', 'accepted'];

/** A decision that stands, or is still to be taken, and rests on one that was rejected or no longer holds. */
export const dependsOnRejected: Rule = {
  id: 'relation/depends-on-rejected',
  *check(context) {
    for (const one of resolvedRelations(context)) {
      const { from, relation, to } = one;
      const [other] = to;
      if (relation.kind !== 'depends-on' || other === undefined || to.length > 1) continue;
      const { status } = other.item;
      if (!LIVE.includes(from.item.status) || (status !== 'rejected' && status !== 'superseded')) continue;
      const finding = createFinding(
        'relation/depends-on-rejected',
        status,
        { id: from.name, on: other.name },
        {
          location: placeOfRelation(one),
          related: [relatedPlace(placeOf(other, 'status', 'id', 'title'), 'where that is said')],
          item: from.reference,
          anchor: `${from.reference} ${other.reference}`,
        },
      );
      // Concluded from a document that both name, not written.
      yield relation.inferred ? { ...finding, severity: 'info' } : finding;
    }
  },
};
