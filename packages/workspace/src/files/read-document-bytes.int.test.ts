import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, linkSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { isDecisisError } from '@decisis/core';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryTree, thrownBy } from '../../test/temporary-tree.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { readDocumentBytes, readDocumentHead } from './read-document-bytes.ts';

const SECRET = 'the secret outside of the tree';

const read = (root: string, path: string): string =>
  Buffer.from(readDocumentBytes(root, path, DEFAULT_LIMITS)).toString('utf8');

const codeOf = (root: string, path: string): string => {
  const error = thrownBy(() => readDocumentBytes(root, path, DEFAULT_LIMITS));
  return isDecisisError(error) ? error.code : String(error);
};

test('the bytes are those of the file, byte order mark, CRLF and damaged text included', () => {
  const bytes = Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a, 0xff, 0xfe, 0x80]);
  const root = temporaryTree({ 'a.md': bytes, 'empty.md': '' });
  expect(Buffer.from(readDocumentBytes(root, 'a.md', DEFAULT_LIMITS))).toEqual(bytes);
  expect(readDocumentBytes(root, join(root, 'a.md'), DEFAULT_LIMITS)).toHaveLength(9);
  expect(readDocumentBytes(root, 'empty.md', DEFAULT_LIMITS)).toHaveLength(0);
});

test('what is missing, a folder or below a file is told apart', () => {
  const root = temporaryTree({ 'docs/a.md': 'a' });
  expect(codeOf(root, 'docs/b.md')).toBe('DCS_DOCUMENT_NOT_FOUND');
  expect(codeOf(root, 'docs/a.md/b.md')).toBe('DCS_DOCUMENT_NOT_FOUND');
  expect(codeOf(root, 'docs/\0.md')).toBe('DCS_DOCUMENT_NOT_FOUND');
  expect(codeOf(root, 'x'.repeat(5000))).toBe('DCS_DOCUMENT_NOT_FOUND');
  expect(codeOf(root, 'docs')).toBe('DCS_DOCUMENT_IS_DIRECTORY');
  expect(codeOf(join(root, 'nowhere'), 'a.md')).toBe('DCS_DOCUMENT_NOT_FOUND');
});

test.skipIf(process.platform === 'win32')(
  'a pipe, a socket and a device are refused and never waited for',
  async () => {
    const root = temporaryTree();
    execFileSync('mkfifo', [join(root, 'pipe.md')]);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(join(root, 'socket.md'), resolve));
    onTestFinished(() => void server.close());
    const error = thrownBy(() => readDocumentBytes(root, 'pipe.md', DEFAULT_LIMITS));
    expect(isDecisisError(error, 'DCS_DOCUMENT_NOT_A_FILE') && error.data.found).toBe('a pipe');
    expect(codeOf(root, 'socket.md')).toBe('DCS_DOCUMENT_NOT_A_FILE');
    expect(codeOf('/dev', 'null')).toBe('DCS_DOCUMENT_NOT_A_FILE');
  },
);

test.skipIf(process.platform === 'win32')('a file that may not be read says so', () => {
  const root = temporaryTree({ 'a.md': 'a' });
  chmodSync(root, 0o755);
  chmodSync(join(root, 'a.md'), 0o000);
  // The permission bits do not bind root, so root becomes somebody else for this read.
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65_534);
  try {
    expect(codeOf(root, 'a.md')).toBe('DCS_DOCUMENT_UNREADABLE');
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
});

test('links that form a loop say so', () => {
  const root = temporaryTree();
  symlinkSync('b.md', join(root, 'a.md'));
  symlinkSync('a.md', join(root, 'b.md'));
  expect(codeOf(root, 'a.md')).toBe('DCS_DOCUMENT_UNREADABLE');
});

