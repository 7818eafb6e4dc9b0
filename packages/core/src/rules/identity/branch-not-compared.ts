import { createFinding } from '../../findings/finding.ts';
import type { Rule } from '../rule.ts';

/** Something of a branch, or of the recorded reservations, that could not be read: its identifiers may be taken. */
export const branchNotCompared: Rule = {
  id: 'identity/branch-not-compared',
  *check({ branches }) {
    for (const { head, location, reason } of branches?.notCompared ?? []) {
      const data = { head, path: location.path, reason };
      const place = { location, anchor: `${head ?? ''} ${reason}` };
      yield createFinding('identity/branch-not-compared', head === undefined ? 'here' : 'branch', data, place);
    }
  },
};
