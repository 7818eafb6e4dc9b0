// What is wrong with one entry of the settings is a result of that entry: everything else is judged, and nothing is green.
import { expect, test } from 'vitest';
import { runCli } from '../run-cli.ts';
import { temporaryRepository } from '../temporary-repository.ts';

const REGISTER = `| ID | Decision | Status | Owner | Due |
|---|---|---|---|---|
| D-001 | No crane on the quay | accepted | port | |
`;
const GOOD = `[[register]]
path = "open.md"

[[path-class]]
name = "code"
include = ["src/**"]

[[sentinel]]
id = "good"
decision = "D-001"
statement = "no crane"
kind = "absent"
classes = ["code"]
patterns = ["crane"]
tripwire = "crane"

`;
const PLAN = '[plan]\nphase = "Phase 1"\n\n[[plan.node]]\nid = "Phase 1"\nkind = "phase"\n\n';
const embargo = (rest: string): string =>
  `[[embargo]]\nid = "unseen"\ndecision = "D-001"\nnames = ["tide"]\n${rest}\n\n`;

interface Told {
  readonly ruleId: string;
  readonly message: string;
  readonly location: { readonly path: string; readonly range: { readonly line: number } };
}

function judged(settings: string) {
  const root = temporaryRepository({ 'decisis.toml': GOOD + settings, 'open.md': REGISTER, 'src/a.ts': 'tide\n' });
  const { out, code, err } = runCli(root, ['check', '--as-of', '2026-03-01', '--json']);
  expect(err).not.toContain('DCS_CONFIG_INVALID');
  const { findings } = JSON.parse(out) as { readonly findings: readonly Told[] };
  const run = runCli(root, ['sentinel', 'run', '--json']);
  const rows = JSON.parse(run.out) as ReadonlyArray<{ readonly id: string; readonly state: string }>;
  return {
    root,
    codes: [code, run.code],
    findings: findings.map(
      ({ ruleId, location, message }) => `${location.path}:${location.range.line} ${ruleId} ${message}`,
    ),
    states: Object.fromEntries(rows.map(({ id, state }) => [id, state])),
    err: run.err,
  };
}

test.each([
  ['an unknown class', 'classes = ["code", "cod"]', 21, 'has the unknown path class "cod"'],
  ['an unknown key', 'paths = ["src/**"]\npath = ["src/**"]', 22, 'has an unknown key "path"'],
  ['no files', '', 17, 'has an embargo "unseen" that looks at no files'],
  ['names that are no list', 'paths = ["src/**"]\nnames = "tide"', 20, 'has a text'],
])('an embargo with %s is a result of its own', (what, rest, line, problem) => {
  const isTwice = what === 'names that are no list';
  const written = isTwice ? embargo(rest).replace('names = ["tide"]\n', '') : embargo(rest);
  const { codes, findings, states } = judged(written);
  expect(codes).toEqual([1, 1]);
  const at = isTwice ? line + 1 : line;
  expect(findings).toEqual([
    `decisis.toml:${at} sentinel/invalid nothing looks for embargo unseen: its table ${problem}`,
  ]);
  expect(states).toEqual({
    good: 'pass',
    unseen: expect.stringMatching(new RegExp(`^could not observe: decisis\\.toml:${at}:\\d+ ${problem}`)),
  });
});

test('an embargo that waits for a phase which no plan has could not be observed', () => {
  const { codes, states } = judged(PLAN + embargo('paths = ["src/**"]\nafter = "Phase 77"'));
  expect(codes).toEqual([1, 1]);
  expect(states).toMatchObject({ good: 'pass', 'unseen:tide': expect.stringContaining('Phase 77, which no plan has') });
});

