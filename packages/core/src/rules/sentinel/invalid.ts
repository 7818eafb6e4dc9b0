import { createFinding } from '../../findings/finding.ts';
import { nameOfInvalid } from '../../policy/sentinels/invalid-sentinel.ts';
import { expectedInstead } from '../../policy/table-problem.ts';
import type { Rule } from '../rule.ts';

const MOST_TOLD = 5;

/** A sentinel or an embargo whose table cannot be understood: what is wrong with it, at each place. */
export const sentinelInvalid: Rule = {
  id: 'sentinel/invalid',
  *check({ sentinels }) {
    for (const { sentinel } of sentinels) {
      if (sentinel.kind !== 'invalid') continue;
      const { id, decision, origin, problems } = sentinel;
      for (const wrong of problems.slice(0, MOST_TOLD)) {
        const { line, column, problem } = wrong;
        const data = { sentinel: id, name: nameOfInvalid(sentinel), problem, expected: expectedInstead(wrong) };
        yield createFinding('sentinel/invalid', 'invalid', data, {
          location: { path: origin.path, range: { start: 0, end: 0, line, column } },
          ...(decision === '' ? {} : { item: decision }),
          anchor: `${id} ${problem}`,
        });
      }
    }
  },
};
