import { expect, test } from 'vitest';
import { contextOf } from '../../test/plan-of-text.ts';
import { check } from '../checking/check.ts';
import { readRegister } from '../documents/register.ts';
import { sourceOf } from '../documents/source-text.ts';
import { findingWords } from '../findings/finding-words.ts';
import { DEFAULT_POLICY } from '../policy/policy.ts';
import { viewOf } from '../../test/plan-of-text.ts';
import { commandName } from './command-name.ts';

const table = (...ids: readonly string[]): string =>
  `| ID | Decision | Status | Owner | Due |\n|---|---|---|---|---|\n${ids.map((id) => `| ${id} | Crane of ${id} | open | port | 2026-01-01 |\n`).join('')}`;
const RECORD = '---\nstatus: proposed\n---\n\n# Use log4brains\n\n## Context\n\nA need.\n\n## Decision\n\nUse it.\n';

test('a command names an item so that it finds that one alone', () => {
  const context = contextOf({ text: { 'a.md': table('D-1', 'D-2'), 'b.md': table('D-1', 'D-3', 'D-3') } });
  expect(context.items.map((item) => commandName(item, context))).toEqual([
    'a.md:D-1',
    'D-2',
    'b.md:D-1',
    'b.md:D-3#1',
    'b.md:D-3#2',
  ]);
});

test('a record without a number is called by its key in the hints', () => {
  const register = readRegister('docs/adr', 'docs/adr', [sourceOf('docs/adr/20260101-use-log4brains.md', RECORD)]);
  const policy = { ...DEFAULT_POLICY, require: { decision: ['owner'] as const } };
  const { findings } = check({ today: '2026-03-01', registers: [register], repository: viewOf({}), policy });
  const hints = findings
    .filter(({ finding }) => finding.ruleId === 'resolution/missing-owner')
    .map(({ finding }) => findingWords(finding).hint);
  expect(hints).toEqual([`name one with "decisis set ${register.items[0]?.key} owner=NAME"`]);
});

test('the hint of a late item whose identifier two registers use names its register', () => {
  const registers = ['a.md', 'b.md'].map((path) => readRegister(path, path, [sourceOf(path, table('D-1'))]));
  const { findings } = check({ today: '2026-03-01', registers, repository: viewOf({}), policy: DEFAULT_POLICY });
  const late = findings.filter(({ finding }) => finding.ruleId === 'resolution/overdue');
  expect(late.map(({ finding }) => findingWords(finding).hint)).toEqual(
    ['a.md:D-1', 'b.md:D-1'].map(
      (name) =>
        `take it with "decisis accept ${name} --actor NAME", or move it with "decisis set ${name} due=YYYY-MM-DD"`,
    ),
  );
});

test('the hints of late items quote what a shell would take apart', () => {
  const path = "the harbour's items.md";
  const registers = [path, 'b.md'].map((each) => readRegister(each, each, [sourceOf(each, table('D-1'))]));
  const { findings } = check({ today: '2026-03-01', registers, repository: viewOf({}), policy: DEFAULT_POLICY });
  const [late] = findings.filter(
    ({ finding }) => finding.ruleId === 'resolution/overdue' && finding.location.path === path,
  );
  expect(late === undefined ? '' : findingWords(late.finding).hint).toContain(
    `"decisis accept 'the harbour'\\''s items.md:D-1' --actor NAME"`,
  );
});
