import { createFinding } from '../../findings/finding.ts';
import { tryTripwire } from '../../sentinels/try-tripwire.ts';
import type { Rule } from '../rule.ts';

/** A sentinel that has never been seen to fail: it has no tripwire, or passes on it. */
export const sentinelNoTripwire: Rule = {
  id: 'sentinel/no-tripwire',
  *check({ sentinels }) {
    for (const { sentinel, tripwire } of sentinels) {
      const result = tripwire ?? tryTripwire(sentinel);
      if (result === 'fails' || result === 'untried') continue;
      const { path, line } = sentinel.origin;
      const location = { path, range: { start: 0, end: 0, line, column: 1 } };
      const place = { location, item: sentinel.decision, anchor: sentinel.id };
      yield createFinding('sentinel/no-tripwire', result, { sentinel: sentinel.id }, place);
    }
  },
};
