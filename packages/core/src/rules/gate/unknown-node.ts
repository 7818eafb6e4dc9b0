import { createFinding } from '../../findings/finding.ts';
import { planOf } from '../../gates/build-plan.ts';
import { unknownNames } from '../../gates/policy-problems.ts';
import type { Rule } from '../rule.ts';
import { statedAt } from '../waits.ts';

const MOST = 3;

/** Names in gates and in the plan that mean nothing. */
export const unknownNode: Rule = {
  id: 'gate/unknown-node',
  *check(context) {
    for (const { name, user, wanted, isAmbiguous, location, known } of unknownNames(planOf(context), context.policy)) {
      const words = wanted === 'either' ? 'item or node' : wanted;
      const data = { name, user, wanted: words, known: isAmbiguous ? [] : alike(name, known) };
      const place = { location: statedAt(location), anchor: `${user} ${name}` };
      yield createFinding('gate/unknown-node', isAmbiguous ? 'ambiguous' : 'unknown', data, place);
    }
  },
};

/** Known names that share most of their start or end with a name. */
function alike(name: string, known: readonly string[]): readonly string[] {
  const wanted = name.toLowerCase();
  return known
    .map((each) => ({ each, shared: sharedWith(wanted, each.toLowerCase()) }))
    .filter(({ each, shared }) => shared * 2 > Math.max(wanted.length, each.length))
    .toSorted((left, right) => right.shared - left.shared)
    .slice(0, MOST)
    .map(({ each }) => each);
}

function sharedWith(left: string, right: string): number {
  const shortest = Math.min(left.length, right.length);
  let start = 0;
  while (start < shortest && left[start] === right[start]) start += 1;
  let end = 0;
  while (end < shortest - start && left.at(-1 - end) === right.at(-1 - end)) end += 1;
  return start + end;
}
