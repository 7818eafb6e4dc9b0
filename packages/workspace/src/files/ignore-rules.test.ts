import { expect, test } from 'vitest';
import { matchIgnoreRules, parseIgnoreRules } from './ignore-rules.ts';

const verdict = (text: string, path: string): boolean | undefined =>
  matchIgnoreRules(parseIgnoreRules(text), path.replace(/\/$/, '').split('/'), path.endsWith('/'));

test.each([
  ['*.log', 'a/b.log', true],
  ['*.log', 'a/b.txt', undefined],
  ['/top.md', 'top.md', true],
  ['/top.md', 'a/top.md', undefined],
  ['a/b.md', 'a/b.md', true],
  ['a/b.md', 'x/a/b.md', undefined],
  ['drafts/', 'x/drafts/', true],
  ['drafts/', 'x/drafts', undefined],
  ['*.md\n!keep.md', 'keep.md', false],
  ['!keep.md\n*.md', 'keep.md', true],
  ['# comment\n\\#file', '#file', true],
  ['\\!file', '!file', true],
  ['name  ', 'name', true],
  ['name\\ ', 'name ', true],
  ['**/logs', 'a/b/logs', true],
  ['logs/**', 'logs/a', true],
  ['logs/**', 'logs', undefined],
  ['a/**/b', 'a/b', true],
  ['**', 'x', true],
  ['foo\\', 'foo\\', undefined],
  ['\ufeffname\r\n*.x\r\n', 'name', true],
  ['*.x\r\n', 'y.x', true],
])('rules %j say about %s: %s', (text, path, expected) => {
  expect(verdict(text, path)).toBe(expected);
});
