import { expect, test } from 'vitest';
import { compilePattern, isCompiled } from '../compile-pattern.ts';
import { LineMatcher } from './line-matcher.ts';
import { parsePattern } from './parse-pattern.ts';
import { requiredLiterals } from './required-literals.ts';

const matcherOf = (...patterns: string[]): LineMatcher =>
  new LineMatcher(patterns.map(compilePattern).filter(isCompiled));

test('a line belongs to every pattern that finds something in it, at its first match', () => {
  const matcher = matcherOf('\\bcrane', 'c', 'crane|buoy', 'b{2}', 'Crane', '^a.*e$');
  expect(matcher.match('a crane')).toEqual([
    { pattern: 0, offset: 2 },
    { pattern: 1, offset: 2 },
    { pattern: 2, offset: 2 },
    { pattern: 5, offset: 0 },
  ]);
  expect(matcher.match('⚓😀 buoy')).toEqual([{ pattern: 2, offset: 4 }]);
  expect(matcher.match('')).toEqual([]);
  expect(matcherOf().match('a')).toEqual([]);
});

test('literals are found whatever their first letters share', () => {
  const words = ['abcd', 'abce', 'abc', 'bcd', '水水水', '4水水'];
  const hits = matcherOf(...words).match('xabcde 水水水水');
  expect(hits.map(({ pattern }) => words[pattern])).toEqual(['abcd', 'abc', 'bcd', '水水水']);
});

test.each([
  ['from\\s+"quay"', ['"quay"']],
  ['(crane|buoy)s?', ['crane', 'buoy']],
  ['(crane)?', undefined],
  ['ab|crane', undefined],
  ['(?i)crane', undefined],
  ['x{2}(pier)+', ['pier']],
])('what %s matches holds one of %s', (pattern, literals) => {
  const tree = parsePattern(pattern);
  expect(tree === undefined ? 'no tree' : requiredLiterals(tree)).toEqual(literals);
});

test('a pattern that would hang others takes no longer than its line', () => {
  expect(matcherOf('(a+)+b').match('a'.repeat(100_000))).toEqual([]);
});

test('a pattern that nobody asks for is tried while it costs less than what may be spent', () => {
  const matcher = matcherOf('crane', '[a-z]{4}');
  const line = `crane ${'-'.repeat(300)}`;
  const isAsked = (pattern: number): boolean => pattern === 0;
  expect(matcher.matchAsked(line, isAsked, 1000)).toEqual({
    hits: [
      { pattern: 0, offset: 0 },
      { pattern: 1, offset: 0 },
    ],
    spent: line.length,
    isWhole: true,
  });
  expect(matcher.matchAsked(line, isAsked, 300)).toEqual({
    hits: [{ pattern: 0, offset: 0 }],
    spent: 0,
    isWhole: false,
  });
  // What was found in part is not taken for an answer to another question.
  expect(matcher.matchAsked('crane', isAsked, 0).isWhole).toBe(false);
  expect(matcher.match('crane')).toHaveLength(2);
});
