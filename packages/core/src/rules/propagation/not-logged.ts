import { createFinding } from '../../findings/finding.ts';
import { citesId } from '../../propagation/impact-standing.ts';
import { placeIn, placeOf, relatedPlace } from '../place.ts';
import type { Rule } from '../rule.ts';
import { namedLogs } from '../named-logs.ts';

/** An accepted decision is not in the decision log that the rules of its register name. */
export const notLogged: Rule = {
  id: 'propagation/not-logged',
  *check(context) {
    for (const { by, path, document, start, end } of namedLogs(context)) {
      const text = path === undefined ? undefined : context.repository.text(path);
      if (path === undefined || text === undefined) continue;
      for (const item of by.items) {
        const { id, kind, status } = item.item;
        if (id === undefined || kind !== 'decision' || status !== 'accepted' || citesId(text, id)) continue;
        yield createFinding(
          'propagation/not-logged',
          'absent',
          { id, log: path },
          {
            location: placeOf(item, 'status', 'id'),
            related: [relatedPlace(placeIn(by, start, end), 'the rule of the register')],
            item: item.reference,
            anchor: `${item.reference} ${document}`,
          },
        );
      }
    }
  },
};
