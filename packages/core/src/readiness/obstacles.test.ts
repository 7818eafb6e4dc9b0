import { expect, test } from 'vitest';
import { gateOf, nodeOf, planOfText, viewOf, type PlanInput } from '../../test/plan-of-text.ts';
import { NO_ASSUMPTIONS } from './assumption.ts';
import { evaluateReadiness } from './evaluate-readiness.ts';
import { nameOfBlocker, type NodeReadiness } from './node-readiness.ts';
import { rankDecisions } from './rank-decisions.ts';
import { compareReadiness } from './what-if.ts';

const TEXT = `| ID | Decision | Status | Owner |
|---|---|---|---|
| D-1 | Which kiln | open | ida |
| D-2 | Which clay | rejected | ida |
| D-3 | Which glaze | open | ida |
| D-4 | Which shelf | accepted | ida |
`;

function judged(input: Omit<PlanInput, 'text'>, text = TEXT) {
  const { plan, at } = planOfText({ text, ...input });
  const readiness = evaluateReadiness(plan, viewOf({}));
  const ranking = Object.fromEntries(
    rankDecisions(readiness).map(({ item, alone, shared }) => [item.name, [alone, shared]]),
  );
  const item = (id: string) => [...plan.items.values()].flat().find(({ reference }) => reference === id)?.item;
  return { plan, at, readiness, ranking, item };
}

const barredBy = ({ obstacles }: NodeReadiness): readonly string[] => obstacles.map(nameOfBlocker);

test('a decision frees nothing alone that a rejected one holds up as well, itself or further down the chain', () => {
  const nodes = [nodeOf({ id: 'M1' }), nodeOf({ id: 'M2', after: ['M1'] }), nodeOf({ id: 'WS1' })];
  const gates = [
    gateOf({ node: 'M1', requires: 'D-1 and D-2' }),
    gateOf({ node: 'M2', requires: 'D-3' }),
    gateOf({ node: 'WS1', requires: 'D-3' }),
  ];
  const { at, ranking } = judged({ gates, plan: { nodes } });
  expect([barredBy(at('M1')), barredBy(at('M2')), barredBy(at('WS1'))]).toEqual([['D-2'], ['D-2'], []]);
  expect(ranking).toEqual({ 'D-3': [['WS1'], ['M2']], 'D-1': [[], ['M1', 'M2']] });
});

test.each([
  ['a name that nothing bears', 'nobody'],
  ['words from outside', 'vendor answer'],
  ['a day that has not come', '2030-01-01'],
])('nor what waits for %s', (_, waited) => {
  const text = `${TEXT}\n## Actions\n\n| ID | Action | Depends on | Status |\n|---|---|---|---|\n| A-1 | Fire it | D-1, ${waited === 'nobody' ? 'D-99' : waited} | open |\n| A-2 | Sell it | D-1 | open |\n`;
  const { ranking } = judged({}, text);
  expect(ranking).toEqual({ 'D-1': [['A2'], ['A1']] });
});

test('a rejected decision that a table of the plan asks for is no decision to take first', () => {
  const text = `${TEXT}\n## Milestones\n\n| Milestone | Scope | Gate |\n|---|---|---|\n| M1 | First firing | D-1 and D-2 |\n`;
  const { at, ranking } = judged({}, text);
  expect([at('M1').state, [...at('M1').roots].map(({ name }) => name), barredBy(at('M1'))]).toEqual([
    'blocked',
    ['D-1'],
    ['D-2'],
  ]);
  expect(ranking).toEqual({ 'D-1': [[], ['M1']] });
});

test('a supposed outcome tells what it bars for good, and what holds up besides', () => {
  const gates = [gateOf({ node: 'M1', requires: 'D-1 and D-3 and D-4' })];
  const { plan, readiness, item } = judged({ gates, plan: { nodes: [nodeOf({ id: 'M1' })] } });
  const suppose = (id: string, status: 'accepted' | 'rejected') => {
    const items = new Map([[item(id) as never, status]]);
    return compareReadiness(readiness, evaluateReadiness(plan, viewOf({}), { ...NO_ASSUMPTIONS, items })).map(
      (change) => ({
        freed: change.freedFrom.map(({ name }) => name),
        barred: change.newlyBarredBy.map(nameOfBlocker),
      }),
    );
  };
  expect(suppose('D-1', 'accepted')).toEqual([{ freed: ['D-1'], barred: [] }]);
  expect(suppose('D-1', 'rejected')).toEqual([{ freed: [], barred: ['D-1'] }]);
  expect(suppose('D-4', 'accepted')).toEqual([]);
});
