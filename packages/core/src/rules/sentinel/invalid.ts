import { createFinding } from '../../findings/finding.ts';
import type { Rule } from '../rule.ts';

const MOST_TOLD = 5;

/** A sentinel whose table cannot be understood: what is wrong with it, at each place. */
export const sentinelInvalid: Rule = {
  id: 'sentinel/invalid',
  *check({ sentinels }) {
    for (const { sentinel } of sentinels) {
      if (sentinel.kind !== 'invalid') continue;
      const { id, decision, origin, problems } = sentinel;
      for (const { line, column, problem, expected, nearest } of problems.slice(0, MOST_TOLD)) {
        const [meant] = nearest;
        const data = { sentinel: id, problem, expected: meant === undefined ? expected : `"${meant}", or ${expected}` };
        yield createFinding('sentinel/invalid', 'invalid', data, {
          location: { path: origin.path, range: { start: 0, end: 0, line, column } },
          ...(decision === '' ? {} : { item: decision }),
          anchor: `${id} ${problem}`,
        });
      }
    }
  },
};
