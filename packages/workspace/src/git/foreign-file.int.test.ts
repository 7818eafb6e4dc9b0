import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGitSandbox, type GitSandbox } from '@decisis/testing';
import { expect, test } from 'vitest';
import { temporaryTree } from '../../test/temporary-tree.ts';
import { foreignFile } from './foreign-file.ts';
import { openGit } from './open-git.ts';
import { RevisionTree } from './revision-tree.ts';

const FILES = { 'a.txt': 'a\n', 'lib/b.js': 'b\n', 'lib/c.bin': new Uint8Array([0, 0xff, 1]), 'z/last.txt': 'z\n' };

function repository(): GitSandbox {
  const box = createGitSandbox(temporaryTree());
  mkdirSync(join(box.root, 'links'));
  symlinkSync('../a.txt', join(box.root, 'links/a'));
  box.commit(FILES);
  return box;
}

function foreignIn({ root, git }: GitSandbox) {
  const tree = RevisionTree.read(openGit(root, process.env['PATH'] ?? '').git, git('rev-parse', 'HEAD'), 1024);
  return foreignFile(root, tree);
}

/** What is found in a fresh repository after something was done to its files. */
const after = (change: (root: string) => void) => {
  const box = repository();
  change(box.root);
  return foreignIn(box);
};
const write = (path: string, text: string) => (root: string) => writeFileSync(join(root, path), text);

test('a checkout has nothing foreign; empty folders load nothing', () => {
  expect(after(() => undefined)).toBeUndefined();
  expect(after((root) => mkdirSync(join(root, 'x/y'), { recursive: true }))).toBeUndefined();
});

test('a change of a byte, of what is no text, of where a link leads and of a line end', () => {
  expect(after(write('lib/b.js', 'B\n'))).toEqual({ path: 'lib/b.js', how: 'changed' });
  expect(after(write('lib/b.js', 'b\r\n'))).toEqual({ path: 'lib/b.js', how: 'changed' });
  expect(after((root) => writeFileSync(join(root, 'lib/c.bin'), Buffer.from([0, 0xfe, 1])))).toEqual({
    path: 'lib/c.bin',
    how: 'changed',
  });
  const relink = (root: string) => {
    rmSync(join(root, 'links/a'));
    symlinkSync('../lib/b.js', join(root, 'links/a'));
  };
  expect(after(relink)).toEqual({ path: 'links/a', how: 'changed' });
});

test('a file that may be executed and may not on the base, or the reverse, where the repository tells them apart', () => {
  const program = (root: string) => chmodSync(join(root, 'lib/b.js'), 0o755);
  expect(after(program)).toEqual({ path: 'lib/b.js', how: 'changed' });
  const box = repository();
  program(box.root);
  box.git('config', 'core.fileMode', 'false');
  expect(foreignIn(box)).toBeUndefined();
  box.git('update-index', '--chmod=+x', 'lib/b.js');
  expect(foreignIn(box)).toEqual({ path: 'lib/b.js', how: 'changed' });
  box.git('commit', '--quiet', '-m', 'x');
  expect(foreignIn(box)).toBeUndefined();
  box.git('config', 'core.fileMode', 'true');
  expect(foreignIn(box)).toBeUndefined();
  chmodSync(join(box.root, 'lib/b.js'), 0o644);
  expect(foreignIn(box)).toEqual({ path: 'lib/b.js', how: 'changed' });
});

test('what is gone, and what another kind of thing took the place of', () => {
  expect(after((root) => rmSync(join(root, 'z/last.txt')))).toEqual({ path: 'z/last.txt', how: 'gone' });
  const folder = (root: string) => {
    rmSync(join(root, 'a.txt'));
    mkdirSync(join(root, 'a.txt'));
    writeFileSync(join(root, 'a.txt/index.js'), '');
  };
  expect(after(folder)).toEqual({ path: 'a.txt', how: 'changed' });
  const link = (root: string) => {
    rmSync(join(root, 'a.txt'));
    symlinkSync('lib/b.js', join(root, 'a.txt'));
  };
  expect(after(link)).toEqual({ path: 'a.txt', how: 'changed' });
  const linkedFolder = (root: string) => {
    rmSync(join(root, 'lib'), { recursive: true });
    symlinkSync('z', join(root, 'lib'));
  };
  expect(after(linkedFolder)).toEqual({ path: 'lib/b.js', how: 'gone' });
});

test('what was added, whatever ignores it and however it is called; a change is told before it', () => {
  expect(after(write('.gitignore', '*\n'))).toEqual({ path: '.gitignore', how: 'added' });
  const installed = (root: string) => {
    mkdirSync(join(root, 'node_modules/x'), { recursive: true });
    writeFileSync(join(root, 'node_modules/x/index.js'), '');
    writeFileSync(join(root, '.git/info/exclude'), 'node_modules\n');
  };
  expect(after(installed)).toEqual({ path: 'node_modules/x/index.js', how: 'added' });
  const both = (root: string) => {
    installed(root);
    write('z/last.txt', 'Z\n')(root);
  };
  expect(after(both)).toEqual({ path: 'z/last.txt', how: 'changed' });
  const nested = (root: string) => {
    mkdirSync(join(root, 'lib/.git/hooks'), { recursive: true });
    writeFileSync(join(root, 'lib/.git/hooks/post-checkout'), '');
  };
  expect(after(nested)).toEqual({ path: 'lib/.git/hooks/post-checkout', how: 'added' });
});

test('a submodule is as the base has it only while nothing is in it', () => {
  const box = repository();
  const commit = box.git('rev-parse', 'HEAD');
  mkdirSync(join(box.root, 'sub'));
  box.git('update-index', '--add', '--cacheinfo', `160000,${commit},sub`);
  box.git('commit', '--quiet', '-m', 'x');
  expect(foreignIn(box)).toBeUndefined();
  writeFileSync(join(box.root, 'sub/index.js'), '');
  expect(foreignIn(box)).toEqual({ path: 'sub', how: 'changed' });
});
