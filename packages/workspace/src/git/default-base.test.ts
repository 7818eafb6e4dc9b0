import { expect, test } from 'vitest';
import { BASE_VARIABLES, defaultBase } from './default-base.ts';

test('the branch of the remote comes before a local one of that name', () => {
  for (const variable of BASE_VARIABLES) {
    expect(defaultBase({ [variable]: 'release/1' })).toEqual({
      name: 'release/1',
      candidates: ['refs/remotes/origin/release/1', 'refs/heads/release/1'],
    });
  }
  expect(defaultBase({ SYSTEM_PULLREQUEST_TARGETBRANCH: 'refs/heads/main' }).name).toBe('main');
});

test('an empty variable says nothing; then it is what the HEAD of origin stands for', () => {
  expect(defaultBase({ GITHUB_BASE_REF: '' })).toEqual({
    name: 'origin/HEAD',
    candidates: ['refs/remotes/origin/HEAD'],
  });
});
