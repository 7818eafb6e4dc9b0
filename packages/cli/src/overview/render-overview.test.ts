import { readRegister, sourceOf } from '@decisis/core';
import { expect, test } from 'vitest';
import { linkNothing } from '../output/link.ts';
import { paintPlain } from '../output/paint.ts';
import { rowsOf } from '../query/row.ts';
import { nextSteps } from './next-steps.ts';
import { renderOverview } from './render-overview.ts';
import { summarize } from './summarize.ts';

const HEADER = '| ID | Decision | Status | Owner | Due | Impact if delayed |\n|---|---|---|---|---|---|\n';
const register = (path: string, ...rows: readonly string[]) =>
  readRegister(path, path, [sourceOf(path, `${HEADER}${rows.join('\n')}\n`)]);

const harbour = register(
  'plans/harbour.md',
  '| D-1 | Crane supplier | open | port | 2026-03-01 | Blocks M1 |',
  '| D-2 | Night shift rules | accepted | crew | 2026-02-01 | |',
  '| D-3 | 西防波堤の浚渫 | open | | 2026-12-01 | |',
  '| D-4 | Old quay | superseded | | | |',
);
const registers = [harbour, register('yard.md', '| D-1 | Crane supplier | proposed | | | |')];
const overview = summarize(registers, rowsOf(registers), [], '2026-11-21');
const render = async (width: number) =>
  (await renderOverview(overview, { paths: [], leftOut: '' }, { paint: paintPlain, link: linkNothing, width })).join(
    '',
  );

test('the most urgent comes first; the same facts give the same lines', async () => {
  expect(await render(100)).toBe(`3 of 5 decisions undecided, 1 overdue, in 2 registers, as of 2026-11-21

  REGISTER          OPEN  PROPOSED  ACCEPTED  SUPERSEDED  ALL
  plans/harbour.md     2         ·         1           1    4
  yard.md              ·         1         ·           ·    1
  together             2         1         1           1    5

Overdue (1)
  D-1  2026-03-01  9 months late  port  Crane supplier

Due within 30 days (1)
  D-3  2026-12-01  in 10 days  no owner  西防波堤の浚渫

Undecided
  without an owner (2)  D-3, D-1
  without a date (1)    D-1

Held up by undecided items (1)
  M1  D-1

Next
  decisis show plans/harbour.md:D-1                 the longest overdue
  decisis list --status open,proposed --sort due    everything undecided, by date
  decisis list --status open,proposed --owner none  what nobody owns
`);
});

test('a narrow screen keeps the names of registers and leaves out what is over', async () => {
  const lines = (await render(60)).split('\n');
  expect(lines[2]).toBe('  REGISTER          OPEN  PROPOSED  ACCEPTED  ALL');
  expect(lines.every((line) => line.length <= 80)).toBe(true);
});

test('what to run next repeats the paths that were asked for, quoted where a shell needs it', () => {
  expect(nextSteps(overview, ['my plans/'])[0]?.command).toBe("decisis show plans/harbour.md:D-1 'my plans/'");
});

test('nothing undecided: only facts, and nothing to hurry', async () => {
  const done = register('done.md', '| D-1 | Crane | accepted | port | | |');
  const facts = summarize([done], rowsOf([done]), [], '2026-11-21');
  const lines = await renderOverview(
    facts,
    { paths: [], leftOut: '' },
    { paint: paintPlain, link: linkNothing, width: 80 },
  );
  expect(lines[0]).toBe('0 of 1 decision undecided, in one register, as of 2026-11-21\n');
  expect(lines.at(-1)).toBe('  decisis list  every decision\n');
});
