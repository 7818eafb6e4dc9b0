import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { HARBOUR } from '../registers.ts';
import { BIN, runCli } from '../run-cli.ts';
import { temporaryRepository } from '../temporary-repository.ts';

const ROWS = 4000;

function longRegister(): string {
  const rows = Array.from(
    { length: ROWS },
    (_, index) => `| D-${index + 1} | Berth ${index + 1} of the long quay | open |\n`,
  );
  return `| ID | Decision | Status |\n|---|---|---|\n${rows.join('')}`;
}

test('a reader that goes away is no failure: list | head -1', () => {
  const root = temporaryRepository({ 'long.md': longRegister() });
  const script = '"$0" "$1" list --json | head -1; echo "${PIPESTATUS[0]}"';
  const { stdout, stderr } = spawnSync('bash', ['-c', script, process.execPath, BIN], { cwd: root, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout.trimEnd().split('\n')).toEqual(['[', '0']);
});

test('a long answer arrives whole through a pipe', () => {
  const root = temporaryRepository({ 'long.md': longRegister() });
  const out = execFileSync(process.execPath, [BIN, 'list', '--json'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  expect(JSON.parse(out)).toHaveLength(ROWS);
});

test('Ctrl-C ends at once and without a word; shells call it 130', async () => {
  const root = temporaryRepository({ 'harbour.md': HARBOUR });
  // The reader waits in the pipe: the command is certain to be running when the signal comes.
  writeFileSync(join(root, 'long.md'), longRegister());
  const child = spawn(process.execPath, [BIN, 'list', '--json'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const errors: Buffer[] = [];
  child.stderr.on('data', (data: Buffer) => errors.push(data));
  await once(child.stdout, 'readable');
  child.kill('SIGINT');
  child.stdout.resume();
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  expect(Buffer.concat(errors).toString()).toBe('');
  expect({ code, signal }).toEqual({ code: null, signal: 'SIGINT' });
});

test('no colour and no links in a pipe; both when they are asked for', () => {
  const root = temporaryRepository({ 'harbour.md': HARBOUR });
  expect(runCli(root, ['list']).out).not.toContain('\u001b');
  expect(runCli(root, ['list', '--color', 'always']).out).toContain('\u001b[');
  expect(runCli(root, ['list', '--color', 'always', '--no-color']).out).not.toContain('\u001b');
  expect(runCli(root, ['list'], { FORCE_COLOR: '1' }).out).toContain('\u001b[');
  expect(runCli(root, ['list'], { FORCE_COLOR: '1', NO_COLOR: '1' }).out).not.toContain('\u001b');
  expect(runCli(root, ['list'], { FORCE_HYPERLINK: '1' }).out).toMatch(
    /\u001b\]8;;file:\/\/[^\u001b]+harbour\.md#5\u001b\\D-001\u001b\]8;;\u001b\\/,
  );
});
