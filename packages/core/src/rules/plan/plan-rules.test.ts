import { linesOf } from '../../../test/judge-files.ts';
import { describe, expect, test } from 'vitest';
import { contextOf } from '../../../test/plan-of-text.ts';
import { findingEntry } from '../../findings/catalogue.ts';
import { findingWords } from '../../findings/finding-words.ts';
import type { Rule } from '../rule.ts';
import { phaseOrder } from './phase-order.ts';
import { undecidableBlocker } from './undecidable-blocker.ts';

const told = (rule: Rule, text: string): string[] =>
  [...rule.check(contextOf({ text }))].map(
    (finding) => `${finding.location.range.line} ${findingWords(finding).message}`,
  );

describe('plan/phase-order', () => {
  const { example } = findingEntry('plan/phase-order').docs;

  test('a gap that needs what only a later phase builds', () => {
    expect(told(phaseOrder, example)).toEqual(['5 G1 closes in Phase 0 and needs oven_log, which Phase 1 builds']);
  });

  test('in the same phase, earlier, or under a longer name it is fine', () => {
    expect(told(phaseOrder, example.replace('1. Close G1.', '1. Close G1 and its oven_log table.'))).toEqual([]);
    expect(told(phaseOrder, example.replace('1. oven_log table', '1. big_oven_log table'))).toEqual([]);
    expect(told(phaseOrder, example.replace('plan §3 G1', 'plan §3'))).toEqual([]);
  });
});

describe('plan/undecidable-blocker', () => {
  const table = (rows: string): string =>
    `| ID | Decision | Status | Recommended default | Impact if delayed | Blocks |\n|---|---|---|---|---|---|\n${rows}`;

  test('lacks a recommendation, the cost of delay, or both', () => {
    const text = table(`| D-1 | Crane | open | Rail crane | The quay stands idle | M1 |
| D-2 | Lamp | open | | Nights are dark | M1 |
| D-3 | Rope | open | Hemp | | M2 |
| D-4 | Paint | open | Grey | Rust | M2 |
`);
    expect(told(undecidableBlocker, text)).toEqual([
      '4 D-2 holds up M1 and does not say what is recommended',
      '5 D-3 holds up M2 and does not say what happens if nothing is done',
    ]);
  });

  test('neither a decision that holds up nothing nor an acceptance takes the question from another', () => {
    const lamp = '| D-2 | Lamp | open | | Nights are dark | M1 |\n';
    const crane = (status: string): string => `| D-1 | Crane | ${status} | Rail crane | The quay stands idle | M1 |\n`;
    const found = ['3 D-2 holds up M1 and does not say what is recommended'];
    expect(told(undecidableBlocker, table(lamp + crane('open')))).toEqual(found);
    const unrelated = ['D-3', 'D-4', 'D-5'].map((id) => `| ${id} | Rope | open | | | |\n`).join('');
    expect(told(undecidableBlocker, table(lamp + crane('open') + unrelated))).toEqual(found);
    expect(told(undecidableBlocker, table(lamp + crane('accepted')))).toEqual(found);
    // One of three is no habit.
    const other = '| D-3 | Rope | open | | Ships drift | M2 |\n';
    expect(told(undecidableBlocker, table(lamp + crane('open') + other))).toEqual([]);
  });

  test('what blocks nothing, is decided or costs nothing to leave is fine, and so is a register without the habit', () => {
    expect(
      told(
        undecidableBlocker,
        table(
          `| D-1 | Crane | open | Rail | Idle | M1 |\n| D-2 | Lamp | open | | | |\n| D-3 | Rope | accepted | | | M1 |\n`,
        ),
      ),
    ).toEqual([]);
    expect(
      told(undecidableBlocker, `| ID | Decision | Status | Blocks |\n|---|---|---|---|\n| D-1 | Crane | open | M1 |\n`),
    ).toEqual([]);
  });
});

test('fields that say a phase for closing and what is needed are held to each other', () => {
  const told = (...rows: readonly string[]) =>
    linesOf('plan/phase-order', {
      files: {
        'port.md': `| ID | Decision | Status | Closes at | Depends on |\n|---|---|---|---|---|\n${rows.join('\n')}\n`,
      },
      registers: ['port.md'],
    });
  const second = (phase: string, status = 'open') => `| D-2 | Buy a crane | ${status} | ${phase} | |`;
  expect(told('| D-1 | Dredge the basin | open | Phase 0 | D-2 |', second('Phase 1'))).toEqual([
    'port.md:3 warning D-1 closes in Phase 0 and depends on D-2, which closes in Phase 1',
  ]);
  expect(told('| D-1 | Dredge the basin | open | Phase 0 | Phase 1 crane registry |', second('Phase 2'))).toEqual([
    'port.md:3 warning D-1 closes in Phase 0 and depends on Phase 1',
  ]);
  // The same phase, an earlier one, one of another kind, one with words about it, and what is settled already.
  for (const other of [
    second('Phase 0'),
    second('M2'),
    second('after Phase 1 or never'),
    second('Phase 1', 'accepted'),
    second(''),
  ])
    expect(told('| D-1 | Dredge the basin | open | Phase 0 | D-2 |', other)).toEqual([]);
  expect(told('| D-1 | Dredge the basin | open | Phase 1 | D-2 |', second('Phase 0'))).toEqual([]);
  expect(told('| D-1 | Dredge the basin | accepted | Phase 0 | D-2 |', second('Phase 1'))).toEqual([]);
  expect(told('| D-1 | Dredge the basin | open | Phase 1 | Phase 0 surveys |', second('Phase 1'))).toEqual([]);
  expect(told('| D-1 | Dredge the basin | open | Phase 0 | the tables, not Phase 1 |', second('Phase 1'))).toEqual([]);
});
