import { expect, test } from 'vitest';
import { compilePattern, isCompiled } from '../sentinels/compile-pattern.ts';
import { requiredLiteral } from './required-literal.ts';

test.each([
  ['forbidden_12\\w+', 'forbidden_12', 'forbidden_12x'],
  ['colou?r', 'colo', 'color'],
  ['a\\.bcd*', 'a.bc', 'a.bc'],
  ['fo{0,1}rbid', 'rbid', 'frbid'],
  ['^import gin$', 'import gin', 'import gin'],
  ['[abc]three', 'three', 'athree'],
  ['x+yes', 'yes', 'xxyes'],
  ['one|two', undefined, 'two'],
  ['(?i)gin_route', undefined, 'GIN_ROUTE'],
  ['\\x41BCD', undefined, 'ABCD'],
  ['\\pLabc', undefined, 'xabc'],
  ['ab', undefined, 'ab'],
  ['wide😀?xyz', undefined, 'widexyz'],
  ['[[:alpha:]]long', undefined, 'xlong'],
])('%s needs %s', (pattern, literal, match) => {
  expect(requiredLiteral(pattern)).toBe(literal);
  const compiled = compilePattern(pattern);
  expect(isCompiled(compiled) && compiled.firstIn(match)).toBe(0);
  expect(match.includes(literal ?? '')).toBe(true);
});
