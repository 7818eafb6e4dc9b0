import { readRegister, sourceOf } from '@decisis/core';
import { expect, test } from 'vitest';
import { rowsOf } from '../query/row.ts';
import { buildGraph } from './build-graph.ts';
import { renderDot } from './render-dot.ts';
import { renderMermaid } from './render-mermaid.ts';

const HOSTILE = 'Crane "]; click a "javascript:x" <b>#35;\\';
const text = `| ID | Decision | Status | Depends on | Impact if delayed |
|---|---|---|---|---|
| D-1 | ${HOSTILE} | open | D-2 | Blocks M1 |
| D-2 | Quay | accepted | | |
`;
const rows = rowsOf([readRegister('harbour.md', 'harbour.md', [sourceOf('harbour.md', text)])]);
const graph = buildGraph(rows.slice(0, 1), rows);

test('a graph holds what items block and what they relate to, also beyond the filter', () => {
  expect(graph.items.map(({ id }) => id)).toEqual(['D-1', 'D-2']);
  expect(graph.plan).toEqual([{ type: 'plan', node: 'plan:M1', id: 'M1' }]);
  expect(graph.edges).toEqual([
    { from: 'harbour.md:D-1', to: 'plan:M1', relation: 'blocks', inferred: true },
    { from: 'harbour.md:D-1', to: 'harbour.md:D-2', relation: 'depends-on', inferred: false },
  ]);
});

test('a title cannot end its quotes in Mermaid', () => {
  const lines = renderMermaid(graph).split('\n');
  expect(lines[1]).toMatch(/^ {2}d1\["D-1<br\/>Crane [^"<>[\]\\]*"\]:::open$/);
  expect(lines.slice(3, 6)).toEqual(['  p1(["M1"])', '  d1 -. blocks .-> p1', '  d1 -- depends on --> d2']);
});

test('a title cannot end its quotes in DOT', () => {
  const [, , , first = ''] = renderDot(graph).split('\n');
  expect(first.replace(/\\./g, '')).toMatch(
    /^ {2}"harbour\.md:D-1" \[label="[^"]*", color="#b58900", tooltip="open"\];$/,
  );
  expect(renderDot(graph)).toContain('"harbour.md:D-1" -> "plan:M1" [label="blocks", style=dashed];');
});
