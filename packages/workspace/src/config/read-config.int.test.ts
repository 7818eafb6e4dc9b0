import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { isDecisisError } from '@decisis/core';
import { expect, test } from 'vitest';
import { temporaryTree, thrownBy } from '../../test/temporary-tree.ts';
import { findGitFolder } from '../git/find-git-folder.ts';
import { DEFAULT_CONFIG } from './config.ts';
import { findRepository } from './find-repository.ts';
import { planConfig, writeConfig } from './plan-config.ts';
import { readConfig } from './read-config.ts';

const failureOf = async (root: string): Promise<unknown> => {
  try {
    return await readConfig(findRepository(root));
  } catch (error) {
    return isDecisisError(error) ? [error.code, error.message] : error;
  }
};

test('the repository is the nearest folder upwards with a decisis.toml or a git repository', () => {
  const root = temporaryTree({
    '.git/HEAD': 'ref: refs/heads/main',
    'docs/a.md': '',
    'service/decisis.toml': '',
    'service/docs/a.md': '',
    'linked/.git': 'gitdir: ../.git/worktrees/linked\n',
    'linked/docs/a.md': '',
    'fake/.git/config': '',
  });
  expect(findRepository(join(root, 'docs'))).toEqual({ root, hasConfig: false, foundBy: 'git' });
  expect(findRepository(join(root, 'service/docs'))).toEqual({
    root: join(root, 'service'),
    hasConfig: true,
    foundBy: 'config',
  });
  expect(findRepository(join(root, 'linked/docs')).root).toBe(join(root, 'linked'));
  expect(findRepository(join(root, 'fake')).root).toBe(root);
});

test('without either, the folder itself is taken', () => {
  const root = temporaryTree({ 'a/b/c.md': '' });
  expect(findRepository(join(root, 'a'))).toEqual({ root: join(root, 'a'), hasConfig: false, foundBy: 'folder' });
  expect(
    isDecisisError(
      thrownBy(() => findRepository(join(root, 'nowhere'))),
      'DCS_DOCUMENT_NOT_FOUND',
    ),
  ).toBe(true);
});

test('the git folder is read, not asked for: a folder, a file that names one, nothing else', () => {
  const root = temporaryTree({
    'plain/.git/HEAD': 'ref: refs/heads/main',
    'linked/.git': 'gitdir: ../plain/.git/worktrees/linked\r\n',
    'broken/.git': 'something else',
    'huge/.git': `gitdir: ${'x'.repeat(70_000)}`,
    'empty/.git/config': '',
  });
  symlinkSync('../plain/.git', join(mkdirSync(join(root, 'link'), { recursive: true }) ?? '', '.git'));
  expect(findGitFolder(join(root, 'plain'))).toBe(join(root, 'plain/.git'));
  expect(findGitFolder(join(root, 'linked'))).toBe(join(root, 'plain/.git/worktrees/linked'));
  for (const name of ['broken', 'huge', 'empty', 'link', 'nowhere'])
    expect(findGitFolder(join(root, name))).toBeUndefined();
});

test('without a file the settings are the defaults', async () => {
  const root = temporaryTree({ '.git/HEAD': '' });
  expect(await readConfig(findRepository(root))).toBe(DEFAULT_CONFIG);
});

test('a file that cannot be understood is an error, whatever is wrong with it', async () => {
  expect(await failureOf(temporaryTree({ 'decisis.toml': '[project]\nnmae = "x"\n' }))).toEqual([
    'DCS_CONFIG_INVALID',
    'decisis.toml:2:1 has an unknown key "nmae"',
  ]);
  expect(await failureOf(temporaryTree({ 'decisis.toml': Buffer.from('a = 1\nb = "\xfc"', 'latin1') }))).toEqual([
    'DCS_CONFIG_INVALID',
    'decisis.toml:2:6 is not UTF-8',
  ]);
  expect(await failureOf(temporaryTree({ 'decisis.toml': 'a = "\0"' }))).toEqual([
    'DCS_DOCUMENT_BINARY',
    expect.any(String),
  ]);
  expect(await failureOf(temporaryTree({ 'decisis.toml': '#'.repeat(2_000_000) }))).toEqual([
    'DCS_DOCUMENT_TOO_LARGE',
    expect.any(String),
  ]);
  expect(await failureOf(temporaryTree({ 'decisis.toml/a.md': '' }))).toEqual([
    'DCS_DOCUMENT_IS_DIRECTORY',
    expect.any(String),
  ]);
  const base = temporaryTree({ 'outside.toml': '', 'repo/a.md': '' });
  symlinkSync('../outside.toml', join(base, 'repo/decisis.toml'));
  expect(await failureOf(join(base, 'repo'))).toEqual(['DCS_DOCUMENT_OUTSIDE_TREE', expect.any(String)]);
});

test('a planned file is written once, and read back', async () => {
  const root = temporaryTree({ '.git/HEAD': '' });
  const text = planConfig({ projectName: 'Harbour', registers: [{ path: 'docs/open.md', note: '3 decisions' }] });
  writeConfig(root, text);
  const config = await readConfig(findRepository(root));
  expect(config.project.name).toBe('Harbour');
  expect(config.registers.map(({ path }) => path)).toEqual(['docs/open.md']);
  expect(
    isDecisisError(
      thrownBy(() => writeConfig(root, text)),
      'DCS_DOCUMENT_EXISTS',
    ),
  ).toBe(true);
});
