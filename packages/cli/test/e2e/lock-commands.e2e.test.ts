import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../run-cli.ts';
import { temporaryFolder, temporaryRepository } from '../temporary-repository.ts';

const YARD = `# Decisions of the yard

| ID | Decision | Status | Owner | Due | Outcome | Rollback | Supersedes |
|---|---|---|---|---|---|---|---|
| Y-001 | Width of the slip | open | yard | 2026-12-01 | | | |
| Y-002 | Crane | accepted | yard | 2026-10-01 | Twelve tons, never more | Rent one | |
| Y-003 | Night work | open | TBD | 2026-12-01 | | | |
| Y-004 | Crane of the north quay | accepted | yard | 2026-11-01 | Twenty tons | Rent one | |

## Decision rules

- Every decision needs: owner, due date, outcome, rollback
`;
const record = (number: number, title: string, status: string) =>
  `# ${number}. ${title}\n\n## Status\n\n${status}\n\n## Context\n\nA need.\n\n## Decision\n\nIt is ${title.toLowerCase()}.\n`;
const INDEX = `# Locked decisions

## Core

- **Hulls are steel.**
  ADR: \`docs/adr/0001-steel.md\`

- **Paint is red.**
  ADR: \`docs/adr/0002-red.md\`

- **Paint is dry in a day.**
  ADR: \`docs/adr/0002-red.md\`
`;
const RECORDS = {
  'docs/locked.md': INDEX,
  'docs/adr/0001-steel.md': record(1, 'Steel hulls', 'Accepted'),
  'docs/adr/0002-red.md': record(2, 'Red paint', 'Accepted'),
  'docs/adr/0003-aluminium.md': record(3, 'Aluminium hulls', 'Accepted'),
};
const read = (root: string, path: string) => readFileSync(join(root, path), 'utf8');
const run = (root: string, ...args: string[]) =>
  runCli(root, [...args, '--as-of', '2026-11-20'], { DECISIS_ACTOR: 'mara' });

test('what the lockfile pins is told as locked, in words and as JSON, whatever its document calls it', () => {
  const root = temporaryRepository({ 'yard.md': YARD });
  expect(run(root, 'list', '--locked').out).not.toContain('Y-00');
  run(root, 'lock', 'Y-002');
  for (const words of [
    ['list', '--locked'],
    ['list', '--locked', '--no-cache'],
  ]) {
    const { out } = run(root, ...words);
    expect(out).toMatch(/Y-002 +locked/);
    expect(out).not.toContain('Y-004');
  }
  const json = JSON.parse(run(root, 'list', '--json').out) as { id: string; locked: boolean }[];
  expect(json.filter(({ locked }) => locked).map(({ id }) => id)).toEqual(['Y-002']);
  expect(JSON.parse(run(root, 'show', 'Y-002', '--json').out)).toMatchObject({ locked: true });
  expect(run(root, 'show', 'Y-002').out).toContain('accepted, locked');
});

/** Commits all there is, so that a lock binds. */
function commitAll(root: string): void {
  const git = (...words: string[]) =>
    execFileSync(
      'git',
      ['-c', 'user.name=m', '-c', 'user.email=m@example.org', '-c', 'init.defaultBranch=main', ...words],
      { cwd: root },
    );
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '-m', 'yard');
}

test('a mistaken acceptance is taken back as long as no commit has its lock', () => {
  const root = temporaryFolder();
  writeFileSync(join(root, 'yard.md'), YARD);
  commitAll(root);
  const words = ['accept', 'Y-001', '--option', 'Nine metres', '--rollback', 'Widen it'];
  run(root, ...words);
  const refused = run(root, 'set', 'Y-001', 'outcome=Ten metres');
  expect(refused.code).toBe(2);
  expect(refused.err).toContain('"decisis set Y-001 status=open" takes it back');
  expect(run(root, 'set', 'Y-001', 'status=open').out).toContain('taken back, for no commit has it  Y-001');
  expect(read(root, 'decisis.lock')).not.toContain('Y-001');
  run(root, 'set', 'Y-001', 'outcome=Ten metres');
  expect(run(root, 'accept', 'Y-001').code).toBe(0);
  commitAll(root);
  const late = run(root, 'set', 'Y-001', 'status=open');
  expect([late.code, late.err.includes('takes it back')]).toEqual([2, false]);
  expect(read(root, 'decisis.lock')).toContain('Ten metres');
});

