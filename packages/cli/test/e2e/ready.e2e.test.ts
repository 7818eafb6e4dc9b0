import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runCli } from '../run-cli.ts';
import { temporaryRepository } from '../temporary-repository.ts';

const EXAMPLE = fileURLToPath(new URL('../../../../examples/event-foundation', import.meta.url));
const CHAPTER = 'plans/moved-appointments.md';
const AS_OF = ['--as-of', '2026-11-21'];
// Its sentinels ask a database, which is another story: see packages/workspace/test/event-foundation.int.test.ts.
const CHECK_GATES = ['check', '--rule', 'gate', ...AS_OF];

/** The example as a repository of its own, with some of its files replaced. */
function foundation(changes: Readonly<Record<string, string>> = {}): string {
  const files = readdirSync(EXAMPLE, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const example = Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(EXAMPLE.length + 1), readFileSync(path, 'utf8')];
    }),
  );
  return temporaryRepository({ ...example, ...changes });
}

const chapter = (authority: string): Readonly<Record<string, string>> => ({
  [CHAPTER]: `# Chapter on moved appointments\n\n${authority}\n\nWho is told, and who may refuse.\n`,
});
const readiness = readFileSync(join(EXAMPLE, 'readiness.md'), 'utf8');
const errors = (out: string): string[] => out.split('\n').filter((line) => line.includes('  error  '));

test('the headings of the lists count what the first line counts', () => {
  const node = (id: string, state: string): string => `[[plan.node]]\nid = "${id}"\nstate = "${state}"\n`;
  const settings = node('M1', 'started') + node('WS1', 'open') + node('WS2', 'open');
  const root = temporaryRepository({
    'open.md': '| ID | Decision | Status |\n|---|---|---|\n| D-1 | Crane | Approved |\n| D-2 | Tug | open |\n',
    'decisis.toml': settings,
  });
  const { out } = runCli(root, ['ready', ...AS_OF]);
  expect(out).toMatch(/^2 may start, 1 started, as of/);
  expect(out).toContain('\nMay start (2), started (1)\n');
  const started = temporaryRepository({
    'open.md': '| ID | Decision | Status |\n|---|---|---|\n| D-1 | Crane | open |\n',
    'decisis.toml': node('M1', 'started'),
  });
  expect(runCli(started, ['ready', ...AS_OF]).out).toMatch(/^0 may start, 1 started, as of .*\n\nStarted \(1\)\n/);
  expect(runCli(root, ['ready', '--if', 'D-2=approved', ...AS_OF])).toMatchObject({ code: 0, err: '' });
  expect(runCli(root, ['ready', '--if', 'D-2=purple', ...AS_OF]).err).toContain(
    'hint  write one of accepted, rejected, deferred, approved\n',
  );
});

test('what comes before by its number is told with the way to say that it is done', () => {
  const root = temporaryRepository({
    'open.md':
      '| ID | Decision | Status | Blocks |\n|---|---|---|---|\n| D-1 | Crane | accepted | M2 |\n| D-2 | Tug | accepted | M1 |\n| D-3 | Oars | rejected | M0 |\n',
  });
  const { out } = runCli(root, ['ready', 'M2', ...AS_OF]);
  expect(out).toMatch(/^ {2}M1 {2}may start, comes before by its number; decisis\.toml may say that it is done$/m);
  expect(runCli(root, ['ready', ...AS_OF]).out).toMatch(/^1 may start, 1 later/);
  writeFileSync(join(root, 'decisis.toml'), '[[plan.node]]\nid = "M1"\nstate = "done"\n');
  expect(runCli(root, ['ready', 'M2', ...AS_OF])).toMatchObject({ code: 0 });
});

test('a day under "Waits for" holds work up until it has come', () => {
  const root = temporaryRepository({
    'open.md':
      '| ID | Decision | Status |\n|---|---|---|\n| D-1 | Crane | accepted |\n\n## Actions\n\n| ID | Action | Status | Waits for |\n|---|---|---|---|\n| A-1 | Order | open | 2026-12-01 |\n',
  });
  const before = runCli(root, ['ready', 'A-1', '--as-of', '2026-11-30']);
  expect(before.code).toBe(1);
  expect(before.out).toContain('\nWaits for\n  2026-12-01  in 1 day\n');
  expect(runCli(root, ['ready', '--as-of', '2026-11-30']).out).toMatch(/^ {2}A-1 +Order +2026-12-01 +open\.md:9$/m);
  const json = JSON.parse(runCli(root, ['ready', 'A-1', '--json', '--as-of', '2026-11-30']).out) as object;
  expect(json).toMatchObject({ blockers: [{ by: 'day', name: '2026-12-01', relation: 'depends-on' }], problems: [] });
  const whatIf = runCli(root, ['ready', '--if', '2026-12-01=done', '--as-of', '2026-11-30']);
  expect(whatIf.out).toMatch(/A-1 +may start/);
  const after = runCli(root, ['ready', 'A-1', '--as-of', '2026-12-01']);
  expect(after).toMatchObject({ code: 0 });
  expect(after.out).toContain('\nWhy\n  2026-12-01 has come\n');
  expect(runCli(root, ['check', '--as-of', '2026-11-30']).out).not.toContain('2026-12-01');
});

