import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryTree } from '../../test/temporary-tree.ts';
import { NO_CACHE, openCache } from './answer-cache.ts';
import type { CacheKey } from './cache-key.ts';

const KEY: CacheKey = { parts: ['1.0.0', 'quay.md'], contents: [Buffer.from('berths')] };
const OTHER: CacheKey = { ...KEY, contents: [Buffer.from('cranes')] };

async function keep(folder: string, answer: string, key = KEY): Promise<void> {
  const cache = openCache({ DECISIS_CACHE_DIR: folder }, '/');
  cache.put('list', key, answer);
  await cache.close();
}

const recall = (folder: string, key = KEY): string | undefined =>
  openCache({ DECISIS_CACHE_DIR: folder }, '/').get('list', key);

const entriesIn = (folder: string): readonly string[] => readdirSync(folder).filter((name) => name !== '.gitignore');

async function kept(): Promise<{ readonly folder: string; readonly file: string }> {
  const folder = join(temporaryTree(), 'deep/cache');
  await keep(folder, 'kept');
  expect(recall(folder)).toBe('kept');
  return { folder, file: join(folder, entriesIn(folder)[0] as string) };
}

test('an answer is found again for an equal key only, in a folder that is closed to others', async () => {
  const { folder, file } = await kept();
  expect(recall(folder, OTHER)).toBeUndefined();
  expect(recall(folder, { ...KEY, parts: ['1.0.1', 'quay.md'] })).toBeUndefined();
  expect([statSync(folder).mode & 0o777, statSync(file).mode & 0o777]).toEqual([0o700, 0o600]);
});

test('the answer for a changed text takes the place of the old one', async () => {
  const { folder } = await kept();
  await keep(folder, 'changed', OTHER);
  expect([recall(folder), recall(folder, OTHER), entriesIn(folder).length]).toEqual([undefined, 'changed', 1]);
});

test.for<[string, (file: string) => void]>([
  ['cut off', (file) => truncateSync(file, 20)],
  ['empty', (file) => truncateSync(file, 0)],
  ['of something else', (file) => writeFileSync(file, '{"answer": "kept"}')],
  ['damaged', (file) => writeFileSync(file, readFileSync(file).fill('X', 16, 17))],
])('an entry that is %s is not taken, and is written again', async ([, damage]) => {
  const { folder, file } = await kept();
  damage(file);
  expect(recall(folder)).toBeUndefined();
  await keep(folder, 'anew');
  expect(recall(folder)).toBe('anew');
});

test('what others could have written is not taken', async () => {
  const { folder, file } = await kept();
  chmodSync(file, 0o644);
  expect(recall(folder)).toBeUndefined();
  chmodSync(file, 0o600);
  chmodSync(folder, 0o755);
  expect(recall(folder)).toBeUndefined();
  await keep(folder, 'into an open folder');
  chmodSync(folder, 0o700);
  expect(recall(folder)).toBe('kept');
});

test('what belongs to another user is not taken, nor is anything put beside it', async ({ skip }) => {
  if (process.getuid?.() !== 0) return skip('NOT TESTED: files of another user. Only root can make them');
  const { folder, file } = await kept();
  chownSync(file, 65_534, 65_534);
  expect(recall(folder)).toBeUndefined();
  chownSync(file, 0, 0);
  chownSync(folder, 65_534, 65_534);
  expect(recall(folder)).toBeUndefined();
  await keep(folder, 'into the folder of another', { ...KEY, parts: ['elsewhere'] });
  expect(entriesIn(folder)).toHaveLength(1);
});

test('links lead nowhere, neither for the folder nor for an entry', async () => {
  const { folder, file } = await kept();
  const link = join(temporaryTree(), 'link');
  symlinkSync(folder, link);
  expect(recall(link)).toBeUndefined();
  renameSync(file, `${file}.moved`);
  symlinkSync(`${file}.moved`, file);
  expect(recall(folder)).toBeUndefined();
});

test('a pipe or folder in the place of an entry is no answer and no wait', async () => {
  const { folder, file } = await kept();
  renameSync(file, `${file}.moved`);
  spawnSync('mkfifo', ['-m', '600', file]);
  expect(existsSync(file)).toBe(true);
  expect(recall(folder)).toBeUndefined();
  renameSync(file, `${file}.pipe`);
  mkdirSync(file, { mode: 0o700 });
  expect(recall(folder)).toBeUndefined();
  await keep(folder, 'there is no place');
  expect(recall(folder)).toBeUndefined();
});

test('a folder that cannot be made or written is no failure', async () => {
  const root = temporaryTree({ occupied: 'a file' });
  await keep(join(root, 'occupied'), 'kept');
  await keep(join(root, 'occupied/below'), 'kept');
  await keep('/proc/nowhere/decisis', 'kept');
  expect(recall(join(root, 'occupied'))).toBeUndefined();
  expect(readFileSync(join(root, 'occupied'), 'utf8')).toBe('a file');
});

test('no folder is made in the home of another user', async ({ skip }) => {
  if (process.getuid?.() !== 0) return skip('NOT TESTED: the home of another user. Only root can make one');
  const home = temporaryTree();
  chownSync(home, 65_534, 65_534);
  const cache = openCache({ HOME: home }, '/');
  cache.put('list', KEY, 'kept');
  await cache.close();
  expect(readdirSync(home)).toEqual([]);
});

test('switched off, nothing is found and nothing is kept', async () => {
  const { folder } = await kept();
  const cache = openCache({ DECISIS_CACHE_DIR: folder, DECISIS_CACHE: 'off' }, '/');
  expect(cache).toBe(NO_CACHE);
  cache.put('list', KEY, 'other');
  await cache.close();
  expect([cache.get('list', KEY), recall(folder)]).toEqual([undefined, 'kept']);
});

test('git is told of a folder that it keeps to itself, and of no other', async () => {
  const { folder, file } = await kept();
  expect(readFileSync(join(folder, '.gitignore'), 'utf8')).toBe('*\n');
  await keep(folder, 'again', OTHER);
  expect(entriesIn(folder).map((name) => join(folder, name))).toEqual([file]);
  const other = temporaryTree({ 'own.txt': 'mine\n' });
  chmodSync(other, 0o700);
  await keep(other, 'kept');
  expect(recall(other)).toBe('kept');
  expect(existsSync(join(other, '.gitignore'))).toBe(false);
});
