import { createFinding } from '../../findings/finding.ts';
import { caseTwins, foldPaths } from '../../sentinels/case-twins.ts';
import type { Rule } from '../rule.ts';

/** Files that a sentinel leaves out for nothing but the case of their paths. */
export const sentinelCaseTwin: Rule = {
  id: 'sentinel/case-twin',
  *check({ policy: { sentinels, pathClasses }, sentinels: results, repository }) {
    const resting = new Set(
      results.filter(({ outcome }) => outcome.kind === 'not-due').map(({ sentinel }) => sentinel.id),
    );
    const looking = sentinels.filter((sentinel) => !resting.has(sentinel.id));
    if (looking.length === 0) return;
    const paths = foldPaths(repository.judged?.().paths ?? repository.paths());
    for (const sentinel of looking) {
      if (!('files' in sentinel)) continue;
      const [file, ...more] = caseTwins(sentinel.files, pathClasses, paths);
      if (file === undefined) continue;
      const { path, line } = sentinel.origin;
      const location = { path, range: { start: 0, end: 0, line, column: 1 } };
      const place = { location, item: sentinel.decision, anchor: sentinel.id };
      yield createFinding('sentinel/case-twin', 'leftOut', { sentinel: sentinel.id, file, more: more.length }, place);
    }
  },
};
