import { describe, expect, it } from 'vitest';
import { diffTokens } from './diff-tokens.ts';
import { mergeTokens } from './merge-tokens.ts';

const taken = (base: string, ours: string, theirs: string): string =>
  mergeTokens(base.split(''), ours.split(''), theirs.split(''))
    .map(({ taken: side, ours: left, theirs: right }) => {
      const mine = ours.slice(left.from, left.to);
      const yours = theirs.slice(right.from, right.to);
      return side === 'conflict' ? `(${mine}/${yours})` : side === 'theirs' ? yours : mine;
    })
    .join('');

describe('diffTokens', () => {
  it('keeps the rarest run that both have', () => {
    expect(diffTokens('aaXaa'.split(''), 'aXaaa'.split(''))).toEqual([
      { start: 1, count: 1, newStart: 1, newCount: 0 },
      { start: 5, count: 0, newStart: 4, newCount: 1 },
    ]);
  });

  it('slides an added run down as far as it goes', () => {
    expect(diffTokens('ab'.split(''), 'aab'.split(''))).toEqual([{ start: 1, count: 0, newStart: 1, newCount: 1 }]);
  });

  it('tells a region without a rare token as changed', () => {
    const many = Array.from({ length: 70 }, () => 'x');
    expect(diffTokens(many, [...many, 'y'])).toEqual([{ start: 0, count: 70, newStart: 0, newCount: 71 }]);
  });
});

describe('mergeTokens', () => {
  it.each([
    ['changes apart from each other', 'abcde', 'Xbcde', 'abcdY', 'XbcdY'],
    ['changes that touch', 'abc', 'Xbc', 'aYc', '(Xb/aY)c'],
    ['the same change of both', 'abc', 'aXc', 'aXc', 'aXc'],
    ['both remove the same', 'abc', 'ac', 'ac', 'ac'],
    ['additions in one place', 'ab', 'ab1', 'ab2', 'ab(1/2)'],
    ['one side empties it', 'abc', '', 'abc', ''],
    ['one side empties it, the other changes it', 'abc', '', 'abX', '(/abX)'],
  ])('%s', (_name, base, ours, theirs, expected) => {
    expect(taken(base, ours, theirs)).toBe(expected);
  });
});
