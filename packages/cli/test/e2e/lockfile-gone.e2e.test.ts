import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GitSandbox } from '@decisis/testing';
import { expect, test } from 'vitest';
import { gitRepository, temporaryFolder } from '../git-repository.ts';
import { runCli } from '../run-cli.ts';

const KILN = `# Decisions of the kiln

| ID | Decision | Status | Outcome |
|---|---|---|---|
| K-1 | Fuel | accepted | Beech, never pine |
| K-2 | Stone | accepted | Basalt |
`;
interface Report {
  readonly git: { readonly calls: number };
  readonly findings: ReadonlyArray<{ readonly ruleId: string; readonly message: string; readonly hint: string }>;
}

function checked(
  box: GitSandbox,
  ...args: readonly string[]
): { code: number | null; found: string[]; report: Report } {
  const { code, out } = runCli(box.root, ['check', '--as-of', '2026-11-20', '--json', ...args]);
  const report = JSON.parse(out) as Report;
  const locks = report.findings.filter(({ ruleId }) => ruleId.startsWith('lock/'));
  return { code, report, found: locks.map(({ message, hint }) => `${message} | ${hint}`) };
}

function locked(): GitSandbox {
  const box = gitRepository();
  writeFileSync(join(box.root, 'kiln.md'), KILN);
  expect(runCli(box.root, ['lock', '--all', '--accepted', '--actor', 'mara']).code).toBe(0);
  box.commit({}, 'decide');
  return box;
}

const deleted = (where: string, revision: string): string =>
  `decisis.lock was deleted; ${where} locks 2 statements with it | bring it back with "git checkout ${revision} -- decisis.lock"`;

test('a lockfile that is deleted or emptied is told without a base, and the hint brings it back', () => {
  const box = locked();
  expect(checked(box)).toMatchObject({ code: 0, found: [], report: { git: { calls: 1 } } });
  rmSync(join(box.root, 'decisis.lock'));
  for (const options of [[], ['--no-branches'], ['kiln.md']])
    expect(checked(box, ...options)).toMatchObject({
      code: 1,
      found: [deleted('the last commit', 'HEAD')],
      report: { git: { calls: 1 } },
    });
  writeFileSync(join(box.root, 'decisis.lock'), '');
  expect(checked(box).code).toBe(1);
  box.git('checkout', '--quiet', 'HEAD', '--', 'decisis.lock');
  expect(checked(box)).toMatchObject({ code: 0, found: [] });
});

test('one that a branch deleted in a commit is told where the branch that it goes to is known', () => {
  const box = locked();
  const start = box.git('rev-parse', 'HEAD');
  box.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  box.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main');
  box.git('checkout', '--quiet', '-b', 'topic');
  expect(checked(box)).toMatchObject({ code: 0, found: [] });
  box.commit({ 'decisis.lock': null }, 'delete');
  expect(checked(box)).toMatchObject({
    code: 1,
    found: [deleted('the commit at which origin/main was left', start.slice(0, 12))],
  });
  box.git('checkout', '--quiet', start.slice(0, 12), '--', 'decisis.lock');
  expect(checked(box)).toMatchObject({ code: 0, found: [] });
});

test('a branch that is behind does not miss the locks that came after it was made', () => {
  const box = gitRepository();
  box.commit({ 'kiln.md': KILN });
  box.git('branch', 'topic');
  expect(runCli(box.root, ['lock', '--all', '--accepted', '--actor', 'mara']).code).toBe(0);
  box.commit({}, 'lock');
  box.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  box.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main');
  box.git('checkout', '--quiet', 'topic');
  expect(checked(box)).toMatchObject({ code: 0, found: [] });
});

test('with nothing but one branch, git is not needed', () => {
  const box = locked();
  const { code } = runCli(box.root, ['check', '--as-of', '2026-11-20'], { PATH: temporaryFolder() });
  expect(code).toBe(0);
});

test('one that the only branch deleted in a commit is told, whatever came after, and git is asked once more', () => {
  const box = locked();
  box.commit({ 'decisis.lock': null }, 'delete');
  const deletion = box.git('rev-parse', '--short=12', 'HEAD').trim();
  expect(checked(box)).toMatchObject({ code: 1, found: [deleted(`the commit before ${deletion}`, `${deletion}~1`)] });
  box.commit({ 'notes.md': 'later' }, 'go on');
  expect(checked(box, '--no-branches').found).toEqual([deleted(`the commit before ${deletion}`, `${deletion}~1`)]);
  box.git('checkout', '--quiet', `${deletion}~1`, '--', 'decisis.lock');
  expect(checked(box)).toMatchObject({ code: 0, found: [] });
});

test('where nobody ever locked anything, that costs one call of git, and a project in a folder is asked about by its own path', () => {
  const box = gitRepository();
  box.commit({ 'kiln.md': KILN });
  expect(checked(box)).toMatchObject({ code: 0, found: [], report: { git: { calls: 2 } } });
  const inFolder = gitRepository();
  inFolder.commit({ 'sub/decisis.toml': '', 'sub/kiln.md': KILN });
  const sub = { ...inFolder, root: join(inFolder.root, 'sub') };
  expect(runCli(sub.root, ['lock', '--all', '--accepted', '--actor', 'mara']).code).toBe(0);
  inFolder.commit({}, 'lock');
  inFolder.commit({ 'sub/decisis.lock': null }, 'delete');
  expect(checked(sub).code).toBe(1);
});

const COMMANDS: ReadonlyArray<readonly string[]> = [
  ['accept', 'K-1', '--actor', 'mara'],
  ['lock', 'K-1', '--actor', 'mara'],
  ['reject', 'K-1', '--reason', 'too dear', '--actor', 'mara'],
  ['accept', 'K-1', '--actor', 'mara', '--dry-run'],
];

test.each(COMMANDS)('no fresh lockfile takes the place of one that the working tree lost: %s', (...args) => {
  const box = locked();
  rmSync(join(box.root, 'decisis.lock'));
  const before = readFileSync(join(box.root, 'kiln.md'), 'utf8');
  const { code, out, err } = runCli(box.root, args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('decisis.lock is not there, and the last commit has one');
  expect(err).toContain('hint  bring it back first: "git checkout HEAD -- decisis.lock"');
  expect(existsSync(join(box.root, 'decisis.lock'))).toBe(false);
  expect(readFileSync(join(box.root, 'kiln.md'), 'utf8')).toBe(before);
  // Who means it commits the deletion, and is told what a new file leaves behind.
  box.commit({}, 'delete');
  const after = runCli(box.root, args);
  expect(after.code).toBe(0);
  expect(after.out).toMatch(/an earlier decisis\.lock was deleted in [0-9a-f]{12}; what it locked is locked no more/);
});

test('a first lockfile is written without a word, with git and without', () => {
  const box = gitRepository();
  box.commit({ 'kiln.md': KILN });
  const { code, out } = runCli(box.root, ['lock', 'K-1', '--actor', 'mara']);
  expect([code, out.includes('earlier')]).toEqual([0, false]);
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'kiln.md'), KILN);
  expect(runCli(folder, ['lock', 'K-1', '--actor', 'mara']).code).toBe(0);
  const unborn = gitRepository();
  writeFileSync(join(unborn.root, 'kiln.md'), KILN);
  expect(runCli(unborn.root, ['lock', 'K-1', '--actor', 'mara'], { PATH: temporaryFolder() }).code).toBe(0);
});
