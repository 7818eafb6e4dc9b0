import { expect } from 'vitest';
import { readDocument } from '../../src/documents/read-register.ts';
import { sourceOf } from '../../src/documents/source-text.ts';
import { facetsOf } from '../../src/facets/facets-of.ts';
import { planMerge } from '../../src/merging/plan-merge.ts';
import { rowTest, sourceRegister } from './source-register.ts';

/** What the two registers of S1-01 have in common: the earlier one before its last row. */
function sharedBase(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.startsWith('| D-006'))
    .join('\n');
}

const path = 'decisions/open.md';

rowTest('S1-01 two branches that both took D-006 merge by row, with nothing lost', '001', ({ text: later, item }) => {
  const { text: earlier, item: itemOfEarlier } = sourceRegister('000');
  const plan = planMerge(sharedBase(earlier), earlier, later, { path });
  expect(plan).toMatchObject({ by: 'items', conflicts: [] });
  const reading = readDocument(sourceOf(path, plan.text));
  const rows = reading.items.filter(({ dialect }) => dialect === 'table-register');
  expect(rows.map(({ id }) => id)).toEqual([
    'D-001',
    'D-002',
    'D-003',
    'D-004',
    'D-005',
    'D-006',
    'D-006',
    'D-007',
    'D-008',
  ]);
  const sixes = rows.filter(({ id }) => id === 'D-006').map((row) => row.text('title'));
  expect(sixes).toEqual([itemOfEarlier('D-006').text('title'), item('D-006').text('title')]);
  const lines = new Set(plan.text.split('\n'));
  for (const line of [...earlier.split('\n'), ...later.split('\n')].filter((one) => !one.startsWith('Status: Active')))
    expect(lines, line).toContain(line);
  for (const id of ['D-007', 'D-008']) {
    const merged = rows.find((row) => row.id === id);
    expect(merged === undefined ? 0 : facetsOf(merged, reading).options.options.length, id).toBe(3);
  }
});

rowTest(
  'A-07 different rows and fields of the register merge, one field of both shows both values',
  '001',
  ({ text }) => {
    const ours = text
      .replace('| D-006 | Go HTTP', '| D-006 | The Go HTTP')
      .replace('| open | deployment-platform |', '| open | ours-team |');
    const theirs = text
      .replace('| open | runtime-platform | 2026-02-26 |', '| open | runtime-platform | 2026-03-05 |')
      .replace('| open | registry-platform |', '| proposed | registry-platform |');
    expect(planMerge(text, ours, theirs, { path })).toMatchObject({ by: 'items', conflicts: [] });
    const disputed = theirs.replace('| open | deployment-platform |', '| open | theirs-team |');
    const { conflicts } = planMerge(text, ours, disputed, { path });
    expect(conflicts).toMatchObject([
      {
        item: 'D-007',
        fields: [{ label: 'Suggested owner', base: 'deployment-platform', ours: 'ours-team', theirs: 'theirs-team' }],
      },
    ]);
  },
);
