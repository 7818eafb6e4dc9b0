import { expect, test } from 'vitest';
import { searchPatternOf } from './search-pattern.ts';

test.each([
  ['crane\\.lift', 'crane\\x2elift'],
  ['\\bpier\\d+', '\\bpier(?:[0-9])+'],
  ['a{2,3}b{2,}c?', '(?:a){2,3}(?:b){2,}(?:c){0,1}'],
  ['^tug|buoy$', '(?:^tug|buoy(?:\\r?$))'],
  ['naïve', 'na\\xc3\\xafve'],
  ['.*', '(?:[\\x00-\\x09\\x0b-\\x7f\\x80-\\xff])*'],
  ['[^x]', '(?:[\\x00-\\x09\\x0b-wy-\\x7f]|[\\x80-\\xff]+)'],
  ['(?i)tug', '[Tt][Uu][Gg]'],
  ['(?i:t)t', '[Tt]t'],
  ['(?P<name>tug)+?', '(?:tug)+'],
  ['\\Qa.b\\E+', 'a\\x2e(?:b)+'],
])('%s is searched for as %s', (pattern, search) => {
  expect(searchPatternOf(pattern)).toBe(search);
});

test('what needs the tables of Unicode stands for any bytes beyond ASCII', () => {
  expect(searchPatternOf('\\p{Lu}')).toBe('(?:[A-Z]|[\\x80-\\xff]+)');
  expect(searchPatternOf('[а-я]')).toBe('[\\x80-\\xff]+');
  // The sign of kelvin folds to k.
  expect(searchPatternOf('(?i)k')).toBe('(?:[Kk]|[\\x80-\\xff]+)');
  expect(searchPatternOf('(?i)é')).toContain('\\x80-\\xff');
});

test('a line feed is found in no line', () => {
  expect(searchPatternOf('a\\nb')).toBe('a[a&&b]b');
  expect(searchPatternOf('[\\n]')).toBe('[a&&b]');
});

test('what is not known for sure is not searched for', () => {
  expect(searchPatternOf('\\C')).toBeUndefined();
  expect(searchPatternOf('a(?=b)')).toBeUndefined();
  expect(searchPatternOf('(a')).toBeUndefined();
  expect(searchPatternOf('('.repeat(500) + 'a' + ')'.repeat(500))).toBeUndefined();
});
