import { createGitSandbox } from '@decisis/testing';
import { expect, test } from 'vitest';
import { temporaryTree } from '../../test/temporary-tree.ts';
import { openGit } from './open-git.ts';
import { unknownCommits } from './unknown-commits.ts';

const PATH = process.env['PATH'] ?? '';
const gitOf = (root: string) => openGit(root, PATH).git;

test('commits that are not there are told in one call, by full and by shortened name', () => {
  const box = createGitSandbox(temporaryTree());
  const first = box.commit({ 'quay.md': 'three berths\n' });
  const second = box.commit({ 'quay.md': 'four berths\n' });
  const blob = box.git('rev-parse', 'HEAD:quay.md');
  box.git('checkout', '--quiet', '--detach', first);
  box.git('update-ref', 'refs/heads/main', first);
  const gone = 'f'.repeat(40);
  const git = gitOf(box.root);
  const names = [
    first,
    first.slice(0, 8),
    second.slice(0, 10),
    gone,
    blob,
    blob.slice(0, 12),
    'HEAD',
    `${first}\nHEAD`,
  ];
  expect(unknownCommits(git, names)).toEqual(new Set([gone, blob, blob.slice(0, 12)]));
  expect(git.calls).toBe(1);
  expect([unknownCommits(git, []), git.calls]).toEqual([new Set(), 1]);
});

test('nobody can tell what lies before a cut in the history', () => {
  const box = createGitSandbox(temporaryTree());
  box.commit({ 'quay.md': 'three berths\n' });
  box.commit({ 'quay.md': 'four berths\n' });
  const root = temporaryTree();
  box.git('clone', '--quiet', '--depth', '1', `file://${box.root}`, root);
  const git = gitOf(root);
  expect([unknownCommits(git, ['f'.repeat(40)]), git.calls]).toEqual([undefined, 0]);
});