test('tables of milestones and of steps are a plan, in ready, in gates and in the graph', () => {
  const root = temporaryRepository({
    'open.md':
      '| ID | Decision | Status |\n|---|---|---|\n| D-1 | Crane | open |\n| D-2 | Tug | accepted |\n\n' +
      '## Milestones\n\n| Milestone | Scope | Depends on | Status |\n|---|---|---|---|\n| M1 | Pilot | D-2 | done |\n| M2 | Fleet | M1, D-1 | |\n\n' +
      '## Rollout\n\n| Step | What | Depends on |\n|---|---|---|\n| 1 | Read | D-2 |\n| 2 | Write | 1 |\n',
    'decisis.toml': '[[gate]]\nnode = "M2"\nrequires = \'M1 and D-1\'\n',
  });
  const { out, code } = runCli(root, ['ready', ...AS_OF]);
  expect(code).toBe(0);
  expect(out).toMatch(/^1 may start, 1 held up, 1 later, 1 done, as of/);
  expect(out).toMatch(/^ {2}Rollout: step 1 +Read +nothing holds it up +open\.md:17$/m);
  expect(out).toMatch(/^ {2}M2 +Fleet +D-1 +/m);
  expect(runCli(root, ['ready', 'Rollout: step 2', ...AS_OF]).out).toContain('Waits for\n  Rollout: step 1  may start');
  expect(runCli(root, ['ready', '--if', 'D-1=accepted', ...AS_OF]).out).toMatch(/M2 +may start/);
  expect(runCli(root, ['check', '--rule', 'gate', ...AS_OF])).toMatchObject({ code: 0 });
});

test('a lockfile in the middle of a merge opens nothing: the answer is not sure, and says where and why', () => {
  const root = temporaryRepository({
    'open.md':
      '| ID | Decision | Status | Blocks |\n|---|---|---|---|\n| D-1 | Crane | accepted | M1 |\n| D-2 | Tug | open | M2 |\n',
    'decisis.toml': '[[authority]]\nbody = "board"\nids = ["D-*"]\n\n[[gate]]\nnode = "M1"\nrequires = "D-1"\n',
  });
  expect(runCli(root, ['ready', 'M1', ...AS_OF]).code).toBe(0);
  expect(runCli(root, ['lock', 'D-1', ...AS_OF], { DECISIS_ACTOR: 'board' }).code).toBe(0);
  expect(runCli(root, ['ready', 'M1', ...AS_OF]).code).toBe(0);
  const lockfile = join(root, 'decisis.lock');
  writeFileSync(lockfile, readFileSync(lockfile, 'utf8').replace('[[lock]]', '<<<<<<< HEAD\n[[lock]]'));
  const one = runCli(root, ['ready', 'M1', ...AS_OF]);
  expect(one.code).toBe(1);
  expect(one.out).toMatch(/^M1 may not start/);
  expect(one.out).toMatch(/^ {2}D-1 {2}approved by nobody that can be told: decisis\.lock:\d+ cannot be read/m);
  const all = runCli(root, ['ready', ...AS_OF]);
  expect(all.code).toBe(1);
  expect(all.out).toContain('The answer is not sure (1)');
  expect(all.out).toMatch(
    /decisis\.lock:\d+ {2}a conflict mark: <<<<<<<; no approval in it counts, and what one decision/,
  );
  const { problems } = JSON.parse(runCli(root, ['ready', '--json', ...AS_OF]).out) as { problems: object[] };
  expect(problems).toMatchObject([{ kind: 'broken-lockfile', path: 'decisis.lock', items: ['D-1'] }]);
});

