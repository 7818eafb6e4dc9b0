import { describe, expect, test } from 'vitest';
import { readRegister } from '../documents/register.ts';
import { sourceOf } from '../documents/source-text.ts';
import { parseBaseline, renderBaseline } from '../findings/baseline.ts';
import type { CheckResult } from '../findings/check-result.ts';
import { findingWords } from '../findings/finding-words.ts';
import type { Exception } from '../policy/exception.ts';
import { DEFAULT_POLICY, type Policy } from '../policy/policy.ts';
import type { Sentinel } from '../policy/sentinel.ts';
import { MOST_WHOLE, PlaceTally } from '../sentinels/place-tally.ts';
import { check } from './check.ts';

const REGISTER = `| ID | Decision | Status |\n|---|---|---|\n| D-1 | Sluice by hand | accepted |\n`;
const MANY = MOST_WHOLE + 500;

const sentinel = (level: 'hard' | 'soft' = 'hard'): Sentinel => ({
  id: 'motor',
  decision: 'D-1',
  statement: 'no motor',
  kind: 'absent',
  level,
  after: undefined,
  tripwire: 'motor',
  origin: { path: 'decisis.toml', line: 7 },
  files: { classes: [], include: ['**'], exclude: [] },
  patterns: ['motor'],
  least: undefined,
  most: undefined,
});

type Lines = Readonly<Record<string, readonly string[]>>;

/** Lines that hold the motor, by file. */
function judge(lines: Lines, policy: Partial<Policy> = {}, baseline = '', one = sentinel()): CheckResult {
  const tally = new PlaceTally(one.id);
  // In an order that no search promises.
  for (const [path, texts] of Object.entries(lines).toReversed()) {
    for (const [index, excerpt] of texts.entries()) tally.add({ path, line: index + 1, column: 1, excerpt });
  }
  const files: Readonly<Record<string, string>> =
    baseline === '' ? { 'pond.md': REGISTER } : { 'pond.md': REGISTER, [DEFAULT_POLICY.baseline]: baseline };
  return check({
    today: '2026-03-01',
    registers: [readRegister('pond', 'pond.md', [sourceOf('pond.md', REGISTER)])],
    repository: {
      paths: () => Object.keys(files),
      has: (path) => files[path] !== undefined,
      text: (path) => files[path],
    },
    policy: { ...DEFAULT_POLICY, sentinels: [one], ...policy },
    sentinels: [
      {
        sentinel: one,
        outcome: { kind: 'fail', detail: 'lines match', ...tally.found() },
        looked: 2,
        fromCache: false,
      },
    ],
    isWanted: (id) => /^(?:sentinel\/failed|exception|suppression|override|baseline)/.test(id),
  });
}

/** What counts. */
const counted = ({ findings }: CheckResult) =>
  findings
    .filter(({ state, level }) => state === 'reported' && level === 'hard')
    .map(({ finding }) => `${finding.location.path}:${finding.location.range.line} ${findingWords(finding).message}`);
/** What is told, however mildly, and is about something else than the places. */
const about = ({ findings }: CheckResult) =>
  findings.filter(({ finding }) => finding.ruleId !== 'sentinel/failed').map(({ finding }) => finding.ruleId);
const baselineOf = ({ findings }: CheckResult): string => renderBaseline(findings.map(({ finding }) => finding));

const old = (count: number, from = 0) => Array.from({ length: count }, (_, index) => `motor(${from + index})`);
const same = (count: number) => Array.from({ length: count }, () => 'motor()');
const MORE = 'D-1 says: no motor; 1 more place departs, this one (sentinel motor)';

test('every place counts, and those beyond a thousand are one finding that says how many', () => {
  const result = judge({ 'legacy/a.ts': old(MANY), 'src/z.ts': ['motor'] });
  expect(result.findings).toHaveLength(MOST_WHOLE + 1);
  expect(counted(result).at(-1)).toBe(
    `legacy/a.ts:${MOST_WHOLE + 1} D-1 says: no motor; 501 more places depart, the first of them here (sentinel motor)`,
  );
});