describe('accept', () => {
  test('S1-13 refuses what the register demands and the item lacks, naming it and the way', () => {
    const root = temporaryRepository({ 'yard.md': YARD });
    const { code, out, err } = run(root, 'accept', 'Y-003');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Y-003 has no owner, no chosen option, no rollback; yard.md:12 demands it');
    expect(err).toContain('"decisis set Y-003 owner=VALUE"');
    expect([read(root, 'yard.md'), existsSync(join(root, 'decisis.lock'))]).toEqual([YARD, false]);
  });

  test('writes the document and the lock, byte for byte, or shows both', () => {
    const root = temporaryRepository({ 'yard.md': YARD });
    const words = ['accept', 'Y-001', '--option', 'Nine metres', '--rollback', 'Widen it', '--note', 'heard the yard'];
    const dry = run(root, ...words, '--dry-run');
    expect(dry.out).toMatch(/nothing was written: this is a dry run\n$/);
    expect([read(root, 'yard.md'), existsSync(join(root, 'decisis.lock'))]).toEqual([YARD, false]);
    const { code, out } = run(root, ...words);
    expect(code).toBe(0);
    expect(out).toContain('decisis.lock  Y-001 approved by mara, as claimed, on 2026-11-20');
    expect(read(root, 'yard.md')).toBe(
      YARD.replace(
        'slip | open | yard | 2026-12-01 | | | |',
        'slip | accepted | yard | 2026-12-01 | Nine metres | Widen it | |',
      ),
    );
    const lock = read(root, 'decisis.lock');
    expect(lock).toContain('text = "Width of the slip\\nNine metres"');
    expect(lock).toContain('authority = "claimed"\nnote = "heard the yard"');
    expect(run(root, 'verify')).toMatchObject({ code: 0, out: '1 of 1 locks hold\n' });
    expect(run(root, ...words).out).toBe('nothing changes: all of it stands so already\n');
    expect(run(root, 'defer', 'Y-001', '--until', '2027-01-01').err).toContain('accepted became deferred');
  });

  test('tells that somebody else decides it, and the check says so until they have', () => {
    const council = '[[authority]]\nbody = "Yard Council"\nmembers = ["ada"]\n';
    const root = temporaryRepository({ 'yard.md': YARD, 'decisis.toml': council });
    const words = ['accept', 'Y-001', '--option', 'Nine metres', '--rollback', 'Widen it'];
    expect(run(root, ...words).out).toContain('mara is not of Yard Council, who decides Y-001');
    expect(run(root, 'check').out).toContain('Y-001 was approved by mara, but Yard Council decides it');
    expect(run(root, 'lock', 'Y-001', '--actor', 'ada').out).not.toContain('is not of');
    expect(run(root, 'check').out).not.toContain('but Yard Council decides it');
  });

  test('what is locked is not set to other words or another status; other fields are, and what restores it', () => {
    const root = temporaryRepository({ 'yard.md': YARD });
    run(root, 'lock', 'Y-002');
    commitAll(root);
    for (const assignment of ['outcome=Nine tons', 'status=open', 'title=Tower']) {
      const { code, err } = run(root, 'set', 'Y-002', assignment);
      expect({ assignment, code, err }).toMatchObject({ code: 2, err: expect.stringContaining('Y-002 is locked') });
    }
    expect(read(root, 'yard.md')).toBe(YARD);
    expect(run(root, 'set', 'Y-002', 'owner=crew').code).toBe(0);
    const changed = YARD.replace('Twelve tons, never more', 'Ten tons');
    writeFileSync(join(root, 'yard.md'), changed);
    expect(run(root, 'set', 'Y-002', 'outcome=Twelve tons, never more').code).toBe(0);
    expect(read(root, 'yard.md')).toBe(YARD);
  });

  test('names both ways to say who acts', () => {
    const root = temporaryRepository({ 'yard.md': YARD });
    const { code, err } = runCli(root, ['accept', 'Y-002']);
    expect(code).toBe(2);
    expect(err).toMatch(/--actor NAME.*DECISIS_ACTOR/);
  });

  test('does not write into a lockfile that cannot be relied on, and changes no document either', () => {
    const root = temporaryRepository({ 'yard.md': YARD, 'decisis.lock': '<<<<<<< ours\n' });
    const { code, err } = run(root, 'accept', 'Y-002');
    expect(code).toBe(2);
    expect(err).toContain('decisis.lock:1 ');
    expect(read(root, 'decisis.lock')).toBe('<<<<<<< ours\n');
    expect(run(root, 'check').out).toContain('lock/broken-lockfile');
    expect(run(root, 'check').code).toBe(1);
    expect(run(root, 'verify').code).toBe(1);
  });
});