describe('the story of examples/event-foundation', () => {
  test('Phase 0 is ready while OD1 is open, with what it closes', () => {
    const { code, out } = runCli(foundation(), ['ready', 'Phase 0', ...AS_OF]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Phase 0 \(Gaps and survey\) has started, as of 2026-11-21$/m);
    expect(out).toContain('must not wait for OD1\n    readiness.md:23\n    "Phase 0 may proceed without OD1."');
    expect(out).toMatch(/^ {2}G1 {2}may start/m);
    expect(out).toMatch(/^ {2}G2 {2}may start/m);
  });

  test('a chapter of rules is refused until it declares one of the ways', () => {
    const silent = runCli(foundation(chapter('')), CHECK_GATES);
    expect(silent.code).toBe(1);
    expect(errors(silent.out)).toEqual([`${CHAPTER}:1:1  error  gate/undeclared`]);
    expect(silent.out).toContain('asks it for one of wait-for-OD1, handbook-boundary');
    expect(runCli(foundation(chapter('Authority: (a), board')), CHECK_GATES).code).toBe(0);
    expect(runCli(foundation(chapter('Authority: (b), board')), CHECK_GATES).code).toBe(0);
  });

  test('(a) waits for OD1, (b) goes on once Phase 0 is done', () => {
    const after = ['--if', 'Phase 0=done', ...AS_OF];
    const waits = runCli(foundation(chapter('Authority: (a)')), ['ready', 'R1', ...after, '--json']);
    expect(waits.code).toBe(1);
    const proceeds = runCli(foundation(chapter('Authority: (b)')), ['ready', 'R1', ...after, '--json']);
    expect(proceeds.code).toBe(0);
    expect(JSON.parse(proceeds.out)).toMatchObject({ changes: [{ id: 'R1', before: 'later', after: 'ready' }] });
  });

  test('(b) leaves an obligation, which falls due with the ruling', () => {
    const pending = runCli(foundation(), CHECK_GATES);
    expect(pending.code).toBe(0);
    expect(pending.out).toContain('owes, once OD1 is settled: take over the names that the council chooses');
    const ruled = foundation({
      'readiness.md': readiness.replace(
        'Deferred to Council. Nothing here leans on either.',
        'Default kept: the chapter in the handbook.',
      ),
    });
    const { out } = runCli(ruled, CHECK_GATES);
    expect(out).toContain(
      'the gate of Phase 1: rule texts is open, so R1 has to make good: take over the names that the council chooses',
    );
  });

  test('who waits for OD1 in Phase 0 is told', () => {
    const text = readiness.replace('node = "Phase 0"\nnon-gate = ["OD1"]', 'node = "Phase 0"\nrequires = "OD1"');
    const { out } = runCli(foundation({ 'readiness.md': text }), ['check', ...AS_OF]);
    expect(out).toContain('the gate of Phase 0 requires OD1, for which it must not wait');
  });

  test('each branch of OD1 shows only what it changes', () => {
    const { code, out } = runCli(foundation(), ['ready', '--if', 'OD1=rule book', ...AS_OF]);
    expect(code).toBe(0);
    expect(out).toBe(`if OD1=rule book
  option  1 a rule book of its own
  then    names follow it

Would change (1)
  Phase 1: rule texts  comes later  was: is held up; no longer by OD1

Would be due
  R1  take over the names that the council chooses
`);
  });
});