test('a sentinel and an embargo without a name are told by their place', () => {
  const { codes, findings, states } = judged(
    '[[sentinel]]\ndecision = "D-001"\nstatement = "no buoy"\nkind = "absent"\npaths = ["src/**"]\npatterns = ["buoy"]\n\n' +
      '[[embargo]]\ndecision = "D-001"\nnames = ["tide"]\npaths = ["src/**"]\n',
  );
  expect(codes).toEqual([1, 1]);
  expect(findings).toEqual([
    'decisis.toml:17 sentinel/invalid nothing looks for sentinel #2: its table has no key "id"',
    'decisis.toml:24 sentinel/invalid nothing looks for embargo #1: its table has no key "id"',
  ]);
  expect(Object.keys(states)).toEqual(['good', 'sentinel #2', 'embargo #1']);
});

test('an exception that cannot be understood gives no leave, and stops nothing', () => {
  const { codes, findings, states, err } = judged(
    '[[exception]]\ndecision = "D-001"\nreason = "the old crane"\nuntil = "2026-12-31"\n\n' +
      '[[exception]]\ndecision = "D-001"\napprover = "Ada"\nreason = "x"\nuntil = "2026-02-30"\n\n' +
      '[[exception]]\ndecision = "D-001"\napprover = "Ada"\nreason = "x"\nuntil = "2026-02-01"\n',
  );
  expect(codes).toEqual([1, 1]);
  expect(findings).toEqual([
    'decisis.toml:17 exception/invalid the exception to D-001 gives no leave: it has no key "approver"',
    'decisis.toml:26 exception/invalid the exception to D-001 gives no leave: it has the value "2026-02-30"',
    'decisis.toml:28 exception/expired the exception to D-001 that Ada gave ended on 2026-02-01',
  ]);
  expect(states).toEqual({ good: 'pass' });
  expect(err).toContain('2 exceptions cannot be understood');
});

test('neither a suppression, an exception nor a baseline makes them go away', () => {
  const { root, findings } = judged(
    embargo('paths = ["src/**"]\nlevel = 7') +
      '[[exception]]\ndecision = "D-001"\n\n' +
      '[[exception]]\nrule = "sentinel/invalid"\napprover = "Ada"\nreason = "x"\nuntil = "2026-12-31"\n\n' +
      '[[suppression]]\nrule = "sentinel/invalid"\nreason = "noisy"\n\n[[suppression]]\nrule = "exception/invalid"\nreason = "noisy"\n',
  );
  const rules = findings.map((line) => line.split(' ')[1]);
  expect(rules.filter((rule) => rule?.endsWith('/invalid'))).toEqual([
    'sentinel/invalid',
    'exception/invalid',
    'exception/invalid',
  ]);
  runCli(root, ['check', '--as-of', '2026-03-01', '--write-baseline']);
  expect(runCli(root, ['check', '--as-of', '2026-03-01']).code).toBe(1);
});

test('a bad embargo in a block under a decision is told at its line, and the rest of the block holds', () => {
  const root = temporaryRepository({
    'decisis.toml': GOOD,
    'open.md': `## D-001 No crane\n\nStatus: accepted\n\n\`\`\`toml decisis\n[[embargo]]\nid = "unseen"\nname = ["tide"]\npaths = ["src/**"]\n\n[[embargo]]\nid = "seen"\nnames = ["buoy"]\npaths = ["src/**"]\n\n[[sentinel]]\nstatement = "no winch"\nkind = "absent"\npaths = ["src/**"]\npatterns = ["winch"]\n\`\`\`\n`,
    'src/a.ts': 'tide\n',
  });
  const rows = JSON.parse(runCli(root, ['sentinel', 'run', '--json']).out) as ReadonlyArray<{
    id: string;
    state: string;
  }>;
  expect(Object.fromEntries(rows.map(({ id, state }) => [id, state]))).toEqual({
    good: 'pass',
    unseen: expect.stringMatching(/^could not observe: open\.md:6:1 has no key "names", and 1 more/),
    'seen:buoy': 'pass',
    'sentinel #1 of open.md:5': expect.stringMatching(/^could not observe: open\.md:16:1 has no key "id"/),
  });
});
