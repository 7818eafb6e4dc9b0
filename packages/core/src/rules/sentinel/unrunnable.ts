import { createFinding } from '../../findings/finding.ts';
import { hintOfChange, type ChangeOfFiles } from '../../sentinels/emptied-by-change.ts';
import type { CheckedChange } from '../check-context.ts';
import type { Rule } from '../rule.ts';

/** A sentinel that could not look, or not everywhere, whatever it found elsewhere. Never green: nobody knows whether the decision holds. */
export const sentinelUnrunnable: Rule = {
  id: 'sentinel/unrunnable',
  *check({ sentinels, change, policy }) {
    const ofChange = change === undefined ? undefined : changeOfFiles(change);
    for (const { sentinel, outcome } of sentinels) {
      // What is wrong with an invalid one is told at its place.
      const unseen = outcome.kind === 'unobserved' ? outcome : outcome.kind === 'fail' ? outcome.open : undefined;
      if (unseen === undefined || sentinel.kind === 'invalid') continue;
      const { path, line } = sentinel.origin;
      const location = { path, range: { start: 0, end: 0, line, column: 1 } };
      const ofGlob =
        ofChange !== undefined && 'files' in sentinel && sentinel.files !== undefined
          ? hintOfChange(unseen, sentinel.files, policy.pathClasses, ofChange)
          : undefined;
      const data = { sentinel: sentinel.id, reason: unseen.reason, hint: ofGlob ?? unseen.hint };
      yield createFinding('sentinel/unrunnable', 'unobserved', data, {
        location,
        item: sentinel.decision,
        anchor: sentinel.id,
      });
    }
  },
};

function changeOfFiles({ repository, files }: CheckedChange): ChangeOfFiles {
  const moved = files.flatMap(({ path, from }) => (from === undefined ? [] : [{ from, to: path }]));
  return { before: repository.judged?.().paths ?? repository.paths(), moved };
}