describe('ready on what cannot be answered', () => {
  const table = `| ID | Decision | Status | Impact if delayed |\n|---|---|---|---|\n| D-001 | Crane | open | Blocks M1 |\n`;

  test.each([
    [['ready', 'M2'], 'none of the 1 parts of the plan is called M2'],
    [['ready', '--if', 'D-009=accepted'], 'D-009 is in none of 1 document'],
    [['ready', '--if', 'D-001=sideways'], '"sideways" is no outcome of D-001'],
    [['ready', '--if', 'D-001'], '"D-001" supposes nothing'],
    [['ready', '--if', 'M1=sideways'], '"sideways" is nothing that M1 can be'],
  ])('%j', (args, message) => {
    const { code, out, err } = runCli(temporaryRepository({ 'open.md': table }), args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  test('an unknown name, a ring or an unreadable block is never a clean answer', () => {
    const cases: Readonly<Record<string, readonly [Readonly<Record<string, string>>, RegExp]>> = {
      unknown: [
        { 'decisis.toml': '[[gate]]\nnode = "M7"\nrequires = "D-001"\n' },
        /decisis\.toml:1 {2}the gate of M7 names "M7"/,
      ],
      ring: [
        { 'decisis.toml': '[[plan.node]]\nid = "M1"\nafter = ["M2"]\n[[plan.node]]\nid = "M2"\nafter = ["M1"]\n' },
        /M1 waits for M2 waits for M1: none of them can start/,
      ],
      block: [
        { 'open.md': `${table}\n\`\`\`toml decisis\n[[gate]]\nnod = "M1"\n\`\`\`\n` },
        /open\.md:\d+ {2}the policy block has an unknown key "nod"/,
      ],
    };
    for (const [name, [files, words]] of Object.entries(cases)) {
      const root = temporaryRepository({ 'open.md': table, ...files });
      const ready = runCli(root, ['ready']);
      expect([name, ready.code]).toEqual([name, 1]);
      expect(ready.out).toContain('The answer is not sure (1)');
      expect(ready.out).toMatch(words);
      expect(runCli(root, ['check']).code, name).toBe(1);
    }
  });

  test('a condition that cannot be read is an error at its character', () => {
    const root = temporaryRepository({
      'open.md': table,
      'decisis.toml': '[[gate]]\nnode = "M1"\nrequires = "D-001 or"\n',
    });
    const { code, err } = runCli(root, ['ready']);
    expect(code).toBe(2);
    expect(err).toContain('decisis.toml:3:21');
  });

  test('titles cannot move the cursor, and narrow terminals get narrow lines', () => {
    const hostile = table.replace('Crane', 'Crane').replace('Blocks M1', 'Blocks M1 (\u001b[2Jquay)');
    const root = temporaryRepository({ 'open.md': hostile });
    expect(runCli(root, ['ready']).out).not.toContain('\u001b');
    const narrow = runCli(root, ['ready'], { COLUMNS: '60' }).out.split('\n');
    expect(Math.max(...narrow.map((line) => line.length))).toBeLessThanOrEqual(60);
  });
});

describe('ready beside an unfinished merge', () => {
  const side = (status: string, blocks: string): string => `| D-001 | Crane | ${status} | Blocks ${blocks} |\n`;
  const text = `| ID | Decision | Status | Impact if delayed |\n|---|---|---|---|\n<<<<<<< ours\n${side('accepted', 'M1')}=======\n${side('open', 'M2')}>>>>>>> theirs\n| D-002 | Tug | accepted | |\n`;
  const settings =
    '[[gate]]\nnode = "WS3"\nrequires = "D-001"\n[[plan.node]]\nid = "WS3"\n[[plan.node]]\nid = "WS4"\nafter = ["WS3"]\n';
  const root = (): string => temporaryRepository({ 'open.md': text, 'decisis.toml': settings });

  test('what either side names is held up, and the answer is not sure', () => {
    const { code, out } = runCli(root(), ['ready', ...AS_OF]);
    expect(code).toBe(1);
    expect(out).toContain(
      'The answer is not sure (1)\n  open.md:3  a merge is not finished here: what either side says is held up',
    );
    expect(out).not.toContain('May start');
    expect(out).toMatch(/^ {2}M1 {2,}D-001, the unfinished merge at open\.md:3/m);
    for (const node of ['M1', 'M2', 'WS3', 'WS4']) {
      const one = runCli(root(), ['ready', node, '--json', ...AS_OF]);
      expect(one.code, node).toBe(1);
      expect(JSON.parse(one.out), node).toMatchObject({
        state: 'blocked',
        problems: [{ kind: 'unfinished-merge', path: 'open.md', line: 3 }],
      });
    }
    expect(runCli(root(), ['ready', 'WS3', ...AS_OF]).out).toContain('D-001  stands in an unfinished merge');
  });

  test('a supposed outcome shows what it would free, and stays unsure', () => {
    const { code, out } = runCli(root(), ['ready', '--if', 'D-001=accepted', ...AS_OF]);
    expect(code).toBe(1);
    expect(out).toContain('The answer is not sure (1)');
    expect(out).toMatch(/WS3 {2}may start/);
    const json = JSON.parse(runCli(root(), ['ready', '--if', 'D-002=rejected', '--json', ...AS_OF]).out);
    expect(json).toMatchObject({ changes: [], problems: [{ kind: 'unfinished-merge' }] });
  });
});

describe('ready for work that depends on what no register has', () => {
  const text = `| ID | Decision | Status |\n|---|---|---|\n| D-001 | Crane | open |\n\n## Actions\n\n| ID | Action | Status | Depends on |\n|---|---|---|---|\n| A-1 | Order | open | D-999 |\n| A-2 | Lift | open | D-001, vendor answer |\n| A-3 | Dig | open | none |\n`;

  test('an unknown identifier and free words hold it up, each told as what it is', () => {
    const root = temporaryRepository({ 'open.md': text });
    const { out } = runCli(root, ['ready', ...AS_OF]);
    expect(out).toMatch(/^1 may start, 2 held up/);
    expect(out).toMatch(/^ {2}A-1 {2,}Order {2,}D-999 \(unknown\) {2,}open\.md:9$/m);
    expect(out).toMatch(/^ {2}A-2 {2,}Lift {2,}D-001, "vendor answer" {2,}open\.md:10$/m);
    const one = runCli(root, ['ready', 'A-2', ...AS_OF]);
    expect(one.code).toBe(1);
    expect(one.out).toContain('"vendor answer"  outside the registers: nothing here tells when it has come about');
    expect(runCli(root, ['ready', 'A-1', ...AS_OF]).out).toContain('D-999  nothing is called that');
    const { blocked } = JSON.parse(runCli(root, ['ready', '--json', ...AS_OF]).out);
    expect(blocked.map(({ blockers }: { blockers: object[] }) => blockers)).toMatchObject([
      [{ by: 'name', name: 'D-999', relation: 'depends-on' }],
      [{ by: 'item' }, { by: 'outside', name: 'vendor answer', said: { text: 'vendor answer', line: 10 } }],
    ]);
  });

  test('suppositions free only what they speak of', () => {
    const root = temporaryRepository({ 'open.md': text });
    const accepted = runCli(root, ['ready', '--if', 'D-001=accepted', ...AS_OF]);
    expect(accepted.out).toMatch(/A-2 {2}is held up {2}no longer by D-001; still by "vendor answer"/);
    const both = ['--if', 'D-001=accepted', '--if', 'Vendor answer=done'];
    expect(runCli(root, ['ready', 'A-2', ...both, ...AS_OF])).toMatchObject({ code: 0 });
    expect(runCli(root, ['ready', '--if', 'D-999=accepted', ...AS_OF])).toMatchObject({ code: 2, out: '' });
    const settled = { 'open.md': text, 'decisis.toml': '[[plan.node]]\nid = "vendor answer"\nstate = "done"\n' };
    const stated = runCli(temporaryRepository(settled), ['ready', 'A-2', '--if', 'D-001=accepted', ...AS_OF]);
    expect(stated.code).toBe(0);
  });
});

test('an approval by somebody who may not give it opens nothing, is told, and enters no baseline', () => {
  const root = temporaryRepository({
    'open.md':
      '| ID | Decision | Status | Impact if delayed |\n|---|---|---|---|\n| D-001 | Crane | open | Blocks M1 |\n',
    'decisis.toml':
      '[[authority]]\nbody = "Harbour Council"\nmembers = ["mara"]\n[[plan.node]]\nid = "WS3"\n[[gate]]\nnode = "WS3"\nrequires = "D-001"\n',
  });
  expect(runCli(root, ['accept', 'D-001', '--actor', 'zoe', ...AS_OF]).code).toBe(0);
  const words = 'D-001 was approved by zoe, who may not: Harbour Council decides it';
  const { out } = runCli(root, ['ready', ...AS_OF]);
  expect(out).toMatch(/^0 may start, 2 held up/);
  expect(out).toContain(`Not decided yet (1)\n  ${words}`);
  const one = runCli(root, ['ready', 'WS3', ...AS_OF]);
  expect([one.code, one.out]).toEqual([1, expect.stringContaining('D-001  approved by zoe, who may not')]);
  expect(JSON.parse(runCli(root, ['ready', '--json', ...AS_OF]).out)).toMatchObject({
    notDecided: [{ id: 'D-001', approver: 'zoe', bodies: ['Harbour Council'], path: 'decisis.lock' }],
  });
  const baseline = runCli(root, ['check', '--write-baseline', ...AS_OF]);
  expect(baseline.err).toMatch(/left out, for no baseline accepts it: authority\/not-the-decider at decisis\.lock:\d+/);
  expect(runCli(root, ['check', ...AS_OF])).toMatchObject({ code: 1 });
  expect(runCli(root, ['accept', 'D-001', '--actor', 'mara', ...AS_OF]).code).toBe(0);
  expect(runCli(root, ['ready', 'WS3', ...AS_OF]).code).toBe(0);
});
