import { posix, win32 } from 'node:path';
import { expect, test } from 'vitest';
import { isInside } from './confined-path.ts';

test.each([
  ['/repo', '/repo', true],
  ['/repo', '/repo/a.md', true],
  ['/repo', '/repo/..a/b.md', true],
  ['/repo', '/repo-evil/a.md', false],
  ['/repo', '/repository', false],
  ['/repo', '/', false],
  ['/repo', '/repo/../etc/passwd', false],
  ['/repo', '/other/repo/a.md', false],
  ['/', '/etc/passwd', true],
])('POSIX: root %s, path %s: %s', (root, path, expected) => {
  expect(isInside(root, path, posix)).toBe(expected);
});

test.each([
  ['C:\\repo', 'C:\\repo\\a.md', true],
  ['C:\\repo', 'c:\\REPO\\a.md', true],
  ['C:\\repo', 'C:\\repo-evil\\a.md', false],
  ['C:\\repo', 'C:\\repo\\..\\Windows\\win.ini', false],
  ['C:\\repo', 'D:\\repo\\a.md', false],
  ['C:\\repo', '\\\\server\\share\\a.md', false],
  ['C:\\repo', '\\\\?\\C:\\repo-evil\\a.md', false],
  ['C:\\repo', 'C:\\repo\\a.md:secret', false],
  ['C:\\repo', 'C:\\repo\\a.md::$DATA', false],
  ['C:\\repo', 'C:\\repo\\NUL', false],
  ['C:\\repo', 'C:\\repo\\con.md', false],
  ['C:\\repo', 'C:\\repo\\COM1', false],
  ['C:\\repo', 'C:\\repo\\lpt9.txt', false],
  ['C:\\repo', 'C:\\repo\\.git.\\config', false],
  ['C:\\repo', 'C:\\repo\\a.md ', false],
  ['C:\\repo', 'C:\\repo\\console.md', true],
  ['C:\\repo', 'C:\\repo\\com10.md', true],
  ['\\\\server\\share', '\\\\server\\share\\a.md', true],
  ['\\\\server\\share', '\\\\server\\other\\a.md', false],
])('Windows: root %s, path %s: %s', (root, path, expected) => {
  expect(isInside(root, path, win32)).toBe(expected);
});