describe('where nothing may be written', () => {
  test('conflict markers: every command that changes or generates refuses, and the file keeps its bytes', () => {
    const torn = YARD.replace('| Y-003 |', '<<<<<<< ours\n| Y-003 |').replace(
      '\n\n## Dec',
      '\n=======\n>>>>>>> theirs\n\n## Dec',
    );
    const root = temporaryRepository({ 'yard.md': torn });
    for (const words of [
      ['set', 'Y-001', 'owner=crew'],
      ['accept', 'Y-001', '--option', 'Nine', '--rollback', 'Widen'],
      ['reject', 'Y-001', '--reason', 'no'],
      ['new', 'A mast'],
      ['renumber', 'Y-001', 'Y-009'],
      ['ids', '--reserve', '1', '--like', 'Y-001'],
      ['packet'],
      ['export', 'csv'],
    ]) {
      const { code, out, err } = runCli(root, words, { DECISIS_ACTOR: 'mara' });
      expect({ words, code, out }).toEqual({ words, code: 2, out: '' });
      expect(err).toContain('yard.md:7 is a conflict marker; nothing was written');
    }
    expect([read(root, 'yard.md'), existsSync(join(root, 'decisis.lock'))]).toEqual([torn, false]);
    expect(runCli(root, ['list']).code).toBe(0);
  });

  test('A-27 a freeze: nothing is accepted on its days but what an exception names', () => {
    const freeze = '[[freeze]]\nname = "launch"\nfrom = "2026-11-15"\nto = "2026-11-25"\n';
    const accept = ['accept', 'Y-001', '--option', 'Nine metres', '--rollback', 'Widen it'];
    const root = temporaryRepository({ 'yard.md': YARD, 'decisis.toml': freeze });
    const refused = run(root, ...accept);
    expect([refused.code, read(root, 'yard.md')]).toEqual([2, YARD]);
    expect(refused.err).toContain('from 2026-11-15 to 2026-11-25: decisis.toml states the freeze "launch"');
    expect(runCli(root, [...accept, '--as-of', '2026-11-26'], { DECISIS_ACTOR: 'mara' }).code).toBe(0);
    const request =
      '[[freeze.exception]]\nitem = "Y-001"\nrequested-by = "yard"\napproved-by = "mara"\nreason = "the slip is full"\n' +
      'risk-if-done = "a wrong width"\nrisk-if-not = "two ships wait"\n';
    const excepted = temporaryRepository({ 'yard.md': YARD, 'decisis.toml': freeze + request });
    expect(run(excepted, ...accept)).toMatchObject({ code: 0, err: '' });
  });

  test('a record goes by its number, with or without its kind', () => {
    const root = temporaryRepository(RECORDS);
    for (const name of ['0002', 'ADR-0002', 'adr 2']) expect(run(root, 'show', name).out).toMatch(/^0002 {2}Red paint/);
  });
});

