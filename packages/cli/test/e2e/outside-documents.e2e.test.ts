import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGitSandbox } from '@decisis/testing';
import { expect, test } from 'vitest';
import { runCli } from '../run-cli.ts';
import { temporaryFolder } from '../temporary-repository.ts';

interface Report {
  readonly git?: { readonly calls: number };
  readonly findings: ReadonlyArray<{ readonly ruleId: string; readonly location: { readonly path: string } }>;
}

const row = (id: string, title: string): string =>
  `# Harbour\n\nEvery row here is locked.\n\n| ID | Decision | Status | Outcome |\n|---|---|---|---|\n| ${id} | ${title} | locked | dredge in spring |\n`;

test('documents outside of the repository have neither its branches nor its locks, and its source does not cite them', () => {
  const top = temporaryFolder();
  mkdirSync(join(top, 'repository'));
  mkdirSync(join(top, 'elsewhere'));
  const box = createGitSandbox(join(top, 'repository'));
  box.commit({ 'docs/quay.md': row('Q-001', 'Dredge the basin'), 'src/crane.ts': '// @decision Q-009\n' });
  runCli(box.root, ['lock', 'Q-001', '--by', 'harbour-office']);
  box.git('branch', 'tugs');
  writeFileSync(join(top, 'elsewhere/open.md'), row('Q-001', 'Buy a second tug'));
  const check = (...paths: readonly string[]): Report =>
    JSON.parse(runCli(box.root, ['check', '--json', ...paths]).out) as Report;
  const rules = ({ findings }: Report) =>
    findings.map(({ ruleId }) => ruleId).filter((rule) => /^(?:lock|identity|citation)\//.test(rule));
  const inside = check();
  expect(inside.git?.calls).toBeGreaterThan(0);
  expect(rules(inside)).toContain('citation/unknown-decision');
  const outside = check('../elsewhere');
  expect([outside.git?.calls, rules(outside)]).toEqual([0, []]);
  // Beside documents of the repository, only these are compared.
  writeFileSync(join(box.root, 'decisis.lock'), 'schema = 1\n');
  const both = check('docs', '../elsewhere');
  expect(both.git?.calls).toBeGreaterThan(0);
  const locks = both.findings.filter(({ ruleId }) => ruleId === 'lock/unlocked-statement');
  expect(locks.map(({ location }) => location.path)).toEqual(['docs/quay.md']);
});

test('what was not compared is told, with the reason', () => {
  const top = temporaryFolder();
  writeFileSync(join(top, 'open.md'), row('Q-001', 'Dredge the basin'));
  const plain = runCli(top, ['check']);
  expect(plain.out).toMatch(/\nnot compared with other branches or earlier commits: no git repository\n$/);
  // What was not compared is not green, until somebody says that the documents alone are meant.
  expect([plain.code, plain.out.match(/ {2}error {2}(.*)/)?.[1]]).toEqual([1, 'identity/no-repository']);
  const alone = runCli(top, ['check', '--no-branches']);
  expect([alone.code, alone.out]).toEqual([0, expect.not.stringContaining('no-repository')]);
  const reason = (cwd: string, ...args: readonly string[]): string | null =>
    (JSON.parse(runCli(cwd, ['check', '--json', ...args]).out) as { notCompared: string | null }).notCompared;
  expect(reason(top)).toBe('no git repository');
  const repository = join(top, 'repository');
  mkdirSync(repository);
  const box = createGitSandbox(repository);
  box.commit({ 'open.md': row('Q-001', 'Dredge the basin') });
  expect(runCli(repository, ['check']).out).not.toContain('not compared');
  expect([reason(repository), reason(repository, '--no-branches'), reason(repository, '../open.md')]).toEqual([
    null,
    '--no-branches',
    'no document of the repository',
  ]);
  const noGit = { PATH: join(top, 'nothing') };
  expect(runCli(repository, ['check'], noGit).out).toMatch(
    /\nnot compared with other branches or earlier commits: git is not installed\n$/,
  );
});
