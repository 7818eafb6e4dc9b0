import { expect, test } from 'vitest';
import type { MergePlan } from '@decisis/core';
import { mergeProblems } from './check-merge.ts';
import { measureMerges } from './measure-merges.ts';

test('made-up merges lose nothing, and are those of git where git has one', () => {
  const measured = measureMerges(400, 1);
  expect(measured.problems).toEqual([]);
  expect(measured.cleanOnlyByGit).toBe(0);
  expect(measured.cleanByBoth).toBeGreaterThan(100);
  expect(measured.cleanOnlyByItems).toBeGreaterThan(30);
  expect(measured.conflicts).toBeGreaterThan(10);
});

test.each([
  ['a word that is lost', 'a t2\n', 't1 is lost'],
  ['a word that came back', 'a t1 t2 t3\n', 't3 came back'],
  ['a word that stands twice', 'a t1 t1 t2\n', 't1 stands 2 times, and 1 before'],
])('the judge sees %s', (_name, text, problem) => {
  const plan: MergePlan = { text, conflicts: [], by: 'items' };
  expect(mergeProblems({ base: 'a t3\n', ours: 'a t1\n', theirs: 'a t2\n' }, plan)).toEqual([problem]);
});
