import { createFinding } from '../../findings/finding.ts';
import { severityOfLevel } from '../../policy/level.ts';
import type { Rule } from '../rule.ts';

/** A number in the words of a decision that a count does not bear out. */
export const sentinelFigureDiffers: Rule = {
  id: 'sentinel/figure-differs',
  *check({ sentinels }) {
    for (const { sentinel, outcome } of sentinels) {
      const { figure, id, decision, origin, level } = sentinel;
      const reading = figure?.reading;
      if (figure === undefined || reading === undefined || 'problem' in reading || outcome.kind !== 'fail') continue;
      const { path, line, value, quote } = reading;
      const data = { sentinel: id, decision, of: figure.of, stated: value, counted: outcome.count, quote };
      const finding = createFinding('sentinel/figure-differs', 'differs', data, {
        location: { path, range: { start: 0, end: 0, line, column: 1 } },
        related: [
          {
            path: origin.path,
            range: { start: 0, end: 0, line: origin.line, column: 1 },
            label: 'where the sentinel is stated',
          },
        ],
        item: decision,
        anchor: `${id} ${value}`,
      });
      yield { ...finding, severity: severityOfLevel(level) };
    }
  },
};
