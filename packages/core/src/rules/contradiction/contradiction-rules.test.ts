import { expect, test } from 'vitest';
import { linesOf } from '../../../test/judge-files.ts';

const table = (...rows: readonly string[]): string =>
  ['| ID | Decision | Status | Owner | Due |', '|---|---|---|---|---|', ...rows, ''].join('\n');

const judge = (rule: string, first: string, second: string): readonly string[] =>
  linesOf(`contradiction/${rule}`, { files: { 'a.md': first, 'b.md': second }, registers: ['a.md', 'b.md'] });

const FIRST = table(
  '| D-1 | Choose the grain mill | open | mill | 2026-05-01 |',
  '| D-2 | Choose the sieve | accepted | mill | |',
);

test('a copy that lags behind differs in status, owner or date, and is told with the other place', () => {
  const copy = table(
    '| D-1 | Choose the grain mill | accepted | bakery | 2026-06-01 |',
    '| D-2 | Choose the sieve | accepted | | |',
  );
  expect(judge('status-differs', FIRST, copy)).toEqual(['b.md:3 warning D-1 is accepted here and open at a.md:3']);
  const open = copy.replace('mill | accepted', 'mill | open');
  expect(judge('owner-differs', FIRST, open)).toEqual([
    'b.md:3 warning D-1 is owned by bakery here and by mill at a.md:3',
  ]);
  expect(judge('due-differs', FIRST, open)).toEqual([
    'b.md:3 warning D-1 is due 2026-06-01 here and 2026-05-01 at a.md:3',
  ]);
});

test('an identifier that names another decision is no copy, and what is not written does not differ', () => {
  const other = table('| D-1 | Paint the silo green | accepted | bakery | 2026-06-01 |');
  expect(judge('status-differs', FIRST, other)).toEqual([]);
  const silent = '| ID | Decision | Notes |\n|---|---|---|\n| D-2 | Choose the sieve | round holes |\n';
  expect(judge('status-differs', FIRST, silent)).toEqual([]);
});

test('a phase that two headings name differently is told; a longer title and a heading about the phase are not', () => {
  const plan = (first: string, second: string): string =>
    `# Plan\n\n## Phase 1: Lay the rails\n\nText.\n\n## Phase 2: Run the wagons\n\nText.\n\n# More\n\n## ${first}\n\nText.\n\n## ${second}\n\nText.\n`;
  const found = (first: string, second: string) =>
    linesOf('contradiction/phase-named-twice', { files: { 'p.md': plan(first, second) }, registers: ['p.md'] });
  expect(found('Phase 1: Paint the silo', 'Phase 2: Run wagons daily')).toEqual([
    'p.md:13 warning the title of Phase 1 is "Paint the silo" here and "Lay the rails" elsewhere',
  ]);
  expect(found('Phase 1 risks', 'Phase 2 open points')).toEqual([]);
});

test('an item that sets statements of two documents against each other records a contradiction', () => {
  const item = (evidence: string): string =>
    `| ID | Decision | Status | Evidence |\n|---|---|---|---|\n| D-1 | Which way the sluice opens | open | ${evidence} |\n`;
  const found = (evidence: string) =>
    linesOf('contradiction/recorded', { files: { 's.md': item(evidence) }, registers: ['s.md'] });
  expect(
    found(
      '`mill.md` §2 says that it opens left. This contradicts the drawing. `pond.md` §4 claims that it opens right.',
    ),
  ).toEqual(['s.md:3 info D-1 sets mill.md §2 and pond.md §4 against each other']);
  expect(found('`mill.md` §2 says that it opens left. `pond.md` §4 says so too.')).toEqual([]);
  expect(found('`mill.md` §2 says that it opens left, which contradicts the drawing.')).toEqual([]);
});
