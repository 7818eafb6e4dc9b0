import { createFinding } from '../../findings/finding.ts';
import type { Rule } from '../rule.ts';

/** A shape adapter that no accepted decision approved, so that the embargo on its name holds. */
export const sentinelUnapprovedAdapter: Rule = {
  id: 'sentinel/unapproved-adapter',
  *check({ policy, isPartial }) {
    for (const sentinel of policy.sentinels) {
      const adapter = 'embargo' in sentinel ? sentinel.embargo?.adapter : undefined;
      if (adapter === undefined || adapter.standing === 'accepted') continue;
      const isUnknown = adapter.standing !== 'undecided';
      // Another register may have it.
      if (isUnknown && isPartial) continue;
      const { id, decision, origin } = sentinel;
      yield createFinding(
        'sentinel/unapproved-adapter',
        isUnknown ? 'unknown' : 'undecided',
        { sentinel: id, approval: adapter.approval },
        {
          location: { path: origin.path, range: { start: 0, end: 0, line: origin.line, column: 1 } },
          ...(decision === '' ? {} : { item: decision }),
          anchor: id,
        },
      );
    }
  },
};
