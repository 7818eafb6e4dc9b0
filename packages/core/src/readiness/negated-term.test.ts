import { expect, test } from 'vitest';
import { contextOf, gateOf, nodeOf, planOfText } from '../../test/plan-of-text.ts';
import { evaluateReadiness } from './evaluate-readiness.ts';
import { closedGates } from './closed-gates.ts';
import { nameOfBlocker } from './node-readiness.ts';

const text = `| ID | Decision | Status | Owner |
|---|---|---|---|
| D-1 | Who writes the rule book | accepted | council |
| D-2 | Who prints it | open | council |
| D-3 | Who binds it | accepted | council |
`;

function waits(requires: string): readonly string[] {
  const gates = [gateOf({ node: 'M1', requires, paths: ['rules/**'] })];
  const plan = { nodes: [nodeOf({ id: 'M1' }), nodeOf({ id: 'M0', state: 'done' })] };
  const { plan: read } = planOfText({ text, gates, plan });
  const context = contextOf({ text, gates, plan });
  const node = evaluateReadiness(read, context.repository).get('M1');
  const names = [...new Set((node?.blockers ?? []).map(nameOfBlocker))];
  expect(closedGates(context).flatMap((gate) => gate.waits)).toEqual(names);
  expect(closedGates(context).flatMap((gate) => gate.names)).toEqual(
    names.map((name) => name.replace(/^not /, '').replace(/ is .*/, '')),
  );
  return names;
}

test('what must not be so is named with its "not", and only what stands in the way is named', () => {
  expect(waits('not D-1')).toEqual(['not D-1']);
  expect(waits('not D-2')).toEqual([]);
  expect(waits('not D-1 and D-2')).toEqual(['not D-1', 'D-2']);
  expect(waits('not (D-1 or D-2)')).toEqual(['not D-1']);
  expect(waits('not (D-1 and D-3)')).toEqual(['not D-1', 'not D-3']);
  expect(waits('not (D-1 and not D-2)')).toEqual(['not D-1', 'D-2']);
  expect(waits('not not D-2')).toEqual(['D-2']);
  expect(waits('not M0 is started')).toEqual(['not M0 is started']);
  expect(waits('not D-404')).toEqual(['not D-404']);
});
