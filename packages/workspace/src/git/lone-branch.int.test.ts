import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGitSandbox, type GitSandbox } from '@decisis/testing';
import { expect, test } from 'vitest';
import { temporaryTree } from '../../test/temporary-tree.ts';
import { loneBranch } from './lone-branch.ts';
import { openGit } from './open-git.ts';

function box(): GitSandbox {
  const made = createGitSandbox(temporaryTree());
  made.commit({ 'quay.md': 'three berths\n' });
  return made;
}

const found = ({ root }: GitSandbox) => loneBranch(openGit(root, '').git);

test('a branch is alone before its first commit, as a file, packed, and with tags beside it', () => {
  expect(found(createGitSandbox(temporaryTree()))).toBe('refs/heads/main');
  const made = box();
  made.git('tag', 'v1');
  expect(found(made)).toBe('refs/heads/main');
  made.git('pack-refs', '--all');
  expect(found(made)).toBe('refs/heads/main');
  made.git('checkout', '--quiet', '-b', 'pilots/night');
  made.git('branch', '-D', 'main');
  expect(found(made)).toBe('refs/heads/pilots/night');
});

test.each<[string, (made: GitSandbox) => unknown]>([
  ['another branch', ({ git }) => git('branch', 'tugs')],
  ['another branch in a folder of branches', ({ git }) => git('branch', 'tugs/one')],
  ['another branch that is packed', ({ git }) => [git('branch', 'tugs'), git('pack-refs', '--all')]],
  ['a branch of a remote', ({ git }) => git('update-ref', 'refs/remotes/origin/main', 'main')],
  ['no branch that is checked out', ({ git }) => git('checkout', '--quiet', '--detach')],
  [
    'refs that are kept in another way',
    ({ root }) => appendFileSync(join(root, '.git/config'), '[extensions]\n\trefStorage = reftable\n'),
  ],
  ['settings that are elsewhere', ({ root }) => appendFileSync(join(root, '.git/config'), '[include]\n\tpath = x\n')],
  ['no settings', ({ root }) => rmSync(join(root, '.git/config'))],
  [
    'a file where refs were',
    ({ root }) => {
      rmSync(join(root, '.git/refs/heads'), { recursive: true });
      writeFileSync(join(root, '.git/refs/heads'), '');
    },
  ],
  ['packed refs that are no file', ({ root }) => mkdirSync(join(root, '.git/packed-refs'))],
])('git has to be asked where there is %s', (_name, change) => {
  const made = box();
  expect(found(made)).toBe('refs/heads/main');
  change(made);
  expect(found(made)).toBeUndefined();
});

test('a working tree that is linked to another repository has the branches of that one', () => {
  const made = box();
  const linked = temporaryTree();
  made.git('worktree', 'add', '--quiet', join(linked, 'tree'), '-b', 'tugs');
  expect(loneBranch(openGit(join(linked, 'tree'), '').git)).toBeUndefined();
  made.git('checkout', '--quiet', '--detach');
  made.git('branch', '-D', 'main');
  expect(loneBranch(openGit(join(linked, 'tree'), '').git)).toBe('refs/heads/tugs');
});