describe('reject and defer', () => {
  test('S3-22 a rejection is final and stands in the lock with its reason', () => {
    const root = temporaryRepository({ 'yard.md': YARD });
    expect(run(root, 'reject', 'Y-003').err).toContain('a rejection needs a reason');
    expect(run(root, 'reject', 'Y-003', '--reason', 'the neighbours sleep').code).toBe(0);
    // The reason is no outcome: there is no column for it, so it stands in the lock.
    expect(read(root, 'yard.md')).toContain('| Y-003 | Night work | rejected | TBD | 2026-12-01 | | | |');
    expect(read(root, 'decisis.lock')).toContain('status = "rejected"');
    commitAll(root);
    expect(run(root, 'set', 'Y-003', 'status=open').err).toContain('rejected became open');
    writeFileSync(join(root, 'yard.md'), read(root, 'yard.md').replace('Night work | rejected', 'Night work | open'));
    const { code, out } = run(root, 'verify');
    expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining('Y-003  rejected → open') });
  });

  test('a deferral names its end', () => {
    const root = temporaryRepository({ 'yard.md': YARD });
    expect(run(root, 'defer', 'Y-001').err).toContain('a deferral without an end');
    expect(run(root, 'defer', 'Y-001', '--until', '2027-13-01').err).toContain('is no date');
    expect(run(root, 'defer', 'Y-001', '--until', '2020-01-01').err).toContain('2020-01-01 has passed');
    expect(run(root, 'defer', 'Y-001', '--until', '2027-03-01').code).toBe(0);
    expect(read(root, 'yard.md')).toContain('| Y-001 | Width of the slip | deferred | yard | 2027-03-01 |');
    expect(existsSync(join(root, 'decisis.lock'))).toBe(false);
  });

  test('a deferral ends on a day, or at something that the repository knows', () => {
    const phased = YARD.replaceAll(' | Supersedes |', ' | Phase |')
      .replace('12-01 | | | |', '12-01 | | | Phase 1 |')
      .replace(
        '| Y-004 | Crane of the north quay | accepted | yard | 2026-11-01 | Twenty tons | Rent one | |',
        '| Y-004 | Crane | deferred | yard | 2026-11-01 | | | someday |',
      );
    const settings = '[[plan.node]]\nid = "Launch of the Aurora"\nkind = "milestone"\n';
    const root = temporaryRepository({ 'yard.md': phased, 'decisis.toml': settings });
    const someday = run(root, 'defer', 'Y-003', '--until', 'someday');
    expect({ code: someday.code, out: someday.out }).toEqual({ code: 2, out: '' });
    expect(someday.err).toContain(
      'error  "someday" is no date, and no phase, plan node or decision of this repository has that name',
    );
    expect(someday.err).toContain(
      'hint  write a day as YYYY-MM-DD, or a name such as "Phase 1", "Launch of the Aurora" or "Y-001"; a new phase is added to decisis.toml under [[plan.node]]',
    );
    expect(run(root, 'defer', 'Y-003', '--until', 'Y-003').err).toContain('Y-003 cannot wait for itself');
    expect(run(root, 'defer', 'Y-003', '--until', 'Phase 2').err).toContain('or a name such as "Phase 1"');
    expect(read(root, 'yard.md')).toBe(phased);
    for (const until of ['Phase 1', 'phase 1', 'Launch of the Aurora', 'Y-001'])
      expect([until, run(root, 'defer', 'Y-003', '--until', until, '--dry-run').code]).toEqual([until, 0]);
    expect(run(root, 'defer', 'Y-003', '--until', 'Launch of the Aurora').code).toBe(0);
    expect(read(root, 'yard.md')).toContain(
      '| Y-003 | Night work | deferred | TBD | 2026-12-01 | | | Launch of the Aurora |',
    );
  });

  test('a deferral tells who put it off, and the document does where it has an empty place for notes', () => {
    const files = {
      'noted.md': YARD.replaceAll('| Supersedes |', '| Notes |'),
      'plain.md': YARD.replaceAll('Y-0', 'Z-0'),
    };
    const root = temporaryRepository(files);
    const noted = run(root, 'defer', 'Y-001', '--until', '2027-03-01', '--actor', 'joris', '--note', 'no crew');
    expect(noted).toMatchObject({ code: 0, err: '' });
    expect(noted.out).toContain('\nY-001 deferred by joris, as claimed, on 2026-11-20: no crew\n');
    expect(read(root, 'noted.md')).toContain(
      '| deferred | yard | 2027-03-01 | | | Deferred by joris on 2026-11-20: no crew |',
    );
    const again = run(root, 'defer', 'Y-001', '--until', '2027-04-01', '--actor', 'mara');
    expect(again.out).toContain('on 2026-11-20; its notes are taken, so nothing but this line says so');
    expect(read(root, 'noted.md')).toContain('| 2027-04-01 | | | Deferred by joris on 2026-11-20: no crew |');
    const plain = JSON.parse(run(root, 'defer', 'Z-001', '--until', '2027-03-01', '--json').out) as { notes: string[] };
    expect(plain.notes).toEqual([
      'Z-001 deferred by mara, as claimed, on 2026-11-20; the document has no place for notes, so nothing but this line says so',
    ]);
    expect(runCli(root, ['defer', 'Y-003', '--until', '2027-03-01', '--json']).out).toContain('"notes": []');
    expect(existsSync(join(root, 'decisis.lock'))).toBe(false);
  });
});

