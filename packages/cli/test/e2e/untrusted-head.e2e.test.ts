// F47, SR01, SR07: what is checked out is somebody else's. Each way in is planted in a real repository, shown to work on git
// as people use it, and must then not work on any command that judges or reads.
import { join } from 'node:path';
import type { GitSandbox } from '@decisis/testing';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/arguments/catalogue.ts';
import { gitRepository } from '../git-repository.ts';
import { newCanary, VECTORS } from '../hostile-vectors.ts';
import { runCli } from '../run-cli.ts';
import { missingStrace, traceCli } from '../trace-cli.ts';

const TABLE = `| ID | Decision | Status | Owner |
|---|---|---|---|
| D-1 | Which crane | open | port |
| D-2 | Which tug | open | port |
`;

const hasIds = COMMANDS.some(({ name }) => name === 'ids');
const RUNS: ReadonlyArray<readonly string[]> = [
  ['check', '--base', 'main', '--head', 'topic'],
  ['list'],
  ...(hasIds ? [['ids']] : []),
];

/** A repository with `topic` checked out, which changes one word of the register of `main`. */
function twoBranches(): GitSandbox {
  const box = gitRepository();
  box.commit({ 'open.md': TABLE });
  box.git('checkout', '--quiet', '-b', 'topic');
  box.commit({ 'open.md': TABLE.replace('crane', 'winch') });
  return box;
}

const untraced = missingStrace();
if (untraced !== undefined) process.stderr.write(`which programs a check starts is not measured: ${untraced}\n`);

describe('A-01 nothing of the checkout is started', () => {
  test.each(VECTORS)('$name', ({ plant, control, folder = '', environment }) => {
    const box = twoBranches();
    const canary = newCanary();
    plant(box, canary);
    if (control !== undefined) {
      control(box, canary);
      expect(canary.hasRun()).toBe(true);
    }
    canary.reset();
    const cwd = join(box.root, folder);
    const env = environment?.(box, canary) ?? {};
    for (const args of RUNS) runCli(cwd, args, env);
    const args = ['check', '--base', 'main', '--json'];
    if (untraced !== undefined) {
      runCli(cwd, args, env);
    } else {
      const { started, sockets, out, code, err } = traceCli(cwd, args, env);
      expect(
        started.filter((program) => !/^\/(?:usr\/)?(?:local\/)?(?:lib\/git-core|bin)\/git$/.test(program)),
      ).toEqual([]);
      expect(sockets).toEqual([]);
      // A partial clone that lacks an object cannot be judged; everything else is.
      if (code === 2) expect(err).toContain('DCS_GIT_FAILED');
      else expect((JSON.parse(out) as { git: { calls: number } }).git.calls).toBe(started.length);
    }
    expect(canary.hasRun()).toBe(false);
  });
});
