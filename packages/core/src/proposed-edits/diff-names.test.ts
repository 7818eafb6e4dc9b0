import { describe, expect, test } from 'vitest';
import { applyUnifiedDiff } from './apply-unified-diff.ts';

const FILES: Readonly<Record<string, string>> = {
  'src/a.ts': 'one\n',
  'src/ü.ts': 'one\n',
  'ü/a.ts': 'one\n',
  'a/deep.ts': 'one\n',
  'b/deep.ts': 'one\n',
  'w/deep.ts': 'one\n',
  'has space/and "mark".ts': 'one\n',
  'tab\tin.ts': 'one\n',
};
const changed = '@@ -1 +1 @@\n-one\n+two\n';
const paths = (diff: string): unknown => {
  const edits = applyUnifiedDiff(diff, (path) => FILES[path]);
  return 'problem' in edits ? edits.problem : edits.map(({ path, after }) => `${path} ${after === undefined}`);
};
const change = (from: string, to: string): unknown => paths(`--- ${from}\n+++ ${to}\n${changed}`);
const made = (to: string, header = ''): unknown => paths(`${header}--- /dev/null\n+++ ${to}\n@@ -0,0 +1 @@\n+two\n`);
const gone = (from: string, header = ''): unknown =>
  paths(`${header}--- ${from}\n+++ /dev/null\n@@ -1 +0,0 @@\n-one\n`);

describe('the names in a diff', () => {
  test.each([
    ['"a/src/\\303\\274.ts"', '"b/src/\\303\\274.ts"', 'src/ü.ts'],
    ['"a/\\303\\274/a.ts"', '"b/\\303\\274/a.ts"', 'ü/a.ts'],
    ['"a/has space/and \\"mark\\".ts"', '"b/has space/and \\"mark\\".ts"', 'has space/and "mark".ts'],
    ['"a/tab\\tin.ts"', '"b/tab\\tin.ts"', 'tab\tin.ts'],
    ['a/src/a.ts\t2026-03-01 10:00:00', 'b/src/a.ts\t2026-03-01 10:00:00', 'src/a.ts'],
  ])('that git quotes are read: %s', (from, to, path) => {
    expect(change(from, to)).toEqual([`${path} false`]);
  });

  test('that git quotes are read where the file comes or goes', () => {
    expect(made('"b/src/n\\303\\266.ts"')).toEqual(['src/nö.ts false']);
    expect(made('"b/\\303\\266/n.ts"')).toEqual(['ö/n.ts false']);
    expect(gone('"a/\\303\\274/a.ts"')).toEqual(['ü/a.ts true']);
  });

  test('that cannot be read are told', () => {
    expect(change('"a/src/\\q.ts"', '"b/src/\\q.ts"')).toBe(
      'line 1 of the diff quotes a name in a way that git does not',
    );
    expect(made('"b/src\\\\a.ts"')).toBe('line 2 of the diff names a file with a backslash, which cannot be judged');
  });

  test.each(['i/ w/', 'c/ i/', 'c/ w/', 'o/ w/', 'w/ i/', '1/ 2/', 'b/ a/', 'old/ new/'])(
    'with the prefixes %s of git',
    (both) => {
      const [from = '', to = ''] = both.split(' ');
      expect(change(`${from}src/a.ts`, `${to}src/a.ts`)).toEqual(['src/a.ts false']);
      const header = `diff --git ${from}src/n.ts ${to}src/n.ts\nnew file mode 100644\n`;
      if (from.length === to.length) expect(made(`${to}src/n.ts`, header)).toEqual(['src/n.ts false']);
    },
  );

  test('without prefixes, also below a folder that is called like one', () => {
    expect(change('src/a.ts', 'src/a.ts')).toEqual(['src/a.ts false']);
    expect(change('a/deep.ts', 'a/deep.ts')).toEqual(['a/deep.ts false']);
    expect(change('w/deep.ts', 'w/deep.ts')).toEqual(['w/deep.ts false']);
    expect(gone('a/deep.ts', 'diff --git a/deep.ts a/deep.ts\ndeleted file mode 100644\n')).toEqual(['a/deep.ts true']);
    expect(gone('b/deep.ts')).toEqual(['b/deep.ts true']);
    expect(made('b/new.ts', 'diff --git b/new.ts b/new.ts\nnew file mode 100644\n')).toEqual(['b/new.ts false']);
    const both = `--- src/a.ts\n+++ src/a.ts\n${changed}--- /dev/null\n+++ b/new.ts\n@@ -0,0 +1 @@\n+two\n`;
    expect(paths(both)).toEqual(['src/a.ts false', 'b/new.ts false']);
  });

  test('with a prefix on both sides, as somebody writes it by hand', () => {
    expect(change('a/src/a.ts', 'a/src/a.ts')).toEqual(['src/a.ts false']);
    expect(change('a/src/a.ts', 'src/a.ts')).toEqual(['src/a.ts false']);
    expect(made('b/src/n.ts')).toEqual(['src/n.ts false']);
  });

  test('of files with a byte order mark, of which the diff has it in the first line', () => {
    expect(paths(`--- a/src/a.ts\n+++ b/src/a.ts\n@@ -1 +1 @@\n-\ufeffone\n+\ufefftwo\n`)).toEqual(['src/a.ts false']);
  });

  test('of files that are empty, which have no hunk', () => {
    const files: Readonly<Record<string, string>> = { 'src/e.ts': '' };
    const apply = (diff: string) => applyUnifiedDiff(diff, (path) => files[path]);
    const head = 'diff --git a/src/n.ts b/src/n.ts\nnew file mode 100644\nindex 0000000..e69de29\n';
    const empty = { path: 'src/n.ts', before: undefined, after: '' };
    expect(apply(head)).toEqual([empty]);
    const next = 'diff --git a/src/e.ts b/src/e.ts\ndeleted file mode 100644\nindex e69de29..0000000\n';
    expect(apply(`${head}${next}`)).toEqual([empty, { path: 'src/e.ts', before: '', after: undefined }]);
  });
});