describe('lock, verify, challenge', () => {
  test('S4-05 locks every statement, and verify says word by word what changed', () => {
    const root = temporaryRepository({
      ...RECORDS,
      'docs/locked.md': INDEX.replace('Paint is red', 'Paint is blue'),
    });
    expect(run(root, 'verify')).toMatchObject({ code: 2, out: '' });
    const blue = run(root, 'lock', '--all');
    expect(blue.out.match(/locked {2}"/g)).toHaveLength(3);
    expect(run(root, 'verify').out).toBe('3 of 3 locks hold\n');
    expect(run(root, 'set', 'paint-is-blue', 'title=Paint is red.', '--dry-run').code).toBe(2);
    const edited = temporaryRepository({ ...RECORDS, 'decisis.lock': read(root, 'decisis.lock') });
    const { code, out } = run(edited, 'verify');
    expect(code).toBe(1);
    expect(out).toContain('... Paint is [-blue-]{+red+}');
    expect(run(edited, 'check').out).toContain('lock/changed-without-superseding');
    expect(run(edited, 'lock', '--all').code).toBe(2);
    expect(read(edited, 'decisis.lock')).toBe(read(root, 'decisis.lock'));
    const json = JSON.parse(run(edited, 'verify', '--json').out) as {
      fails: boolean;
      locks: Array<{ changes: unknown }>;
    };
    expect(json.fails).toBe(true);
    expect(json.locks.flatMap(({ changes }) => changes)).toEqual([
      { before: 'Paint is', removed: 'blue', added: 'red' },
    ]);
  });

  test('A-09 a challenge is recorded and shown, and the lock holds', () => {
    const root = temporaryRepository(RECORDS);
    expect(run(root, 'challenge', 'paint-is-red', '--reason', 'it fades').code).toBe(2);
    run(root, 'lock', '--all');
    expect(run(root, 'challenge', 'paint-is-red', '--reason', 'it fades').code).toBe(0);
    const { code, out } = run(root, 'verify');
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringContaining('"Paint is red" by mara on 2026-11-20: it fades'),
    });
    expect(run(root, 'check').out).toContain('info  lock/challenged');
  });
});

