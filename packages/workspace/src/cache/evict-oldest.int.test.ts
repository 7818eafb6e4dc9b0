import { mkdirSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryTree } from '../../test/temporary-tree.ts';
import { evictOldest } from './evict-oldest.ts';

/** Files of 100 bytes each, the first the oldest, whatever the order of their names. */
function treeOf(names: readonly string[]): string {
  const root = temporaryTree(Object.fromEntries(names.map((name) => [name, 'x'.repeat(100)])));
  names.forEach((name, index) => utimesSync(join(root, name), 1000 + index, 1000 + index));
  return root;
}

test('what was written first goes until the bytes fit', () => {
  const root = treeOf(['pier', 'berth', 'crane', 'anchor']);
  evictOldest(root, { bytes: 250, files: 10 });
  expect(readdirSync(root)).toEqual(['anchor', 'crane']);
});

test('what was written first goes until the number fits', () => {
  const root = treeOf(['pier', 'berth', 'crane', 'anchor']);
  evictOldest(root, { bytes: 10_000, files: 3 });
  expect(readdirSync(root)).toEqual(['anchor', 'berth', 'crane']);
});

test('nothing goes within the limits, and folders are left alone', () => {
  const root = treeOf(['pier', 'berth']);
  mkdirSync(join(root, 'somebody'));
  evictOldest(root, { bytes: 200, files: 2 });
  expect(readdirSync(root)).toEqual(['berth', 'pier', 'somebody']);
});

test('what tells git to pass over the folder stays, however old', () => {
  const root = treeOf(['.gitignore', 'pier', 'berth']);
  evictOldest(root, { bytes: 100, files: 1 });
  expect(readdirSync(root)).toEqual(['.gitignore', 'berth']);
});