describe('what covers old places covers no new one, wherever it stands among them', () => {
  const exception: Exception = {
    decision: 'D-1',
    rule: undefined,
    sentinel: undefined,
    paths: ['legacy/**'],
    approver: 'mill',
    reason: 'the old weir',
    until: '2027-01-01',
    untilPhase: undefined,
  };

  test('an exception', () => {
    const policy = { exceptions: [exception] };
    expect(counted(judge({ 'legacy/a.ts': same(MANY) }, policy))).toEqual([]);
    const added = judge({ 'legacy/a.ts': same(MANY), 'src/z.ts': ['motor'] }, policy);
    expect(counted(added)).toEqual([`src/z.ts:1 ${MORE}`]);
    expect(added.fails).toBe(true);
    expect(counted(judge({ 'legacy/a.ts': same(MANY), 'a/z.ts': ['motor'] }, policy))).toHaveLength(1);
  });

  test('a suppression', () => {
    const stated = { rule: 'sentinel/failed', item: undefined, path: 'legacy/**', reason: 'later', until: undefined };
    const policy = { suppressions: [stated] };
    expect(judge({ 'legacy/a.ts': same(MANY) }, policy).fails).toBe(false);
    const added = judge({ 'legacy/a.ts': same(MANY), 'src/z.ts': ['motor'] }, policy);
    expect(counted(added)).toEqual([`src/z.ts:1 ${MORE}`]);
  });

  test('a comment beside one line', () => {
    const comment = '<!-- decisis-ignore sentinel/failed: a quote -->';
    const lines = { 'pond.md': old(MANY) };
    const result = judge(lines);
    expect(result.findings).toHaveLength(MOST_WHOLE + 1);
    const text = `${REGISTER}${'\n'.repeat(MOST_WHOLE + 100)}${comment}\n`;
    const one = sentinel();
    const tally = new PlaceTally(one.id);
    for (const [index, excerpt] of old(MANY).entries()) {
      tally.add({ path: 'pond.md', line: index + 1, column: 1, excerpt });
    }
    const judged = check({
      today: '2026-03-01',
      registers: [readRegister('pond', 'pond.md', [sourceOf('pond.md', text)])],
      repository: { paths: () => ['pond.md'], has: () => false, text: () => undefined },
      policy: { ...DEFAULT_POLICY, sentinels: [one] },
      sentinels: [
        { sentinel: one, outcome: { kind: 'fail', detail: '', ...tally.found() }, looked: 1, fromCache: false },
      ],
      isWanted: (id) => id === 'sentinel/failed',
    });
    const rest = judged.findings.filter(({ finding }) => finding.places !== undefined);
    expect(rest.map(({ state, finding }) => [state, finding.places?.size])).toEqual([
      ['reported', 499],
      ['suppressed', 1],
    ]);
  });

  test('the baseline, with one entry a place', () => {
    const lines = { 'legacy/a.ts': old(MANY), 'legacy/b.ts': same(MANY) };
    const baseline = baselineOf(judge(lines));
    expect(parseBaseline(baseline).entries.map(({ path, count }) => [path, count])).toEqual([
      ...old(MANY).map(() => ['legacy/a.ts', 1]),
      ['legacy/b.ts', MANY],
    ]);
    expect(judge(lines, {}, baseline).fails).toBe(false);
    const added = judge({ ...lines, 'src/z.ts': ['motor'] }, {}, baseline);
    expect([counted(added), about(added)]).toEqual([[`src/z.ts:1 ${MORE}`], []]);
    const again = judge({ ...lines, 'legacy/b.ts': same(MANY + 1) }, {}, baseline);
    expect(counted(again)).toEqual([`legacy/b.ts:${MANY + 1} ${MORE}`]);
    const other = judge({ ...lines, 'legacy/a.ts': [...old(MANY - 1), 'motor(other)'] }, {}, baseline);
    expect(counted(other)).toEqual([`legacy/a.ts:${MANY} ${MORE}`]);
    const before = judge({ ...lines, 'a.ts': ['motor'] }, {}, baseline);
    expect(counted(before)).toEqual(['a.ts:1 D-1 says: no motor; found "motor" (sentinel motor)']);
  });

  test('an override, which is of one place', () => {
    const lines = { 'legacy/a.ts': old(MANY) };
    const entries = parseBaseline(baselineOf(judge(lines))).entries;
    const told = new Set(judge(lines).findings.map(({ finding }) => finding.fingerprint));
    const beyond = entries.find(({ fingerprint }) => !told.has(fingerprint));
    const override = { by: 'mill', on: '2026-02-01', reason: 'it stands', until: undefined, about: 'D-1' };
    const overrides = [{ ...override, rule: 'sentinel/failed', finding: beyond?.fingerprint ?? '' }];
    const result = judge(lines, { overrides }, '', sentinel('soft'));
    expect(about(result)).toEqual([]);
    const overridden = result.findings.filter((one) => one.override !== undefined);
    expect(overridden.map(({ finding }) => finding.data['more'])).toEqual([1]);
    const rest = result.findings.filter((one) => one.override === undefined && one.finding.places !== undefined);
    expect(rest.map(({ finding }) => finding.data['more'])).toEqual([499]);
  });
});

test('repairing old places brings no new finding, but what the baseline has too many', () => {
  const baseline = baselineOf(judge({ 'legacy/a.ts': old(MANY), 'src/z.ts': old(MANY) }));
  const repaired = judge({ 'legacy/a.ts': old(100, MANY - 100), 'src/z.ts': old(MANY) }, {}, baseline);
  expect(counted(repaired)).toEqual([]);
  expect(about(repaired)).toEqual(Array.from({ length: MANY - 100 }, () => 'baseline/stale'));
});

test('of very many places few are findings, and each is judged', () => {
  const lines = { 'legacy/a.ts': same(200_000), 'src/z.ts': ['motor'] };
  const result = judge(lines, {}, baselineOf(judge({ 'legacy/a.ts': same(200_000) })));
  expect(result.findings.length).toBeLessThan(MOST_WHOLE + 10);
  expect(counted(result)).toEqual([`src/z.ts:1 ${MORE}`]);
});
