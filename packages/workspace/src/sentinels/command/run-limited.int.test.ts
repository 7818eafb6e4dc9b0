import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryTree } from '../../../test/temporary-tree.ts';
import { runLimited } from './run-limited.ts';

const LIMITS = { timeoutMs: 1_500, bytes: 1024 * 1024 };
const shell = (script: string, folder: string, limits = LIMITS) =>
  runLimited(['/bin/sh', '-c', script], folder, limits);

/** Processes whose command line holds a text; the ones of this test carry one of their own. */
function processesWith(text: string): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return readFileSync(`/proc/${name}/cmdline`, 'latin1').includes(text);
      } catch {
        return false;
      }
    });
}

test('a program ends with its code and its text, in the given folder', async () => {
  const folder = temporaryTree({ 'tide.txt': 'high\n' });
  expect(await shell('cat tide.txt; exit 3', folder)).toEqual({ kind: 'ended', code: 3, text: 'high\n' });
  expect(await runLimited(['decisis-no-such-program'], folder, LIMITS)).toEqual({
    kind: 'failed',
    reason: 'it cannot be started: ENOENT',
  });
});

test('words are words: no shell reads them', async () => {
  const folder = temporaryTree();
  const words = ['/bin/echo', '$HOME', '; touch made', '`id`', '*'];
  expect(await runLimited(words, folder, LIMITS)).toMatchObject({ text: '$HOME ; touch made `id` *\n' });
  expect(existsSync(join(folder, 'made'))).toBe(false);
});

test('all of a long output arrives, up to the limit', async () => {
  const result = await shell('head -c 1000000 /dev/zero | tr "\\0" x', temporaryTree());
  expect(result).toMatchObject({ kind: 'ended', code: 0 });
  expect(result.kind === 'ended' && result.text.length).toBe(1_000_000);
});

// The eight scripts of F46.
test('F46: one that hangs is ended', async () => {
  expect(await shell('sleep 7701', temporaryTree())).toEqual({
    kind: 'failed',
    reason: 'it did not end within 1500 ms',
  });
  expect(processesWith('7701')).toEqual([]);
});

test('F46: one that ignores signals is ended', async () => {
  expect(await shell('trap "" TERM INT HUP; while :; do sleep 7702; done', temporaryTree())).toMatchObject({
    kind: 'failed',
  });
  expect(processesWith('7702')).toEqual([]);
});

test('F46: what one leaves behind in its group is ended', async () => {
  expect(await shell('sleep 7703 & sleep 7703 & echo done', temporaryTree())).toMatchObject({
    code: 0,
    text: 'done\n',
  });
  expect(processesWith('7703')).toEqual([]);
});

test('F46: what leaves the group is ended', async () => {
  expect(await shell('setsid sh -c "sleep 7704 & sleep 7704" & echo done', temporaryTree())).toMatchObject({ code: 0 });
  expect(processesWith('7704')).toEqual([]);
});

test('F46: one that forks without end is ended', async () => {
  // It goes twenty deep, so that a failure of this test does not take the machine along.
  const script = 'f() { [ "$1" -gt 20 ] && exec sleep 7705; f $(($1 + 1)) & f 99; }; f 0';
  await shell(script, temporaryTree());
  expect(processesWith('7705')).toEqual([]);
});

test('F46: one that prints a gigabyte is ended at the limit', async () => {
  expect(await shell('head -c 1073741824 /dev/zero', temporaryTree(), { ...LIMITS, timeoutMs: 30_000 })).toEqual({
    kind: 'failed',
    reason: 'it printed more than 1048576 bytes',
  });
  expect(await shell('head -c 1073741824 /dev/zero >&2', temporaryTree(), { ...LIMITS, timeoutMs: 30_000 })).toEqual({
    kind: 'failed',
    reason: 'it printed more than 1048576 bytes',
  });
});

test('F46: one that looks for secrets finds none', async () => {
  process.env['DECISIS_TEST_SECRET'] = 's3cret';
  const result = await shell('env; cat', temporaryTree());
  delete process.env['DECISIS_TEST_SECRET'];
  const names = result.kind === 'ended' ? result.text.split('\n').map((line) => line.split('=')[0]) : [];
  const own = ['DECISIS_SENTINEL_RUN', 'HOME', 'LC_ALL', 'OLDPWD', 'PATH', 'PWD', 'SHLVL', '_', ''];
  expect(names.filter((name) => !own.includes(name ?? ''))).toEqual([]);
  expect(names).toContain('PATH');
});

test('F46: one that prints orders for a build server gives them as text of an outcome only', async () => {
  const result = await shell('printf "::add-mask::x\\n"', temporaryTree());
  expect(result).toEqual({ kind: 'ended', code: 0, text: '::add-mask::x\n' });
});
