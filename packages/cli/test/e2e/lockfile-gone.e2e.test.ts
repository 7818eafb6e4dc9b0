import { rmSync, writeFileSync } from 'node:fs';
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
