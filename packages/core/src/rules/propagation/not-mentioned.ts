import { createFinding } from '../../findings/finding.ts';
import { placeIn } from '../place.ts';
import type { Rule } from '../rule.ts';
import { judgedImpacts } from '../judged-impacts.ts';

/** A document that an accepted decision changes shows no trace of it: neither its identifier nor the change. */
export const notMentioned: Rule = {
  id: 'propagation/not-mentioned',
  *check(context) {
    for (const { item, impact, path, standing } of judgedImpacts(context)) {
      if (standing.state !== 'not-mentioned') continue;
      yield createFinding(
        'propagation/not-mentioned',
        'silent',
        { id: item.name, document: path, what: shortened(impact.what.text) },
        {
          location: placeIn(item.document, impact.start, impact.end),
          item: item.reference,
          anchor: `${item.reference} ${path} ${impact.what.text}`,
        },
      );
    }
  },
};

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text;
}
