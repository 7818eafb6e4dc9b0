import { createFinding } from '../../findings/finding.ts';
import type { Rule } from '../rule.ts';
import { referenceTo } from '../reference-to.ts';

/**
 * A new item whose identifier another branch gives to another decision. The older claim is only told, for it is the
 * other that has to give way; a claim on the branch that this one goes into was there first, whatever its date.
 */
export const collidesWithBranch: Rule = {
  id: 'identity/collides-with-branch',
  *check(context) {
    const { branches } = context;
    for (const { claim, other, heads, first, claimedAt } of branches?.collisions ?? []) {
      const data = {
        id: claim.id,
        reference: referenceTo(context, claim),
        otherId: other.id,
        otherTitle: other.title ?? '',
        otherPath: other.location.path,
        otherLine: other.location.range.line,
        heads,
        first,
        since: claimedAt === undefined ? undefined : new Date(claimedAt * 1000).toISOString().slice(0, 10),
        free: branches?.free.get(claim),
      };
      const anchor = `${claim.id} ${claim.titleWords} ${other.titleWords}`;
      const place = { location: claim.location, item: claim.id, anchor };
      const finding = createFinding('identity/collides-with-branch', 'branch', data, place);
      yield first === 'here' ? { ...finding, severity: 'warning' } : finding;
    }
  },
};
