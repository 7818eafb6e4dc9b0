import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandSentinel } from '@decisis/core';
import { describe, expect, test } from 'vitest';
import { temporaryTree } from '../../../test/temporary-tree.ts';
import { containment } from './containment.ts';
import { runCommand } from './run-command.ts';
import { runLimited } from './run-limited.ts';

const LIMITS = { timeoutMs: 1_500, bytes: 1024 * 1024 };
const contained = containment();
if (contained.length === 0)
  process.stderr.write('that no process leaves a command is not tested: this machine makes no PID namespace\n');

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

describe.each(
  contained.length === 0
    ? [['in its group', []]]
    : [
        ['in its group', []],
        ['in a namespace', contained],
      ],
)('%s', (_, container: readonly string[]) => {
  const shell = (script: string, folder: string, limits = LIMITS) =>
    runLimited(['/bin/sh', '-c', script], folder, limits, container);

  test('a program ends with its code and its text, in the given folder', async () => {
    const folder = temporaryTree({ 'tide.txt': 'high\n' });
    expect(await shell('cat tide.txt; exit 3', folder)).toEqual({ kind: 'ended', code: 3, text: 'high\n' });
    expect(await runLimited(['decisis-no-such-program'], folder, LIMITS, container)).toEqual({
      kind: 'failed',
      why: 'absent',
      reason: 'it cannot be started: ENOENT',
    });
  });

  test('words are words: no shell reads them', async () => {
    const folder = temporaryTree();
    const words = ['/bin/echo', '$HOME', '; touch made', '`id`', '*'];
    expect(await runLimited(words, folder, LIMITS, container)).toMatchObject({ text: '$HOME ; touch made `id` *\n' });
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
      why: 'late',
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
    expect(await shell('setsid sh -c "sleep 7704 & sleep 7704" & echo done', temporaryTree())).toMatchObject({
      code: 0,
    });
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
      why: 'long',
      reason: 'it printed more than 1048576 bytes',
    });
    expect(await shell('head -c 1073741824 /dev/zero >&2', temporaryTree(), { ...LIMITS, timeoutMs: 30_000 })).toEqual({
      kind: 'failed',
      why: 'long',
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

  test('F46: it has an empty home of its own, which is gone afterwards', async () => {
    const result = await shell('ls -A "$HOME"; echo "$HOME"; : > "$HOME/left"', temporaryTree());
    const home = result.kind === 'ended' ? result.text.trim() : '';
    expect(home).toMatch(/^\/.*decisis-home-\w+$/);
    expect(existsSync(home)).toBe(false);
  });

  test('one that ends by a signal, or cannot be executed, is told as such', async () => {
    expect(await shell('kill -9 $$; sleep 5', temporaryTree({}), LIMITS)).toMatchObject(
      // The first process of a namespace takes no signal from within.
      container.length > 0
        ? { kind: 'failed', why: 'late', reason: 'it did not end within 1500 ms' }
        : { kind: 'failed', why: 'killed', reason: 'it was ended by SIGKILL' },
    );
    const folder = temporaryTree({ 'look.sh': 'exit 0\n' });
    expect(await runLimited([join(folder, 'look.sh')], folder, LIMITS, container)).toEqual({
      kind: 'failed',
      why: 'unstartable',
      reason: 'it cannot be started: EACCES',
    });
  });
});

describe.runIf(contained.length > 0)('F46: nothing leaves a namespace', () => {
  const shell = (script: string) => runLimited(['/bin/sh', '-c', script], temporaryTree(), LIMITS, contained);

  test.each([
    [
      'what clears its environment and leaves its session',
      'env -i /usr/bin/setsid /bin/sleep 7706 >/dev/null 2>&1 & echo done',
      '7706',
    ],
    ['what leaves it twice', '(setsid sh -c "env -i setsid sleep 7707 >/dev/null 2>&1 &" &) ; echo done', '7707'],
  ])('%s', async (_, script, time) => {
    expect(await shell(script)).toMatchObject({ kind: 'ended', code: 0, text: 'done\n' });
    expect(processesWith(time)).toEqual([]);
    expect(await shell(`${script}; exec sleep 7708`)).toEqual({
      kind: 'failed',
      why: 'late',
      reason: 'it did not end within 1500 ms',
    });
    expect([...processesWith(time), ...processesWith('7708')]).toEqual([]);
  });

  test('one that kills its whole group takes nobody along, and is ended', async () => {
    const script = 'trap "" TERM; env -i setsid sleep 7709 >/dev/null 2>&1 & kill -TERM 0; exec sleep 7709';
    expect((await shell(script)).kind).toBe('failed');
    expect(processesWith('7709')).toEqual([]);
  });
});

test('what helps depends on what went wrong', async () => {
  const sentinel = { kind: 'command', exit: 0, expect: undefined, timeoutMs: 300 } as unknown as CommandSentinel;
  const hintOf = async (...command: readonly string[]) => {
    const outcome = await runCommand({ ...sentinel, command }, temporaryTree());
    return outcome.kind === 'unobserved' ? outcome.hint : outcome.kind;
  };
  expect(await hintOf('decisis-no-such-program')).toMatch(/^install its program/);
  expect(await hintOf('/dev/null')).toMatch(/^make its program executable/);
  expect(await hintOf('/bin/sh', '-c', 'sleep 60')).toMatch(/end in time$/);
});
