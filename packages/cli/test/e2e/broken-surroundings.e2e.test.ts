import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BIN } from '../run-cli.ts';
import { temporaryRepository } from '../temporary-repository.ts';

const TABLE = '| ID | Decision | Status |\n|---|---|---|\n| D-001 | Pick the broker | open |\n';

function inShell(cwd: string, script: string) {
  return spawnSync('bash', ['-c', script, process.execPath, BIN], { cwd, encoding: 'utf8' });
}

test.runIf(existsSync('/dev/full'))('a full disk under the output is an error in words', () => {
  const root = temporaryRepository({ 'open.md': TABLE });
  const { status, stderr } = inShell(root, '"$0" "$1" list open.md > /dev/full');
  expect(status).toBe(2);
  expect(stderr).toContain('standard output could not be written: no space left on the device');
  expect(stderr).not.toMatch(/internal error|\n\s+at /);
  expect(inShell(root, '"$0" "$1" list open.md > /dev/full 2>&1').status).toBe(2);
});

test.runIf(process.platform === 'linux')('a working directory that is gone is an error in words', () => {
  const root = temporaryRepository({ 'open.md': TABLE });
  const { status, stderr } = inShell(root, 'mkdir gone && cd gone && rmdir ../gone && "$0" "$1" list');
  expect(status).toBe(2);
  expect(stderr).toContain('it is gone');
  expect(stderr).not.toMatch(/internal error|\n\s+at /);
});
