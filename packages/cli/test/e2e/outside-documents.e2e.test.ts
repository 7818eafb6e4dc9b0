import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGitSandbox } from '@decisis/testing';
import { expect, test } from 'vitest';
import { runCli } from '../run-cli.ts';
import { temporaryFolder } from '../temporary-repository.ts';

interface Report {
  readonly git?: { readonly calls: number };
  readonly findings: ReadonlyArray<{ readonly ruleId: string; readonly path: string }>;
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
  expect(check().git?.calls).toBeGreaterThan(0);
  expect(rules(check())).toContain('citation/unknown-decision');
  const outside = check('../elsewhere');
  expect([outside.git?.calls, rules(outside)]).toEqual([0, []]);
  // Beside documents of the repository, only these are compared.
  writeFileSync(join(box.root, 'decisis.lock'), 'schema = 1\n');
  const both = check('docs', '../elsewhere');
  expect(both.git?.calls).toBeGreaterThan(0);
  const locks = both.findings.filter(({ ruleId }) => ruleId === 'lock/unlocked-statement');
  expect(locks.map(({ path }) => path)).toEqual(['docs/quay.md']);
});
