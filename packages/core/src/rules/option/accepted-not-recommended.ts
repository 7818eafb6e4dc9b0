import { createFinding } from '../../findings/finding.ts';
import { mayHaveLabelledOptions } from '../may-have-options.ts';
import { placeIn } from '../place.ts';
import type { Rule } from '../rule.ts';
import { isAccepted } from '../standing.ts';

/** An accepted decision that chose another option than the recommended one and says nowhere why. */
export const acceptedNotRecommended: Rule = {
  id: 'option/accepted-not-recommended',
  *check({ items }) {
    for (const item of items) {
      if (!isAccepted(item) || item.item.text('rationale') !== undefined) continue;
      if (item.item.text('recommendation') === undefined && !mayHaveLabelledOptions(item)) continue;
      const { chosen, recommended } = item.options();
      if (chosen?.index === undefined || recommended?.index === undefined || chosen.index === recommended.index)
        continue;
      // An outcome that goes on behind the option gives its reason there.
      const outcome = item.item.text('outcome') ?? '';
      if (outcome.length > chosen.end - chosen.start + 40) continue;
      yield createFinding(
        'option/accepted-not-recommended',
        'differs',
        { id: item.name, chosen: chosen.option, recommended: recommended.option },
        {
          location: placeIn(item.document, chosen.start, chosen.end),
          item: item.reference,
          anchor: `${item.reference} ${chosen.option}`,
        },
      );
    }
  },
};
