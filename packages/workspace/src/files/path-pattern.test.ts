import { expect, test } from 'vitest';
import { globBase, isGlob } from './glob-text.ts';
import { compileGlob } from '@decisis/core';

const matches = (glob: string, path: string): boolean => compileGlob(glob)(path);

test.each([
  ['docs/*.md', 'docs/open.md', true],
  ['docs/*.md', 'docs/adr/open.md', false],
  ['docs/**/*.md', 'docs/open.md', true],
  ['docs/**/*.md', 'docs/a/b/open.md', true],
  ['**/open.md', 'open.md', true],
  ['docs/**', 'docs', false],
  ['docs/**', 'docs/a/b', true],
  ['**', 'anything/at/all', true],
  ['a/**/b/**/c', 'a/x/b/y/b/z/c', true],
  ['a/**/b/**/c', 'a/x/c', false],
  ['a/**/**/c', 'a/c', true],
  ['./docs/*.md', 'docs/open.md', true],
  ['docs/{open,closed}.md', 'docs/closed.md', true],
  ['docs/{open,closed}.md', 'docs/other.md', false],
  ['{a,b{c,d}}/x', 'bd/x', true],
  ['{a}/x', '{a}/x', true],
  ['D-0?.md', 'D-01.md', true],
  ['D-0?.md', 'D-011.md', false],
  ['?.md', '😀.md', true],
  ['[a-c]x', 'bx', true],
  ['[!a-c]x', 'bx', false],
  ['[!a-c]x', 'dx', true],
  ['[]]x', ']x', true],
  ['[[:digit:]]*', '7-days', true],
  ['[[:digit:]]*', 'x7', false],
  ['[open', '[open', false],
  ['a\\*b', 'a*b', true],
  ['a\\*b', 'axb', false],
  ['*a*b*', 'xxaxxbxx', true],
  ['*ab*ab', 'ab', false],
  ['a*a', 'a', false],
])('glob %s on %s is %s', (glob, path, expected) => {
  expect(matches(glob, path)).toBe(expected);
});

test('hostile patterns are answered', () => {
  // Backtracking would run into the time limit of the test.
  expect(matches(`${'*a'.repeat(500)}b`, 'a'.repeat(5000))).toBe(false);
  expect(matches(`${'?*'.repeat(500)}b`, 'a'.repeat(3000))).toBe(false);
  expect(matches(`${'**/a/'.repeat(200)}b`, Array.from({ length: 2000 }, () => 'a').join('/'))).toBe(false);
  expect(matches('{a,b}'.repeat(30), 'a'.repeat(30))).toBe(false);
});

test('a glob is told from a name, and its fixed folder is known', () => {
  expect(isGlob('docs/open.md')).toBe(false);
  expect(isGlob('docs/*.md')).toBe(true);
  expect(globBase('docs/adr/*.md')).toBe('docs/adr');
  expect(globBase('docs/adr/**/x.md')).toBe('docs/adr');
  expect(globBase('*.md')).toBe('');
  expect(globBase('docs/open.md')).toBe('docs');
});
