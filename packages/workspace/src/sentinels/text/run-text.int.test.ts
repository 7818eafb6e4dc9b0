import { chmodSync, closeSync, ftruncateSync, mkdirSync, openSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { rgPath } from '@vscode/ripgrep';
import { expect, test } from 'vitest';
import type { SentinelResult } from '@decisis/core';
import { temporaryTree } from '../../../test/temporary-tree.ts';
import { textSentinel } from '../../../test/text-sentinel.ts';
import { runText, type TextOptions } from './run-text.ts';

const BASE = textSentinel();

function look(
  root: string,
  paths: readonly string[],
  patterns: readonly string[],
  options?: TextOptions,
): Promise<SentinelResult[]> {
  const sentinels = patterns.map((pattern, at) => ({ ...BASE, id: `S${at + 1}`, patterns: [pattern] }));
  return runText(root, sentinels, () => paths, options);
}

async function told(...words: Parameters<typeof look>): Promise<string[]> {
  return (await look(...words)).map(({ outcome }) => {
    if (outcome.kind === 'unobserved') return `unobserved: ${outcome.reason}`;
    if (outcome.kind !== 'fail') return outcome.kind;
    return outcome.matches.map(({ path, line, column }) => `${path}:${line}:${column}`).join(' ');
  });
}

test('a file that is gone, a link and a folder are told, and only leave open what they could change', async () => {
  const root = temporaryTree({ 'a.txt': 'buoy\n' });
  symlinkSync('loop', join(root, 'loop'));
  mkdirSync(join(root, 'folder'));
  expect(await told(root, ['a.txt', 'gone.txt'], ['crane', 'buoy'])).toEqual([
    'unobserved: one file could not be read: gone.txt (it is gone)',
    'a.txt:1:1',
  ]);
  expect(await told(root, ['loop', 'folder'], ['crane'])).toEqual([
    'unobserved: 2 files could not be read: loop (it is a symbolic link), folder (it is no plain file)',
  ]);
});

test('a file of two gigabytes is told and not read', async () => {
  const root = temporaryTree({ 'a.txt': 'crane\n' });
  const fd = openSync(join(root, 'huge.bin'), 'w');
  ftruncateSync(fd, 2 * 1024 ** 3);
  closeSync(fd);
  expect(await told(root, ['a.txt', 'huge.bin'], ['buoy', 'crane', '\\C?buoy'])).toEqual([
    'unobserved: one file could not be read: huge.bin (it has more than 32 MB)',
    'a.txt:1:1',
    expect.stringMatching(/^unobserved/),
  ]);
});

test('what is in a file that is too large, or behind a link, is not found, also where the search began before sizes were known', async () => {
  const outside = temporaryTree({ 'secret.txt': 'crane\n' });
  const root = temporaryTree({ 'a.txt': 'crane\n', 'large.txt': `${'x'.repeat(100)}\ncrane\n` });
  symlinkSync(join(outside, 'secret.txt'), join(root, 'link.txt'));
  expect(await told(root, ['a.txt', 'large.txt', 'link.txt'], ['crane'], { mostBytes: 50 })).toEqual(['a.txt:1:1']);
  expect(await told(root, ['large.txt', 'link.txt'], ['crane'], { mostBytes: 50 })).toEqual([
    'unobserved: 2 files could not be read: large.txt (it has more than 50 bytes), link.txt (it is a symbolic link)',
  ]);
});

test('bytes are searched whatever they are', async () => {
  const root = temporaryTree({
    'nul.bin': Buffer.from('\0\0crane\0\nx\ncrane'),
    'latin.txt': Buffer.concat([Buffer.from([0xe9, 0xe9]), Buffer.from(' crane\r\n')]),
    'marked.txt': '\ufeffcrane\n',
    'wide.txt': Buffer.from('\ufeffa\r\ncrane\r\n', 'utf16le'),
    'long.txt': `${'x'.repeat(3_000_000)}crane`,
    '-': 'crane',
    '--files': 'crane',
  });
  const paths = ['-', '--files', 'latin.txt', 'long.txt', 'marked.txt', 'nul.bin', 'wide.txt'];
  expect(await told(root, paths, ['crane', '^crane$'])).toEqual([
    '-:1:1 --files:1:1 latin.txt:1:4 long.txt:1:3000001 marked.txt:1:1 nul.bin:1:3 nul.bin:3:1 wide.txt:2:1',
    '-:1:1 --files:1:1 marked.txt:1:1 nul.bin:3:1 wide.txt:2:1',
  ]);
  const [result] = await look(root, ['long.txt'], ['crane']);
  const excerpt = result?.outcome.kind === 'fail' ? (result.outcome.matches[0]?.excerpt ?? '') : '';
  expect(excerpt).toMatch(/^…x{40}crane$/);
});

test('patterns that are not known for sure are tried without the search engine', async () => {
  const root = temporaryTree({ 'a.txt': 'one\ncrane 水\n' });
  expect(await told(root, ['a.txt'], ['\\pL{2}', 'crane', '水', 'a\\nb', '\\01rane|one'])).toEqual([
    'a.txt:1:1 a.txt:2:1',
    'a.txt:2:1',
    'a.txt:2:7',
    'pass',
    'a.txt:1:1',
  ]);
});

test('patterns that the search engine refuses are tried without it, and no other is', async () => {
  const root = temporaryTree({ 'a.txt': 'tug crane\n', 'b.txt': 'buoy\n' });
  const bin = temporaryTree({
    'rg.sh': `#!/bin/sh\nasked=$(/bin/cat)\ncase "$asked" in *crane*|*barge*) echo refused >&2; exit 2;; esac\nprintf '%s\\n' "$asked" | ${rgPath} "$@"\n`,
  });
  chmodSync(join(bin, 'rg.sh'), 0o755);
  const options = { engine: join(bin, 'rg.sh') };
  expect(await told(root, ['a.txt', 'b.txt'], ['tug', 'crane', 'buoy', 'barge', 'x'], options)).toEqual([
    'a.txt:1:1',
    'a.txt:1:5',
    'b.txt:1:1',
    'pass',
    'pass',
  ]);
});

test('a pattern that does not compile leaves the others alone and is never a pass', async () => {
  const root = temporaryTree({ 'a.txt': 'crane\n' });
  expect(await told(root, ['a.txt'], ['a(', 'crane'])).toEqual([
    'unobserved: its pattern "a(" does not compile at character 2: missing closing )',
    'a.txt:1:1',
  ]);
});

test('without an engine, or with one that breaks, nothing is a pass', async () => {
  const root = temporaryTree({ 'a.txt': 'crane\n', 'engine.sh': '#!/bin/sh\nkill -9 $$\n' });
  chmodSync(join(root, 'engine.sh'), 0o755);
  const [missing] = await look(root, ['a.txt'], ['buoy'], { engine: undefined });
  expect(missing?.outcome).toMatchObject({
    kind: 'unobserved',
    hint: expect.stringContaining('@vscode/ripgrep') as string,
  });
  expect(await told(root, ['a.txt'], ['buoy'], { engine: join(root, 'engine.sh') })).toEqual([
    'unobserved: one file could not be read: a.txt (the search engine failed: it was ended by SIGKILL)',
  ]);
  expect(await told(root, ['a.txt'], ['buoy'], { engine: join(root, 'none') })).toEqual([
    expect.stringContaining('ENOENT'),
  ]);
});

test('more lines than are shown are counted, and the first ones are shown', async () => {
  const root = temporaryTree({ 'b.txt': 'crane\n'.repeat(3000), 'a.txt': 'crane\n' });
  const [result] = await look(root, ['a.txt', 'b.txt'], ['crane']);
  expect(result?.outcome).toMatchObject({ kind: 'fail', count: 3001 });
  const matches = result?.outcome.kind === 'fail' ? result.outcome.matches : [];
  expect(matches.map(({ path, line }) => `${path}:${line}`)).toEqual([
    'a.txt:1',
    ...Array.from({ length: 99 }, (_, at) => `b.txt:${at + 1}`),
  ]);
});

test('a block of settings in a paper is nothing that the paper says, however many lines it has', async () => {
  const block = (own: string) => `\`\`\`toml decisis\n[[sentinel]]\n${own}\n\`\`\`\n`;
  const root = temporaryTree({
    'a.md': `# D-001\n\n${block('patterns = ["crane"]\n'.repeat(150))}\nThe pier has no crane.\n`,
    'b.md': `${block('patterns = ["buoy"]')}\na buoy\n`,
  });
  expect(await told(root, ['a.md', 'b.md'], ['crane', 'buoy'])).toEqual(['pass', 'b.md:6:3']);
  const present = textSentinel({ kind: 'present', patterns: ['patterns'] });
  const [result] = await runText(root, [present], () => ['a.md']);
  expect(result?.outcome).toMatchObject({ kind: 'fail', count: 0 });
});
