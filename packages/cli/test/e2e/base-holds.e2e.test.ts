import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GitSandbox } from '@decisis/testing';
import { describe, expect, test } from 'vitest';
import { gitRepository } from '../git-repository.ts';
import { runCli, type CliResult } from '../run-cli.ts';

const OPEN = `| ID | Decision | Status | Owner | Due |
|---|---|---|---|---|
| D-001 | Which ferry | open | ann | 2027-02-01 |
| D-002 | Which pier | open | bob | 2027-03-01 |
`;
const CODE = `# Decisions

## D-010 No timetable in code

Status: accepted
Owner: ann

\`\`\`toml decisis
[[sentinel]]
id = "no-timetable"
statement = "no timetable in code"
kind = "absent"
paths = ["src/**"]
patterns = ['timetable\\(']
tripwire = "timetable(x)"

[[plan.node]]
id = "M1"

[[gate]]
node = "M1"
requires = "D-001"
paths = ["deploy/**"]
\`\`\`
`;
const RULES = CODE.slice(0, CODE.indexOf('```'));
const QUESTIONS = `- Q1: Who pays for the pier? <!-- decisis-ignore resolution/missing-owner until 2027-12-31: finance names somebody -->
- Q2: Who paints it? Owner: bob
`;
const settings = (...paths: readonly string[]): string =>
  paths.map((path) => `[[register]]\npath = "${path}"\n`).join('');
const SETTINGS = settings('open.md', 'code.md', 'questions.md');
/** What the base forbids: code that its sentinel finds, and work behind its gate. */
const BROKEN = { 'src/b.js': 'timetable(1)\n', 'deploy/a': 'x\n' };
const HELD = ['gate/blocked hard', 'sentinel/failed hard'];

type Files = Readonly<Record<string, string | null>>;

const check = (box: GitSandbox, ...args: readonly string[]): CliResult =>
  runCli(box.root, ['check', '--as-of', '2026-11-30', '--json', '--base', 'main', ...args]);

interface Told {
  readonly ruleId: string;
  readonly messageId: string;
  readonly level: string;
  readonly state: string;
  readonly location: { readonly path: string };
}

const findingsOf = ({ out, err }: CliResult): readonly Told[] => {
  if (out === '') throw new Error(err);
  return (JSON.parse(out) as { findings: readonly Told[] }).findings;
};
/** Everything that is told and counts, beside that the settings are those of the base. */
const found = (result: CliResult): readonly string[] =>
  findingsOf(result)
    .filter(({ ruleId, state }) => ruleId !== 'policy/judged-by-base' && state === 'reported')
    .map(({ ruleId, level }) => `${ruleId} ${level}`)
    .toSorted();

/** A repository whose `main` is clean, with a branch on which a change is made; `null` deletes a file. */
function changed(base: Files, change: Files): GitSandbox {
  const box = gitRepository();
  const files = { 'open.md': OPEN, 'code.md': CODE, 'questions.md': QUESTIONS, 'src/a.js': 'ok\n', ...base };
  box.commit(Object.fromEntries(Object.entries(files).filter(([, text]) => text !== null)));
  box.git('checkout', '--quiet', '-b', 'topic');
  box.commit(change);
  return box;
}

const DOCUMENTS = { 'decisis.toml': SETTINGS };

