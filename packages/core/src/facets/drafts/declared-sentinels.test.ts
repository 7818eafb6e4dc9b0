import { expect, test } from 'vitest';
import { readRegister } from '../../documents/register.ts';
import { sourceOf } from '../../documents/source-text.ts';
import { declaredSentinels } from './declared-sentinels.ts';

const TEXT = `# Open decisions

## D-001 Crane

Status: open

**Sentinel:** No page contains \`inner_html\` or document.write.

## D-002 Winch

Status: open

Sentinel for this plan: the plan names neither Bollard nor Capstan as an engine.

- Q1 — Quay sentinel (binding): every row carries its owner.

\`\`\`
Sentinel: an example, not a statement
\`\`\`

The sentinel stands at the gate: this is prose.
`;

function declared(text: string) {
  const [document] = readRegister('a.md', 'a.md', [sourceOf('a.md', text)]).documents;
  return document === undefined ? [] : declaredSentinels(document);
}

test('sentinels in words are found with their decision, and drafted where their words allow it', () => {
  expect(declared(TEXT).map(({ line, item, draft }) => [line, item?.id, draft])).toEqual([
    [7, 'D-001', { kind: 'absent', patterns: ['\\binner_html\\b', '\\bdocument\\.write\\b'] }],
    [13, 'D-002', { kind: 'mention', patterns: ['\\bBollard\\b', '\\bCapstan\\b'] }],
    [15, 'D-002', undefined],
  ]);
});

test('a column of that name states one a row', () => {
  const table =
    '| ID | Decision | Status | Sentinel |\n|---|---|---|---|\n| D-1 | Oars | open | No boat uses `oar_9` |\n| D-2 | Sail | open | — |\n';
  expect(declared(table).map(({ line, draft }) => [line, draft])).toEqual([
    [3, { kind: 'absent', patterns: ['\\boar_9\\b'] }],
  ]);
});

test('a cell may repeat the label of its column', () => {
  const table =
    '| ID | Decision | Status | Sentinel |\n|---|---|---|---|\n| D-1 | Oars | open | **Sentinel:** No boat uses `oar_9` |\n';
  expect(
    declared(table).map(({ statement, draft, start }) => [statement, draft?.kind, table.slice(start, start + 7)]),
  ).toEqual([['No boat uses `oar_9`', 'absent', 'No boat']]);
});
