import { createFinding } from '../../findings/finding.ts';
import { atFile } from '../place.ts';
import type { Rule } from '../rule.ts';

/** Documents that were to be compared with what git keeps of them, where there is no git repository. */
export const noRepository: Rule = {
  id: 'identity/no-repository',
  *check({ branches, registers }) {
    if (branches?.isWithoutRepository !== true) return;
    const path = registers[0]?.documents[0]?.path;
    if (path === undefined) return;
    yield createFinding('identity/no-repository', 'notCompared', { path }, { location: atFile(path), anchor: '' });
  },
};
