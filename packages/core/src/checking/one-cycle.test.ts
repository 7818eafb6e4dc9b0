import { expect, test } from 'vitest';
import { contextOf } from '../../test/plan-of-text.ts';
import { check } from './check.ts';

const cyclesOf = (text: string): readonly string[] => {
  const { today, registers, repository, policy } = contextOf({ text });
  const { findings } = check({ today, registers: registers.map(({ register }) => register), repository, policy });
  return findings.flatMap(({ finding: { ruleId } }) => (ruleId.endsWith('cycle') ? [ruleId] : []));
};
const work = (...rows: readonly string[]): string =>
  `## Actions\n\n| ID | Action | Status | Depends on |\n|---|---|---|---|\n${rows.join('\n')}\n`;

test('work that waits for itself in a ring is told once, as a ring of the plan', () => {
  expect(cyclesOf(work('| A-1 | Order | open | A-2 |', '| A-2 | Lift | open | A-1 |'))).toEqual(['gate/cycle']);
});

test('decisions in a circle are told by their relation, beside a ring of the plan too', () => {
  const decisions =
    '| ID | Decision | Status | Depends on |\n|---|---|---|---|\n| D-1 | Crane | open | D-2 |\n| D-2 | Tug | open | D-1 |\n\n';
  expect(cyclesOf(decisions)).toEqual(['relation/dependency-cycle']);
  const both = `${decisions}${work('| A-1 | Order | open | A-2 |', '| A-2 | Lift | open | A-1 |')}`;
  expect(cyclesOf(both).toSorted()).toEqual(['gate/cycle', 'relation/dependency-cycle']);
});
