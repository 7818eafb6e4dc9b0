import { describe, expect, test } from 'vitest';
import { applyReplacements } from './apply-replacements.ts';
import { applyUnifiedDiff } from './apply-unified-diff.ts';

const FILES: Readonly<Record<string, string>> = { 'src/a.ts': 'one\ntwo\nthree\n', 'src/b.ts': 'x\ny\nx\ny' };
const apply = (diff: string) => applyUnifiedDiff(diff, (path) => FILES[path]);
const head = (from: string, to: string): string => `--- ${from}\n+++ ${to}\n`;

describe('a unified diff', () => {
  test('changes, creates and deletes files', () => {
    expect(apply(`${head('a/src/a.ts', 'b/src/a.ts')}@@ -1,3 +1,3 @@\n one\n-two\n+2\n three\n`)).toEqual([
      { path: 'src/a.ts', before: 'one\ntwo\nthree\n', after: 'one\n2\nthree\n' },
    ]);
    expect(apply(`${head('/dev/null', 'b/src/new.ts')}@@ -0,0 +1,2 @@\n+first\n+second\n`)).toEqual([
      { path: 'src/new.ts', before: undefined, after: 'first\nsecond\n' },
    ]);
    expect(apply(`${head('a/src/b.ts', '/dev/null')}@@ -1,4 +0,0 @@\n-x\n-y\n-x\n-y\n`)).toEqual([
      { path: 'src/b.ts', before: 'x\ny\nx\ny', after: undefined },
    ]);
  });

  test('what becomes a link or a submodule cannot be read', () => {
    const git = (mode: string): string =>
      `diff --git a/src/l.ts b/src/l.ts\nnew file mode ${mode}\nindex 0000000..1de5659\n`;
    const body = `${head('/dev/null', 'b/src/l.ts')}@@ -0,0 +1 @@\n+a.ts\n\\ No newline at end of file\n`;
    expect(apply(git('120000') + body)).toEqual([
      { path: 'src/l.ts', before: undefined, after: undefined, unread: 'it is a symbolic link', leadsTo: 'src/a.ts' },
    ]);
    expect(apply(git('160000') + body)).toEqual([
      { path: 'src/l.ts', before: undefined, after: undefined, unread: 'it is a submodule', isFolder: true },
    ]);
    expect(apply(git('100644') + body)).toEqual([{ path: 'src/l.ts', before: undefined, after: 'a.ts' }]);
    const empty = 'diff --git a/src/a.ts b/src/a.ts\nold mode 100644\nnew mode 120000\n';
    expect(apply(empty)).toEqual({
      problem: 'the diff names no file: it needs lines that begin with "--- " and "+++ "',
    });
  });

  test('a hunk with a wrong line number is found where its lines stand once', () => {
    expect(apply(`${head('a/src/a.ts', 'b/src/a.ts')}@@ -40,1 +40,1 @@\n-three\n+3\n`)).toMatchObject([
      { after: 'one\ntwo\n3\n' },
    ]);
    expect(apply(`${head('a/src/b.ts', 'b/src/b.ts')}@@ -9,2 +9,2 @@\n-x\n-y\n+z\n`)).toEqual({
      problem: 'the hunk at line 3 of the diff fits several places in src/b.ts',
    });
  });

  test.each([
    ['nothing', 'the diff names no file: it needs lines that begin with "--- " and "+++ "'],
    [
      `${head('a/src/a.ts', 'b/src/a.ts')}@@ -1,1 +1,1 @@\n-four\n+4\n`,
      'the hunk at line 3 of the diff has old lines that do not stand in src/a.ts',
    ],
    [`${head('a/src/a.ts', 'b/src/a.ts')}text\n`, 'line 3 of the diff should be a hunk that begins with "@@ -"'],
    [`${head('a/gone.ts', 'b/gone.ts')}@@ -1,1 +1,1 @@\n-a\n+b\n`, 'gone.ts is not there, or is no text'],
    [
      `${head('a/../../etc/passwd', 'b/../../etc/passwd')}@@ -1 +1 @@\n-a\n+b\n`,
      '"../../etc/passwd" is no path below the root of the repository',
    ],
    [`${head('/dev/null', 'b/src/a.ts')}@@ -0,0 +1 @@\n+a\n`, 'src/a.ts exists already, and the diff creates it'],
    [
      'diff --git a/x b/y\nrename from x\nrename to y\n',
      'line 2 of the diff holds a rename, a copy or binary data, which has no text to judge',
    ],
  ])('that cannot be applied is refused: %#', (diff, problem) => {
    expect(apply(diff)).toEqual({ problem });
  });
});

describe('replacements of an agent', () => {
  const once = (from: string, to: string, isEverywhere = false) => [{ from, to, isEverywhere }];

  test('one place, every place, and a whole new file', () => {
    expect(applyReplacements('a b', once('a', '$&'))).toEqual({ text: '$& b' });
    expect(applyReplacements('a a', once('a', 'b', true))).toEqual({ text: 'b b' });
    expect(applyReplacements(undefined, once('', 'new'))).toEqual({ text: 'new' });
  });

  test('line ends are folded in what is looked for, and those of the file are written', () => {
    const crlf = 'one\r\ntwo\r\nthree\r\n';
    expect(applyReplacements(crlf, once('one\ntwo', 'one\n2\n2b'))).toEqual({
      text: 'one\r\n2\r\n2b\r\nthree\r\n',
    });
    expect(applyReplacements('a\nb\n', once('a\r\nb', 'a\r\nc'))).toEqual({ text: 'a\nc\n' });
    expect(applyReplacements('a\nb\r\nc\n', once('a\nb\nc', 'x\ny'))).toEqual({ text: 'x\ny\n' });
    expect(applyReplacements('a\r\nb\r\na\r\nb', once('a\nb', 'c\nd', true))).toEqual({ text: 'c\r\nd\r\nc\r\nd' });
    expect(applyReplacements('a\r\nb\r\na\r\nb', once('a\nb', 'c'))).toEqual({
      problem: 'the text to be replaced stands at several places',
    });
    expect(applyReplacements('a\r\nb', once('b', 'c\nd'))).toEqual({ text: 'a\r\nc\r\nd' });
  });

  test('what is not there, or stands twice, is refused', () => {
    expect(applyReplacements('a a', once('a', 'b'))).toEqual({
      problem: 'the text to be replaced stands at several places',
    });
    expect(applyReplacements('a', once('c', 'b'))).toEqual({ problem: 'the text to be replaced is not in the file' });
    expect(applyReplacements('a', once('', 'b'))).toEqual({
      problem: 'the text to be replaced is empty, and the file is not',
    });
  });
});