test('a file above the limit is refused before it is read, with the flag that raises the limit', () => {
  const root = temporaryTree({ 'a.md': 'a' });
  // Sparse: reading it would take a gigabyte of memory, and would find it to be binary first.
  truncateSync(join(root, 'a.md'), 1024 ** 3);
  const error = thrownBy(() => readDocumentBytes(root, 'a.md', DEFAULT_LIMITS));
  expect(isDecisisError(error, 'DCS_DOCUMENT_TOO_LARGE') && error.data).toEqual({
    path: 'a.md',
    bytes: 1024 ** 3,
    limitBytes: 10 * 1024 ** 2,
    flag: '--max-bytes',
  });
  expect(isDecisisError(error) && error.hint).toContain('--max-bytes 1073741824');
});

test.skipIf(process.platform !== 'linux')('a file that claims to be empty is read to its end, up to the limit', () => {
  expect(read('/proc/self', 'status')).toContain('VmRSS');
  const error = thrownBy(() => readDocumentBytes('/proc/self', 'status', { documentBytes: 20 }));
  expect(isDecisisError(error, 'DCS_DOCUMENT_TOO_LARGE')).toBe(true);
});

test('a NUL byte in the first 8 kB makes a file binary', () => {
  const text = Buffer.alloc(9000, 'a');
  const early = Buffer.from(text);
  early[8191] = 0;
  const late = Buffer.from(text);
  late[8192] = 0;
  const root = temporaryTree({ 'early.md': early, 'late.md': late });
  const error = thrownBy(() => readDocumentBytes(root, 'early.md', DEFAULT_LIMITS));
  expect(isDecisisError(error, 'DCS_DOCUMENT_BINARY') && error.data.offset).toBe(8191);
  expect(read(root, 'late.md')).toHaveLength(9000);
});

test('the head of a file is its first bytes and its size', () => {
  const root = temporaryTree({ 'a.md': 'x'.repeat(100) });
  expect(readDocumentHead(root, 'a.md', 10)).toEqual({ head: Buffer.from('x'.repeat(10)), size: 100 });
  expect(readDocumentHead(root, 'a.md', 200).head).toHaveLength(100);
});

/** A tree `repo` with a secret beside it, `repo-evil`, and links of every kind. */
function hostileTree(): { readonly root: string; readonly outside: string } {
  const base = temporaryTree({
    'secret.md': SECRET,
    'repo-evil/secret.md': SECRET,
    'repo/docs/open.md': 'inside',
    'repo/real/inner.md': 'inner',
  });
  const root = join(base, 'repo');
  const outside = join(base, 'secret.md');
  mkdirSync(join(root, 'links'));
  const link = (target: string, name: string): void => symlinkSync(target, join(root, 'links', name));
  link(outside, 'absolute.md');
  link('../../secret.md', 'relative.md');
  link('../../repo-evil/secret.md', 'prefix.md');
  link('absolute.md', 'twice.md');
  link('../..', 'up');
  link('/', 'slash');
  link('/etc', 'etc');
  link('/proc/self/root', 'proc-root');
  link('/proc/self/cwd', 'proc-cwd');
  link('/dev/stdin', 'stdin.md');
  link('/dev/zero', 'zero.md');
  link('../docs/open.md', 'good.md');
  link('../real', 'good-folder');
  link('nowhere.md', 'dangling.md');
  return { root, outside };
}

test('links that stay inside are read through', () => {
  const { root } = hostileTree();
  expect(read(root, 'links/good.md')).toBe('inside');
  expect(read(root, 'links/good-folder/inner.md')).toBe('inner');
});

