import { expect, test } from 'vitest';
import { decodeEntry, encodeEntry } from './cache-entry.ts';

const KEY = [Buffer.from('["list",["1.0.0"],[6]]'), Buffer.from('bérths')];
const ENTRY = Buffer.concat([...encodeEntry(KEY, '{"quay":"naïve ⚓"}')]);

test('an entry answers for its key', () => {
  expect(decodeEntry(ENTRY, KEY)).toBe('{"quay":"naïve ⚓"}');
  expect(decodeEntry(Buffer.concat([...encodeEntry([], '')]), [])).toBe('');
});

test('an entry does not answer for any other key', () => {
  const [head, content] = KEY as [Buffer, Buffer];
  expect(decodeEntry(ENTRY, [head, Buffer.from('berths')])).toBeUndefined();
  expect(decodeEntry(ENTRY, [head])).toBeUndefined();
  expect(decodeEntry(ENTRY, [head, content, Buffer.from('x')])).toBeUndefined();
  expect(decodeEntry(ENTRY, [])).toBeUndefined();
});

test('an entry with any bit changed, cut off or lengthened anywhere, answers nothing', () => {
  const wrong: string[] = [];
  for (let at = 0; at < ENTRY.length; at += 1) {
    for (let bit = 0; bit < 8; bit += 1) {
      const damaged = Buffer.from(ENTRY);
      damaged.writeUInt8(damaged.readUInt8(at) ^ (1 << bit), at);
      if (decodeEntry(damaged, KEY) !== undefined) wrong.push(`byte ${at}, bit ${bit}`);
    }
    if (decodeEntry(ENTRY.subarray(0, at), KEY) !== undefined) wrong.push(`first ${at} bytes`);
  }
  if (decodeEntry(Buffer.concat([ENTRY, Buffer.from('\n')]), KEY) !== undefined) wrong.push('one byte more');
  expect(wrong).toEqual([]);
  expect(decodeEntry(Buffer.from('{"answer": "of another program"}'), KEY)).toBeUndefined();
});
