import { createFinding } from '../../findings/finding.ts';
import { placeIn } from '../place.ts';
import type { Rule } from '../rule.ts';
import { judgedImpacts } from '../judged-impacts.ts';

/** A document still has what an accepted decision removes from it. */
export const notRemoved: Rule = {
  id: 'propagation/not-removed',
  *check(context) {
    for (const { item, impact, path, standing } of judgedImpacts(context)) {
      if (standing.state !== 'not-removed') continue;
      const { literal } = standing;
      yield createFinding(
        'propagation/not-removed',
        'there',
        { id: item.name, document: path, literal, sections: impact.sections },
        {
          location: placeIn(item.document, impact.start, impact.end),
          item: item.reference,
          anchor: `${item.reference} ${path} ${literal}`,
        },
      );
    }
  },
};
