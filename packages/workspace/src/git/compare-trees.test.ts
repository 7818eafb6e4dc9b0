import { expect, test } from 'vitest';
import { compareTrees } from './compare-trees.ts';

const tree = (files: Readonly<Record<string, string>>) => new Map(Object.entries(files));

test('added, modified and deleted paths are told in order; equal ones are not', () => {
  const base = tree({ 'a.md': '1', 'b.md': '2', 'c.md': '3' });
  const head = tree({ 'd.md': '4', 'c.md': '3', 'b.md': 'other' });
  expect(compareTrees(base, head)).toEqual([
    { path: 'a.md', kind: 'deleted', from: undefined },
    { path: 'b.md', kind: 'modified', from: undefined },
    { path: 'd.md', kind: 'added', from: undefined },
  ]);
});

test('a file that only moved is told once; a copy is new, and two equal ones stand for two', () => {
  expect(compareTrees(tree({ 'a.md': '1' }), tree({ 'b.md': '1', 'c.md': '1' }))).toEqual([
    { path: 'b.md', kind: 'modified', from: 'a.md' },
    { path: 'c.md', kind: 'added', from: undefined },
  ]);
  expect(compareTrees(tree({ 'a.md': '1' }), tree({ 'a.md': '1', 'b.md': '1' }))).toEqual([
    { path: 'b.md', kind: 'added', from: undefined },
  ]);
  expect(compareTrees(tree({ 'a.md': '1', 'b.md': '1' }), tree({ 'c.md': '1', 'd.md': '1' }))).toEqual([
    { path: 'c.md', kind: 'modified', from: 'a.md' },
    { path: 'd.md', kind: 'modified', from: 'b.md' },
  ]);
});
