import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createGitSandbox } from '@decisis/testing';
import { expect, test } from 'vitest';
import { temporaryTree } from '../../test/temporary-tree.ts';
import { repositoriesAround } from './find-repository.ts';

/** The roots as they lie below a folder, nearest first, with what made them one. */
function around(root: string, folder: string): readonly string[] {
  return repositoriesAround(join(root, folder)).map(
    (one) => `${relative(root, one.root).replaceAll('\\', '/') || '.'} ${one.foundBy}`,
  );
}

function git(root: string, folder: string): void {
  mkdirSync(join(root, folder), { recursive: true });
  createGitSandbox(join(root, folder)).commit({ 'seed.txt': folder });
}

test('each folder with settings around a file is one, up to the git repository', () => {
  const root = temporaryTree({
    'decisis.toml': '',
    'top/decisis.toml': '',
    'top/pier/decisis.toml': '',
    'top/pier/src/a.ts': '',
  });
  git(root, 'top');
  expect(around(root, 'top/pier/src')).toEqual(['top/pier config', 'top config']);
  expect(around(root, 'top')).toEqual(['top config']);
});

test('without settings it is the git repository', () => {
  const root = temporaryTree({ 'top/src/a.ts': '' });
  git(root, 'top');
  expect(around(root, 'top/src')).toEqual(['top git']);
});

test('settings below the top of a git repository stand alone', () => {
  const root = temporaryTree({ 'top/pier/decisis.toml': '', 'top/quay/a.ts': '' });
  git(root, 'top');
  expect(around(root, 'top/pier')).toEqual(['top/pier config']);
  expect(around(root, 'top/quay')).toEqual(['top git']);
});

test('a git repository without settings belongs to the governed one around it, and one with settings does not', () => {
  const root = temporaryTree({ 'top/decisis.toml': '', 'top/own/decisis.toml': '', 'top/plain/a.ts': '' });
  for (const folder of ['top', 'top/own', 'top/plain']) git(root, folder);
  expect(around(root, 'top/plain')).toEqual(['top/plain git', 'top config']);
  expect(around(root, 'top/own')).toEqual(['top/own config']);
});

test('settings around git repositories that are in none bind them not, and a folder without marks is in none', () => {
  const root = temporaryTree({ 'decisis.toml': '', 'top/a.ts': '' });
  git(root, 'top');
  expect(around(root, 'top')).toEqual(['top git']);
  expect(around(temporaryTree({ 'src/a.ts': '' }), 'src')).toEqual([]);
});

test('settings without a git repository bind all below them', () => {
  const root = temporaryTree({ 'decisis.toml': '', 'src/decisis.toml': '', 'src/in/a.ts': '' });
  expect(around(root, 'src/in')).toEqual(['src config', '. config']);
});
