// A slip of the pen never makes a sentinel weaker in silence.
import { expect, test } from 'vitest';
import { runCli } from '../run-cli.ts';
import { temporaryRepository } from '../temporary-repository.ts';

const REGISTER = `| ID | Decision | Status | Owner | Blocks |
|---|---|---|---|---|
| D-001 | No crane on the quay | accepted | port | |
| D-002 | Which buoy | open | port | Phase 3 |
`;
const CLASSES = '[[path-class]]\nname = "code"\ninclude = ["src/**"]\n\n';
const PLAN = '[plan]\nphase = "Phase 1"\n\n[[plan.node]]\nid = "Phase 2"\nkind = "phase"\n\n';

const table = (id: string, rest: string): string =>
  `[[sentinel]]\nid = "${id}"\ndecision = "D-001"\nstatement = "no crane"\nkind = "absent"\ntripwire = "crane"\n${rest}\n\n`;

test('an unknown class beside a known one, a phase that no plan has, and a pattern that no line can match', () => {
  const root = temporaryRepository({
    'decisis.toml': `[[register]]\npath = "open.md"\n\n${CLASSES}${PLAN}${[
      table('class', 'patterns = ["crane"]\nclasses = ["code", "cod"]'),
      table('feed', 'patterns = ["a\\\\nb"]\nclasses = ["code"]'),
      table('nowhere', 'patterns = ["crane"]\nclasses = ["code"]\nafter = "Phase 77"'),
      table('past', 'patterns = ["crane"]\nclasses = ["code"]\nuntil = "Phase 0"'),
      table('stated', 'patterns = ["crane"]\nclasses = ["code"]\nafter = "Phase 2"'),
      table('read', 'patterns = ["crane"]\nclasses = ["code"]\nafter = "Phase 3"'),
      table('here', 'patterns = ["crane"]\nclasses = ["code"]\nafter = "Phase 1"'),
      table('over', 'patterns = ["crane"]\nclasses = ["code"]\nafter = "Phase 0"'),
    ].join('')}`,
    'open.md': REGISTER,
    'src/a.ts': 'a\nb\n',
  });
  const { out, code } = runCli(root, ['sentinel', 'run', '--json']);
  const rows = JSON.parse(out) as ReadonlyArray<{ id: string; state: string; hint?: string }>;
  expect(code).toBe(1);
  expect(Object.fromEntries(rows.map(({ id, state }) => [id, state]))).toEqual({
    class: expect.stringMatching(/^could not observe: decisis\.toml:\d+:\d+ has the unknown path class "cod"$/),
    feed: expect.stringMatching(/^could not observe: decisis\.toml:\d+:\d+ has the pattern .* can never match/),
    nowhere: 'could not observe: it depends on Phase 77, which no plan has',
    past: 'could not observe: it depends on Phase 0, which no plan has',
    stated: 'not due: after Phase 2',
    read: 'not due: after Phase 3',
    here: 'not due: after Phase 1',
    over: 'pass',
  });
  expect(rows[0]?.hint).toContain('"code"');
  const check = runCli(root, ['check', '--as-of', '2026-03-01', '--rule', 'sentinel', '--json']);
  expect(check.code).toBe(1);
  const { findings } = JSON.parse(check.out) as { readonly findings: ReadonlyArray<{ readonly ruleId: string }> };
  expect(findings.map(({ ruleId }) => ruleId).toSorted()).toEqual([
    'sentinel/invalid',
    'sentinel/invalid',
    'sentinel/unrunnable',
    'sentinel/unrunnable',
  ]);
});

test('an embargo on the files of an unknown class is told at its place', () => {
  const root = temporaryRepository({
    'decisis.toml': `[[register]]\npath = "open.md"\n\n${CLASSES}[[embargo]]\nid = "E"\ndecision = "D-001"\nnames = ["tide"]\nclasses = ["code", "cod"]\n`,
    'open.md': REGISTER,
  });
  expect(runCli(root, ['check'])).toMatchObject({
    code: 1,
    out: expect.stringMatching(
      /decisis\.toml:12:20[^]*embargo E: its table has the unknown path class "cod"[^]*"code"/,
    ),
  });
});

test.each([
  ['nonsense', PLAN, 'nonsense, which has no order with the current phase "Phase 1"'],
  ['Phase 99', PLAN, 'Phase 99, which no plan has'],
  ['Phase 2', '', 'Phase 2, and the current phase is not stated'],
])('an exception until %s gives no leave', (phase, plan, told) => {
  const leave = (until: string): string =>
    `[[exception]]\ndecision = "D-001"\nsentinel = "quay"\napprover = "bob"\nreason = "x"\nuntil-phase = "${until}"\n`;
  const settings = `[[register]]\npath = "open.md"\n\n${CLASSES}${plan}${table('quay', 'patterns = ["crane"]\nclasses = ["code"]')}`;
  const files = { 'open.md': REGISTER, 'src/a.ts': 'crane\n' };
  const root = temporaryRepository({ ...files, 'decisis.toml': settings + leave(phase) });
  expect(runCli(root, ['sentinel', 'run'])).toMatchObject({ code: 1, out: expect.not.stringContaining('by leave of') });
  const check = runCli(root, ['check', '--as-of', '2026-03-01', '--rule', 'exception', '--rule', 'sentinel']);
  expect(check).toMatchObject({ code: 1, out: expect.stringContaining(`gives no leave: it lasts until ${told}`) });
  if (phase !== 'Phase 99') return;
  const valid = temporaryRepository({ ...files, 'decisis.toml': settings + leave('Phase 2') });
  expect(runCli(valid, ['sentinel', 'run'])).toMatchObject({
    code: 0,
    out: expect.stringContaining('by leave of bob'),
  });
});
