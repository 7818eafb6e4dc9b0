import { expect, test } from 'vitest';
import { viewOf } from '../../test/judge-files.ts';
import { fingerprintOf } from '../documents/fingerprint-of.ts';
import { readRegister } from '../documents/register.ts';
import { sourceOf } from '../documents/source-text.ts';
import { DEFAULT_POLICY, type Policy } from '../policy/policy.ts';
import { check } from './check.ts';
import { joinResults } from './join-results.ts';

const table = (...rows: readonly string[]): string =>
  ['| ID | Decision | Status | Owner | Due |', '|---|---|---|---|---|', ...rows, ''].join('\n');
const FILES = {
  'ovens.md': table('| B-1 | Stone or steel ovens | open | baker | 2026-02-01 |'),
  'flour.md': table(
    '| F-1 | Who mills | open | mill | 2026-09-01 |',
    '| F-2 | Rye of which year | open | mill | 2026-09-02 |',
  ),
  'shops.md': table('| S-1 | Where the shop opens | open | shop | 2026-02-10 |'),
};
const origin = { path: 'decisis.toml', range: { start: 0, end: 0, line: 2, column: 1 } };
const policy: Policy = {
  ...DEFAULT_POLICY,
  plan: {
    ...DEFAULT_POLICY.plan,
    edges: [
      { item: 'F-1', blocks: ['Phase 1'], misread: [], origin },
      { item: 'F-9', blocks: ['Phase 1'], misread: [], origin },
    ],
  },
};

const read = (...paths: ReadonlyArray<keyof typeof FILES>) =>
  paths.map((path) => readRegister(path, path, [sourceOf(path, FILES[path])]));
const repository = viewOf(FILES);
const whole = read('ovens.md', 'flour.md', 'shops.md');
const all = { today: '2026-03-01', registers: whole, repository, policy };
const told = ({ findings }: ReturnType<typeof check>): readonly string[] =>
  findings.map(({ finding }) => `${finding.location.path} ${finding.ruleId}`);

test('what was asked about is told and counted, judged with all the rest', () => {
  const result = check({ ...all, isAsked: (path) => path === 'ovens.md' || path === 'decisis.toml' });
  const rest = told(result).filter((line) => !line.includes('policy/'));
  expect(rest).toEqual(['decisis.toml gate/unknown-node', 'ovens.md resolution/overdue']);
  expect(result.findings[0]?.finding.data).toMatchObject({ name: 'F-9' });
  expect(result.checked).toMatchObject({ registers: 1, documents: 1, items: 1 });
  expect(result.fingerprint).toBe(fingerprintOf(read('ovens.md')));
  expect(result.fails).toBe(true);
});

test('what stands elsewhere fails nothing, and passes for nothing found', () => {
  const result = check({ ...all, policy: DEFAULT_POLICY, isAsked: (path) => path === 'flour.md' });
  expect([told(result), result.fails]).toEqual([[], false]);
  expect(result.passed).toContain('resolution/overdue');
  const nothing = check({ ...all, policy: DEFAULT_POLICY, isAsked: () => false });
  expect([nothing.checked.documents, nothing.fails]).toEqual([0, true]);
});

test('of some registers alone, nobody says that a gate or the plan names nothing', () => {
  expect(told(check({ ...all, registers: read('ovens.md'), isPartial: true }))).toEqual([
    'ovens.md resolution/overdue',
  ]);
});

test('two answers are one: in order, counted together, failing when either does', () => {
  const first = check({ ...all, policy: DEFAULT_POLICY, isAsked: (path) => path === 'shops.md' });
  const second = check({ ...all, policy: DEFAULT_POLICY, registers: read('flour.md'), isPartial: true });
  const both = joinResults(second, first, read('shops.md', 'flour.md'));
  expect(both).toEqual(joinResults(first, second, read('flour.md', 'shops.md')));
  expect([told(both), both.fails]).toEqual([['shops.md resolution/overdue'], true]);
  expect(both.checked).toMatchObject({ registers: 2, documents: 2, items: 3, rules: first.checked.rules });
  expect(both.passed).not.toContain('resolution/overdue');
  expect(both.fingerprint).toBe(fingerprintOf(read('flour.md', 'shops.md')));
  // An answer about no document fails by itself; beside one about some it does not.
  const none = check({ ...all, policy: DEFAULT_POLICY, isAsked: () => false });
  expect(joinResults(none, second, read('flour.md')).fails).toBe(false);
});
