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

test('what needs the tables of Unicode stands for the characters of which all bytes but the last are the same', () => {
  const four = '[\\xf0-\\xf4][\\x80-\\xbf]{3}';
  expect(searchPatternOf('[а-я]')).toBe(`(?:[\\xd0-\\xd1][\\x80-\\xbf]|${four})`);
  expect(searchPatternOf('\\p{Han}')).toMatch(/^\(\?:\[\\xe2\]\[\\xba-\\xbf\]/);
  expect(searchPatternOf('(?i)é')).toBe(`(?:[\\xc3][\\x80-\\xbf]|${four})`);
  expect(searchPatternOf('(?i)水')).toBe(`(?:[\\xe6][\\xb0][\\x80-\\xbf]|${four})`);
  // The sign of kelvin folds to k, and the long s to s.
  expect(searchPatternOf('(?i)k[q-s]')).toBe('(?:[Kk]|\\xe2\\x84\\xaa)(?:[Q-Sq-s]|\\xc5\\xbf)');
});

test('a set that holds what is no UTF-8 stands for any bytes beyond ASCII', () => {
  expect(searchPatternOf('[^а-я]')).toBe('(?:[\\x00-\\x09\\x0b-\\x7f]|[\\x80-\\xff]+)');
  expect(searchPatternOf('\\p{So}')).toMatch(/\[\\x80-\\xff\]\+\)$/);
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