describe('what documents of the base state holds, whatever a change does to any register', () => {
  test('without a move, and for a change that breaks nothing', () => {
    expect(found(check(changed(DOCUMENTS, BROKEN)))).toEqual(HELD);
    const box = changed(DOCUMENTS, { 'open.md': null, 'moved.md': OPEN });
    expect(found(check(box))).toEqual([]);
    // Sentinels look at the working tree; that none is dropped shows in one that says so.
    expect(found(check(box, '--head', 'topic'))).toEqual(['sentinel/unrunnable hard']);
  });

  test.each<readonly [string, Files]>([
    ['a register is renamed', { 'open.md': null, 'moved.md': OPEN }],
    [
      'a register is renamed, and the settings follow',
      { 'open.md': null, 'moved.md': OPEN, 'decisis.toml': settings('moved.md', 'code.md', 'questions.md') },
    ],
    ['the document that states it is renamed', { 'code.md': null, 'rules.md': CODE }],
    [
      'the document that states it is renamed, and the settings follow',
      { 'code.md': null, 'rules.md': CODE, 'decisis.toml': settings('open.md', 'rules.md', 'questions.md') },
    ],
    [
      'a register is added',
      { 'more.md': OPEN.replaceAll('D-0', 'D-1'), 'decisis.toml': `${SETTINGS}${settings('more.md')}` },
    ],
  ])('%s', (_, change) => {
    const result = check(changed(DOCUMENTS, { ...BROKEN, ...change }));
    expect([result.code, ...found(result)]).toEqual([1, ...HELD]);
  });

  test.each<readonly [string, Files, string]>([
    ['a register is deleted', { 'questions.md': null }, 'questions.md'],
    [
      'a register is deleted, and the settings follow',
      { 'questions.md': null, 'decisis.toml': settings('open.md', 'code.md') },
      'questions.md',
    ],
    ['the document that states it is deleted', { 'code.md': null }, 'code.md'],
    ['the document that states it is renamed without it', { 'code.md': null, 'rules.md': RULES }, 'code.md'],
    ['a register is no text any more', { 'questions.md': 'Q1\u0000\n' }, 'questions.md'],
    ['the document that states it is no text any more', { 'code.md': `${CODE}\u0000` }, 'code.md'],
  ])('%s, which is told, and the rest is judged', (_, change, path) => {
    const result = check(changed(DOCUMENTS, { ...BROKEN, ...change }));
    expect(result.code).toBe(1);
    expect(found(result)).toEqual(expect.arrayContaining(HELD));
    const told = findingsOf(result).filter(({ ruleId }) => ruleId === 'policy/unread-register');
    expect(told.map(({ level, location }) => [level, location.path])).toEqual([['hard', path]]);
  });

  test('a register becomes a link that leads nowhere, or out of the repository', () => {
    const box = changed(DOCUMENTS, BROKEN);
    for (const target of ['gone.md', '/etc/hostname']) {
      rmSync(join(box.root, 'questions.md'));
      symlinkSync(target, join(box.root, 'questions.md'));
      const result = check(box);
      expect([result.code, ...found(result)]).toEqual([1, HELD[0], 'policy/unread-register hard', HELD[1]]);
    }
  });

  test('all registers move at once', () => {
    const moved = { 'open.md': null, 'code.md': null, 'questions.md': null };
    const box = changed(DOCUMENTS, { ...BROKEN, ...moved, 'p/open.md': OPEN, 'p/code.md': CODE, 'p/q.md': QUESTIONS });
    expect(found(check(box))).toEqual(HELD);
  });

  test('the base names a register that it never had, and the change brings it', () => {
    const base = { 'decisis.toml': `${SETTINGS}${settings('late.md')}` };
    const late = OPEN.replaceAll('D-0', 'D-1');
    expect(found(check(changed(base, { ...BROKEN, 'late.md': late })))).toEqual(HELD);
  });

  test('a folder of records: the one that states it is renamed, and the folder is', () => {
    const base = {
      'open.md': null,
      'code.md': null,
      'adr/1-open.md': OPEN,
      'adr/2-code.md': CODE,
      'decisis.toml': settings('adr', 'questions.md'),
    };
    const one = { 'adr/2-code.md': null, 'adr/2-rules.md': CODE };
    expect(found(check(changed(base, { ...BROKEN, ...one })))).toEqual(HELD);
    const all = { 'adr/1-open.md': null, 'adr/2-code.md': null, 'log/1-open.md': OPEN, 'log/2-code.md': CODE };
    expect(found(check(changed(base, { ...BROKEN, ...all })))).toEqual(HELD);
  });
});

test('what excuses findings at the base excuses them still, in documents that nobody touched', () => {
  for (const toml of [SETTINGS, settings('moved.md', 'code.md', 'questions.md')]) {
    const box = changed(DOCUMENTS, { 'open.md': null, 'moved.md': OPEN, 'decisis.toml': toml });
    const result = check(box);
    expect([result.code, ...found(result)]).toEqual([0]);
    const excused = findingsOf(result).filter(({ state }) => state === 'suppressed');
    expect(excused.map(({ ruleId }) => ruleId)).toEqual(['resolution/missing-owner']);
  }
});

test('a change that repairs a register which the base cannot read is judged by the rest of the base', () => {
  const box = changed({ ...DOCUMENTS, 'questions.md': 'Q1\u0000\n' }, { ...BROKEN, 'questions.md': QUESTIONS });
  writeFileSync(join(box.root, 'notes.txt'), 'x\n');
  const result = check(box);
  expect(result.code).toBe(1);
  expect(found(result)).toEqual(expect.arrayContaining(HELD));
});
