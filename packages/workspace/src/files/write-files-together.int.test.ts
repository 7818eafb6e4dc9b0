import { chmodSync, existsSync, lstatSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryTree, thrownBy } from '../../test/temporary-tree.ts';
import { nodeHost, type WriteCalls, type WriteHost } from './write-host.ts';
import { writeFilesTogether, type FileWrite } from './write-files-together.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const NAMES = ['a.md', 'b.md', 'c.md'];
const tree = (): string => temporaryTree(Object.fromEntries(NAMES.map((name) => [name, `old ${name}`])));
const writes = (renamed?: string): FileWrite[] =>
  NAMES.map((path) => ({
    path,
    newPath: path === 'b.md' && renamed !== undefined ? renamed : path,
    original: bytes(`old ${path}`),
    next: bytes(`new ${path}`),
  }));
const contents = (root: string): string[] =>
  readdirSync(root)
    .toSorted()
    .map((name) => `${name}: ${readFileSync(join(root, name), 'utf8')}`);

/** A machine on which one call fails, from its nth time on. */
function failing(name: keyof WriteCalls, from: number): WriteHost {
  let count = 0;
  const call = (...args: unknown[]): unknown => {
    count += 1;
    if (count >= from) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    return (nodeHost.fs[name] as (...all: unknown[]) => unknown)(...args);
  };
  return { ...nodeHost, fs: { ...nodeHost.fs, [name]: call } };
}

describe('several files', () => {
  test('get their content and, where one is renamed, its name; modes stay and nothing is left behind', () => {
    const root = tree();
    chmodSync(join(root, 'c.md'), 0o640);
    writeFilesTogether(root, writes('bb.md'));
    expect(contents(root)).toEqual(['a.md: new a.md', 'bb.md: new b.md', 'c.md: new c.md']);
    expect(lstatSync(join(root, 'c.md')).mode & 0o777).toBe(0o640);
  });

  test.each([
    ['one has changed', (root: string) => writeFileSync(join(root, 'c.md'), 'other'), 'DCS_DOCUMENT_CHANGED_MEANWHILE'],
    ['a new name is taken', (root: string) => writeFileSync(join(root, 'bb.md'), 'mine'), 'DCS_DOCUMENT_EXISTS'],
  ])('all stay as they were when %s', (_, prepare, code) => {
    const root = tree();
    prepare(root);
    const before = contents(root);
    expect(thrownBy(() => writeFilesTogether(root, writes('bb.md')))).toMatchObject({ code });
    expect(contents(root)).toEqual(before);
  });

  test.each(['writeSync', 'fsyncSync', 'openSync'] as const)(
    'all stay as they were when %s fails for the last',
    (name) => {
      const root = tree();
      const before = contents(root);
      const error = thrownBy(() => writeFilesTogether(root, writes(), failing(name, name === 'openSync' ? 6 : 3)));
      expect(error).toMatchObject({ code: 'DCS_DOCUMENT_WRITE_FAILED', data: { state: 'unchanged' } });
      expect(contents(root)).toEqual(before);
    },
  );

  test('stopped between two of them, the error names both kinds', () => {
    const root = tree();
    const error = thrownBy(() => writeFilesTogether(root, writes(), failing('renameSync', 2)));
    expect(error).toMatchObject({
      code: 'DCS_DOCUMENT_PARTLY_WRITTEN',
      data: { written: ['a.md'], unwritten: ['b.md', 'c.md'] },
    });
    expect(contents(root)).toEqual(['a.md: new a.md', 'b.md: old b.md', 'c.md: old c.md']);
  });

  test('a link out of the tree is refused before anything is written', () => {
    const root = tree();
    const outside = temporaryTree({ 'd.md': 'old d.md' });
    symlinkSync(join(outside, 'd.md'), join(root, 'd.md'));
    const link = { path: 'd.md', newPath: 'd.md', original: bytes('old d.md'), next: bytes('new') };
    expect(thrownBy(() => writeFilesTogether(root, [...writes(), link]))).toMatchObject({
      code: 'DCS_DOCUMENT_OUTSIDE_TREE',
    });
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('old a.md');
    expect(existsSync(join(outside, 'd.md'))).toBe(true);
  });
});
