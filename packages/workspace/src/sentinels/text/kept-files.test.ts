import { expect, test } from 'vitest';
import { decodeKept, encodeKept, type KeptFiles } from './kept-files.ts';

const KEPT: KeptFiles = {
  names: 'a.txt\0tab\tand\nfeed.txt\0水.txt',
  stamps: BigUint64Array.from({ length: 12 }, (_, at) => 2n ** 64n - BigInt(at) - 1n),
  lines: new Map([[1, '[{"line":1,"hits":[[0,1]],"excerpt":"a\\tb"}]']]),
  blobs: new Map([[2, 'a'.repeat(40)]]),
  contents: new Map([
    ['b'.repeat(40), ''],
    ['c'.repeat(40), '[]'],
  ]),
};

test('what is kept comes back, whatever names hold', () => {
  expect(decodeKept(encodeKept(KEPT) ?? '')).toEqual(KEPT);
  const none = { names: '', stamps: new BigUint64Array(0), lines: new Map(), blobs: new Map(), contents: new Map() };
  expect(decodeKept(encodeKept(none) ?? '')).toEqual(none);
});

test('an entry that is cut off, or none, holds nothing', () => {
  const text = encodeKept(KEPT) ?? '';
  expect([text.slice(0, -1), `${text}x`, '', '\n', 'no entry'].map(decodeKept)).toEqual(Array(5).fill(undefined));
});

test('more than an entry may have is not kept at all', () => {
  expect(encodeKept({ ...KEPT, names: 'x'.repeat(29 * 1024 * 1024) })).toBeUndefined();
});