describe('supersede', () => {
  test('S4-03 writes the old record, the new one, the index and the locks', () => {
    const root = temporaryRepository(RECORDS);
    run(root, 'lock', '--all');
    const dry = run(root, 'supersede', '0001', '0003', '--statement', 'Hulls are aluminium', '--dry-run');
    expect(dry.code).toBe(0);
    expect(read(root, 'docs/locked.md')).toBe(INDEX);
    expect(run(root, 'supersede', '0001', '0003', '--statement', 'Hulls are aluminium').code).toBe(0);
    expect(read(root, 'docs/locked.md')).toBe(
      INDEX.replace('Hulls are steel', 'Hulls are aluminium').replace('0001-steel', '0003-aluminium'),
    );
    expect(read(root, 'docs/adr/0001-steel.md')).toBe(
      RECORDS['docs/adr/0001-steel.md'].replace('Accepted', 'Superseded by [3. Aluminium hulls](0003-aluminium.md)'),
    );
    expect(read(root, 'docs/adr/0003-aluminium.md')).toContain('[1. Steel hulls](0001-steel.md)');
    expect(read(root, 'decisis.lock')).toContain('superseded-by = "ADR-0003"');
    expect(run(root, 'verify')).toMatchObject({ code: 0, out: '4 of 4 locks hold, 1 superseded\n' });
    expect(run(root, 'check').out).not.toMatch(/error {2}lock\//);
  });

  test('writes nothing when one half cannot be written, and names it', () => {
    const root = temporaryRepository({ ...RECORDS, 'yard.md': YARD.replace(' | Supersedes |', ' | Note |') });
    run(root, 'lock', '--all', '--accepted');
    const files = [...Object.keys(RECORDS), 'yard.md', 'decisis.lock'];
    const before = files.map((path) => read(root, path));
    const two = run(root, 'supersede', '0002', '0003');
    expect(two.err).toContain('2 lines rest on it');
    expect(run(root, 'supersede', 'Y-002', 'Y-001').err).toContain(
      'it is open, and only a decision takes the place of one',
    );
    expect(run(root, 'supersede', 'Y-002', 'Y-004').err).toContain('the new record cannot say so');
    expect(files.map((path) => read(root, path))).toEqual(before);
  });

  test('a line of an index stands for its record; the other lines follow to the new one', () => {
    const root = temporaryRepository(RECORDS);
    run(root, 'lock', '--all');
    expect(run(root, 'supersede', 'paint-is-red', '0003', '--statement', 'Paint is none').code).toBe(0);
    // Done once more under the name that the line had, it changes nothing and says so.
    expect(run(root, 'supersede', 'paint-is-red', '0003', '--statement', 'Paint is none')).toMatchObject({
      code: 0,
      out: expect.stringContaining('nothing changes'),
    });
    expect(run(root, 'supersede', 'paint-is-red', '0001').code).toBe(2);
    const index = read(root, 'docs/locked.md');
    expect(index).toContain('**Paint is none.**');
    expect(index).toContain('**Paint is dry in a day.**');
    expect(index).not.toContain('0002-red');
    expect(run(root, 'verify').code).toBe(0);
  });

  test('refuses while locked words are changed by hand, and writes nothing', () => {
    const root = temporaryRepository({ ...RECORDS, 'docs/locked.md': INDEX });
    run(root, 'lock', '--all');
    const reworded = INDEX.replace('Hulls are steel', 'Hulls are wood');
    writeFileSync(join(root, 'docs/locked.md'), reworded);
    const lock = read(root, 'decisis.lock');
    const { code, err } = run(root, 'supersede', '0001', '0003', '--statement', 'Hulls are aluminium');
    expect(code).toBe(2);
    expect(err).toContain('"Hulls are steel" is not in docs/locked.md any more');
    expect([read(root, 'docs/locked.md'), read(root, 'decisis.lock')]).toEqual([reworded, lock]);
  });

  test('rows of one table', () => {
    const root = temporaryRepository({ 'yard.md': YARD });
    run(root, 'lock', 'Y-002');
    const { code, out } = run(root, 'supersede', 'Y-002', 'Y-004');
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('locked  Y-004') });
    const rows = read(root, 'yard.md').split('\n');
    expect(rows[5]).toBe(
      '| Y-002 | Crane | Superseded by Y-004 | yard | 2026-10-01 | Twelve tons, never more | Rent one | |',
    );
    expect(rows[7]).toMatch(/\| Twenty tons \| Rent one \| Y-002 \|$/);
    expect(run(root, 'verify').code).toBe(0);
    expect(run(root, 'check').out).not.toMatch(/error {2}lock\//);
  });
});