test('no path reads a file outside of the tree', () => {
  const { root, outside } = hostileTree();
  const ups = Array.from({ length: 12 }, (_, depth) => `${'../'.repeat(depth + 1)}secret.md`);
  const payloads = [
    ...ups,
    ...ups.map((path) => `docs/${path}`),
    outside,
    `${outside}/`,
    `/${outside}`,
    `./../secret.md`,
    'docs/./../../secret.md',
    'docs//..//..//secret.md',
    'docs/../../repo/../secret.md',
    '../repo-evil/secret.md',
    '../repo/../secret.md',
    '..\\secret.md',
    '..%2fsecret.md',
    '%2e%2e/secret.md',
    '..%c0%afsecret.md',
    '....//secret.md',
    '..;/secret.md',
    '../secret.md\0.md',
    '..\u2215secret.md',
    '\uff0e\uff0e/secret.md',
    '~/secret.md',
    `file://${outside}`,
    '$HOME/secret.md',
    '/etc/passwd',
    '//etc/passwd',
    '/proc/self/environ',
    `/proc/self/root${outside}`,
    '/dev/stdin',
    '/dev/fd/0',
    'links/absolute.md',
    'links/relative.md',
    'links/prefix.md',
    'links/twice.md',
    'links/up/secret.md',
    'links/up/repo-evil/secret.md',
    'links/up/repo/../secret.md',
    `links/slash${outside}`,
    'links/slash/etc/passwd',
    'links/etc/passwd',
    `links/proc-root${outside}`,
    'links/proc-cwd/package.json',
    'links/stdin.md',
    'links/zero.md',
    'links/dangling.md',
    'links/good.md/../../../secret.md',
  ];
  expect(new Set(payloads).size).toBeGreaterThanOrEqual(60);
  const refused = new Set(['DCS_DOCUMENT_NOT_FOUND', 'DCS_DOCUMENT_OUTSIDE_TREE']);
  for (const payload of payloads) expect(refused, payload).toContain(codeOf(root, payload));
});

test('a hard link is a file of the tree like any other', () => {
  const { root, outside } = hostileTree();
  linkSync(outside, join(root, 'hard.md'));
  expect(read(root, 'hard.md')).toBe(SECRET);
});

test('the error of a link that leads out names where it leads', () => {
  const { root, outside } = hostileTree();
  const error = thrownBy(() => readDocumentBytes(root, 'links/absolute.md', DEFAULT_LIMITS));
  expect(isDecisisError(error, 'DCS_DOCUMENT_OUTSIDE_TREE') && error.data).toEqual({
    path: 'links/absolute.md',
    target: outside,
  });
});

test('a root that is itself reached through a link works', () => {
  const base = temporaryTree({ 'real/a.md': 'a' });
  symlinkSync('real', join(base, 'link'));
  expect(read(join(base, 'link'), 'a.md')).toBe('a');
  writeFileSync(join(base, 'b.md'), 'b');
  expect(codeOf(join(base, 'link'), '../b.md')).toBe('DCS_DOCUMENT_OUTSIDE_TREE');
});

test.skipIf(process.platform !== 'linux')(
  'a folder exchanged for a link during the read gives nothing away',
  async () => {
    const base = temporaryTree({ 'repo/docs/a.md': 'inside', 'outside/a.md': SECRET });
    const root = join(base, 'repo');
    const script = `
    const fs = require('node:fs');
    process.chdir(${JSON.stringify(root)});
    fs.symlinkSync('../outside', 'link');
    fs.writeSync(1, 'ready');
    for (;;) {
      fs.renameSync('docs', 'aside'); fs.renameSync('link', 'docs');
      fs.renameSync('docs', 'link'); fs.renameSync('aside', 'docs');
    }`;
    const racer = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      await once(racer.stdout, 'data');
      const seen = new Map<string, number>();
      for (let round = 0; round < 20_000; round += 1) {
        let result: string;
        try {
          result = read(root, 'docs/a.md');
        } catch (error) {
          result = isDecisisError(error) ? error.code : String(error);
        }
        seen.set(result, (seen.get(result) ?? 0) + 1);
      }
      expect(seen.has(SECRET)).toBe(false);
      expect(seen.has('inside')).toBe(true);
      expect(['inside', 'DCS_DOCUMENT_NOT_FOUND', 'DCS_DOCUMENT_OUTSIDE_TREE']).toEqual(
        expect.arrayContaining([...seen.keys()]),
      );
    } finally {
      racer.kill('SIGKILL');
      await once(racer, 'exit');
    }
  },
);
