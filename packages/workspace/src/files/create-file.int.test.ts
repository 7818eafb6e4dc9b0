import * as fs from 'node:fs';
import { join } from 'node:path';
import { isDecisisError } from '@decisis/core';
import { expect, test } from 'vitest';
import { temporaryTree, thrownBy } from '../../test/temporary-tree.ts';
import { createFile } from './create-file.ts';
import { nodeHost, type WriteCalls, type WriteHost } from './write-host.ts';

const BYTES = Buffer.from('name = "x"\n');

const hostWith = (calls: Partial<WriteCalls>): WriteHost => ({ ...nodeHost, fs: { ...nodeHost.fs, ...calls } });

const failure = (code: string): Error => Object.assign(new Error(`${code}: injected`), { code });

const codeOf = (call: () => void): string => {
  const error = thrownBy(call);
  return isDecisisError(error) ? error.code : String(error);
};

test('a file is created whole, with the mode that a new file gets, and nothing else', () => {
  const root = temporaryTree({ 'docs/a.md': '' });
  createFile(root, 'docs/decisis.toml', BYTES);
  expect(fs.readFileSync(join(root, 'docs/decisis.toml'))).toEqual(BYTES);
  fs.writeFileSync(join(root, 'other'), '');
  expect(fs.statSync(join(root, 'docs/decisis.toml')).mode).toBe(fs.statSync(join(root, 'other')).mode);
  expect(fs.readdirSync(join(root, 'docs'))).toEqual(['a.md', 'decisis.toml']);
});

test('nothing that exists is replaced: a file, a folder, a dangling link', () => {
  const root = temporaryTree({ 'file.md': 'old', 'folder/a.md': '' });
  fs.symlinkSync('nowhere.md', join(root, 'link.md'));
  for (const name of ['file.md', 'folder', 'link.md']) {
    expect(
      codeOf(() => createFile(root, name, BYTES)),
      name,
    ).toBe('DCS_DOCUMENT_EXISTS');
  }
  expect(fs.readFileSync(join(root, 'file.md'), 'utf8')).toBe('old');
  expect(fs.readdirSync(root).toSorted()).toEqual(['file.md', 'folder', 'link.md']);
});

test('nothing is created outside of the tree, or in a folder that is not there', () => {
  const base = temporaryTree({ 'repo/a.md': '', 'outside/a.md': '' });
  const root = join(base, 'repo');
  fs.symlinkSync('../outside', join(root, 'link'));
  expect(codeOf(() => createFile(root, '../new.md', BYTES))).toBe('DCS_DOCUMENT_OUTSIDE_TREE');
  expect(codeOf(() => createFile(root, 'link/new.md', BYTES))).toBe('DCS_DOCUMENT_OUTSIDE_TREE');
  expect(codeOf(() => createFile(root, 'nowhere/new.md', BYTES))).toBe('DCS_DOCUMENT_NOT_FOUND');
  expect(fs.readdirSync(join(base, 'outside'))).toEqual(['a.md']);
});

test.each(['openSync', 'writeSync', 'fsyncSync', 'linkSync'] as const)('when %s fails, nothing is created', (call) => {
  const root = temporaryTree();
  const host = hostWith({
    [call]: () => {
      throw failure('ENOSPC');
    },
  });
  const error = thrownBy(() => createFile(root, 'new.md', BYTES, host));
  expect(String(error)).toContain('no space left on the device; nothing was created');
  expect(fs.readdirSync(root)).toEqual([]);
});

test('a file system without hard links creates all the same, and still replaces nothing', () => {
  const root = temporaryTree({ 'old.md': 'old' });
  const host = hostWith({
    linkSync: () => {
      throw failure('EPERM');
    },
  });
  createFile(root, 'new.md', BYTES, host);
  expect(fs.readFileSync(join(root, 'new.md'))).toEqual(BYTES);
  expect(codeOf(() => createFile(root, 'old.md', BYTES, host))).toBe('DCS_DOCUMENT_EXISTS');
  expect(fs.readdirSync(root).toSorted()).toEqual(['new.md', 'old.md']);
});
