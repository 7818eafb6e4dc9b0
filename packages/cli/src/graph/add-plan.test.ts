import {
  checkContextOf,
  DEFAULT_POLICY,
  parseCondition,
  planOf,
  readRegister,
  sourceOf,
  type Gate,
} from '@decisis/core';
import { expect, test } from 'vitest';
import { rowsOf } from '../query/row.ts';
import { addPlan } from './add-plan.ts';
import { buildGraph } from './build-graph.ts';
import { renderDot } from './render-dot.ts';
import { renderMermaid } from './render-mermaid.ts';

const text = `| ID | Decision | Status | Impact if delayed |
|---|---|---|---|
| D-1 | Crane | open | Blocks M1 |
| D-2 | Quay | open | Blocks M2 |
`;
const register = readRegister('harbour.md', 'harbour.md', [sourceOf('harbour.md', text)]);
const parsed = parseCondition('D-1 and "M1" is done');
const gate: Gate = {
  node: 'M2',
  work: undefined,
  requires: 'condition' in parsed ? parsed.condition : { op: 'all', of: [] },
  nonGates: [],
  paths: [],
  declarations: [],
  origin: undefined,
};
const policy = { ...DEFAULT_POLICY, gates: [gate] };
const repository = { paths: () => [], has: () => false, text: () => undefined };
const rows = rowsOf([register]);
const plan = planOf(checkContextOf({ today: '2026-03-01', registers: [register], repository, policy }));
const graph = addPlan(buildGraph(rows, rows), plan, rows);

test('gates stand between what they require and what they guard; the order of the plan is there', () => {
  expect(graph.gates).toEqual([{ type: 'gate', node: 'gate:M2', id: 'M2', requires: 'D-1 and M1 is done' }]);
  expect(
    graph.edges.map(({ from, to, relation, inferred }) => `${from} ${relation} ${to}${inferred ? ' inferred' : ''}`),
  ).toEqual([
    'harbour.md:D-1 blocks plan:M1 inferred',
    'harbour.md:D-2 blocks plan:M2 inferred',
    'plan:M1 before plan:M2 inferred',
    'gate:M2 guards plan:M2',
    'harbour.md:D-1 blocks gate:M2',
    'plan:M1 before gate:M2',
  ]);
});

test('both pictures show them', () => {
  expect(renderMermaid(graph)).toContain('  g1{{"gate M2<br/>D-1 and M1 is done"}}\n');
  expect(renderMermaid(graph)).toContain('  g1 -- guards --x p2\n');
  expect(renderDot(graph)).toContain('"gate:M2" -> "plan:M2" [label="guards", arrowhead=tee];');
});
