import { createGitSandbox } from '@decisis/testing';
import { expect, test } from 'vitest';
import { temporaryTree } from '../../test/temporary-tree.ts';
import { openGit } from './open-git.ts';
import { tagNames } from './tag-names.ts';

const gitOf = (root: string) => openGit(root, process.env['PATH'] ?? '').git;

test('the tags of a repository are told in one call, without branches of like names', () => {
  const box = createGitSandbox(temporaryTree());
  box.commit({ 'quay.md': 'three berths\n' });
  box.git('tag', 'v1.0.0');
  box.git('tag', '-a', 'berth/v1.1.0', '-m', 'a quay');
  box.git('branch', 'v1.2.0');
  box.git('pack-refs', '--all');
  box.git('tag', 'grün');
  const git = gitOf(box.root);
  expect(tagNames(git)?.toSorted()).toEqual(['berth/v1.1.0', 'grün', 'v1.0.0']);
  expect(git.calls).toBe(1);
});

test('nobody can tell where no tag was fetched, or the history was cut off', () => {
  const box = createGitSandbox(temporaryTree());
  box.commit({ 'quay.md': 'three berths\n' });
  expect(tagNames(gitOf(box.root))).toBeUndefined();
  box.git('tag', 'v1.0.0');
  box.commit({ 'quay.md': 'four berths\n' });
  box.git('tag', 'v1.1.0');
  const root = temporaryTree();
  box.git('clone', '--quiet', '--depth', '1', `file://${box.root}`, root);
  const git = gitOf(root);
  expect([tagNames(git), git.calls]).toEqual([undefined, 0]);
});
