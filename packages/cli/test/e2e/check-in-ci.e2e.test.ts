// The step of docs/how-to/check-in-ci.md, run as it stands there in the clones that CI makes.
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { gitRepository, temporaryFolder } from '../git-repository.ts';
import { BIN } from '../run-cli.ts';

const PAGE = readFileSync(new URL('../../../../docs/how-to/check-in-ci.md', import.meta.url), 'utf8');
const STEP = /```sh\n([^`]*)```/.exec(PAGE)?.[1] ?? '';

const register = (owner: string): string =>
  `| ID | Decision | Status | Owner |
|---|---|---|---|
| D-1 | Which crane | open | ${owner} |
| D-2 | Which tug | open | port |
`;

/** Runs the step in a clone, with the command on the search path. */
function runStep(clone: string, variables: Readonly<Record<string, string>>) {
  const programs = temporaryFolder();
  writeFileSync(join(programs, 'decisis'), `#!/bin/sh\nexec "${process.execPath}" "${BIN}" "$@"\n`);
  chmodSync(join(programs, 'decisis'), 0o755);
  const env = { PATH: `${programs}:${process.env['PATH'] ?? ''}`, HOME: programs, ...variables };
  return spawnSync('bash', ['-euc', STEP], { cwd: clone, encoding: 'utf8', env });
}

test.each([
  ['one commit of a branch', ['--depth=1', '--branch=topic']],
  ['one commit of the merge that a forge tries out, detached', ['--depth=1', '--branch=merged']],
  ['the whole history', ['--branch=topic']],
])('the step judges a change in a clone with %s', (_, options) => {
  const box = gitRepository();
  const base = box.commit({ 'open.md': register('port'), 'decisis.toml': '[[register]]\npath = "open.md"\n' });
  box.git('checkout', '--quiet', '-b', 'topic');
  box.commit({ 'notes.txt': 'x' });
  box.commit({ 'open.md': register(''), 'decisis.toml': '[rules]\nresolution = "off"\n' });
  box.git('checkout', '--quiet', 'main');
  box.git('merge', '--quiet', '--no-ff', '-m', 'merged', 'topic');
  box.git('tag', 'merged');
  box.git('reset', '--quiet', '--hard', base);
  const clone = join(temporaryFolder(), 'clone');
  box.git('clone', '--quiet', '--single-branch', ...options, `file://${box.root}`, clone);
  for (const variable of ['GITHUB_BASE_REF', 'CI_MERGE_REQUEST_TARGET_BRANCH_NAME']) {
    const { status, stdout, stderr } = runStep(clone, { [variable]: 'main' });
    expect([status, stderr.includes('error')]).toEqual([1, false]);
    expect(stdout).toContain('resolution/missing-owner');
    expect(stdout).toContain(`against ${base.slice(0, 10)}`);
  }
  expect(runStep(clone, {}).status).not.toBe(0);
});
