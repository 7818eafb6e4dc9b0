import { expect, test } from 'vitest';
import { canMatchLine } from './can-match-line.ts';

test.each([
  'a\\nb',
  '\\n',
  '[\\n]+',
  'a|b\\n',
  'a(?:\\n|\\x0a)',
  'crane$\\n',
  'quay$.',
  'a^b',
  '\\r$',
  'a|b[\\r]+$',
  '(?i)a\\nb',
  '\\Qa\n\\E',
])('%j can never match a line, or one of its alternatives cannot', (pattern) => {
  expect(canMatchLine(pattern)).toBe(false);
});

test.each([
  'a',
  'a\\n?b',
  'a(?:\\n|$)',
  '[^\\n]+',
  '[\\n;]',
  '\\s',
  '^a$',
  '(^|x)a',
  '$',
  '^',
  '',
  '\\r',
  '\\r?$',
  '\\r.$',
  'a{0}',
  '^*a',
  '(a',
])('%j may match a line', (pattern) => {
  expect(canMatchLine(pattern)).toBe(true);
});
