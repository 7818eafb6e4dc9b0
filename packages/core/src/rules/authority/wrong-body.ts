import { createFinding } from '../../findings/finding.ts';
import { leftToBody } from '../../relations/left-to-body.ts';
import { normalizeLabel } from '../../vocabulary/normalize.ts';
import { authoritiesOver, isNameIn, isOfBody } from '../authority-of.ts';
import type { CheckedItem } from '../check-context.ts';
import { placeIn, placeOf, relatedPlace } from '../place.ts';
import type { Rule } from '../rule.ts';

/**
 * An accepted decision that another body had to take: decisis.toml gives it to one and the document names another, or the
 * document itself leaves it to a body and reports no decision of that body. Who decided is what the document claims.
 */
export const wrongBody: Rule = {
  id: 'authority/wrong-body',
  *check(context) {
    for (const item of context.items) {
      if (item.item.status !== 'accepted') continue;
      const decider = item.item.text('decider');
      const authorities = authoritiesOver(item, context);
      if (decider !== undefined && authorities.length > 0 && !authorities.some((one) => isOfBody(decider, one)))
        yield createFinding(
          'authority/wrong-body',
          'other',
          { id: item.name, decider, bodies: authorities.map(({ body }) => body) },
          {
            location: placeOf(item, 'decider'),
            item: item.reference,
            anchor: `${item.reference} ${normalizeLabel(decider)}`,
          },
        );
      const left = leftToBody(item.item);
      if (left === undefined || isDecidedBy(item, left.body)) continue;
      yield createFinding(
        'authority/wrong-body',
        'deferred',
        { id: item.name, body: left.body },
        {
          location: placeIn(item.document, left.start, left.end),
          related: [relatedPlace(placeOf(item, 'status', 'id', 'title'), 'what says that it is accepted')],
          item: item.reference,
        },
      );
    }
  },
};

function isDecidedBy(item: CheckedItem, body: string): boolean {
  const named = [item.item.text('decider'), item.item.text('approver')];
  if (named.some((name) => name !== undefined && isNameIn(body, name))) return true;
  return item.facets().approvals.some(({ text }) => isNameIn(body, text));
}
