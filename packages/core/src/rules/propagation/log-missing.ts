import { createFinding } from '../../findings/finding.ts';
import { placeIn } from '../place.ts';
import type { Rule } from '../rule.ts';
import { namedLogs } from '../named-logs.ts';

/** The rules of a register record outcomes in a document that this repository does not have. */
export const logMissing: Rule = {
  id: 'propagation/log-missing',
  *check(context) {
    for (const { by, path, document, start, end } of namedLogs(context)) {
      const count = by.items.filter(({ item }) => item.kind === 'decision' && item.status === 'accepted').length;
      if (path !== undefined || count === 0) continue;
      yield createFinding(
        'propagation/log-missing',
        'absent',
        { log: document, count },
        { location: placeIn(by, start, end), anchor: document },
      );
    }
  },
};
