import { expect, test } from 'vitest';
import { FoundLines, type FoundLine } from './found-lines.ts';

const OUTPUT = Buffer.concat([
  Buffer.from('src/a.ts\u000012:one: 1\r\n./-\u00003:\nodd\nname\u00007:naïve ⚓\0x\n'),
  Buffer.from('b\u00001:'),
  Buffer.from([0xff, 10]),
]);
const FOUND: FoundLine[] = [
  { path: 'src/a.ts', line: 12, text: 'one: 1' },
  { path: '-', line: 3, text: '' },
  { path: 'odd\nname', line: 7, text: 'naïve ⚓\0x' },
  { path: 'b', line: 1, text: '\ufffd' },
];

test('a record that is too long is not held, and the next one is read', () => {
  const bytes = Buffer.concat([
    Buffer.from('a\u00001:crane\nb/long\u000012:'),
    Buffer.alloc(500, 'x'),
    Buffer.from('\nc\u00002:buoy\nd\u00003:'),
    Buffer.alloc(500, 'y'),
  ]);
  for (const size of [1, 7, 100, 300]) {
    const found: FoundLine[] = [];
    const long: string[] = [];
    const reader = new FoundLines((line) => found.push(line), { mostBytes: 100, onLong: (path) => long.push(path) });
    for (let at = 0; at < bytes.length; at += size) reader.write(bytes.subarray(at, at + size));
    expect(
      found.map(({ path, text }) => `${path} ${text}`),
      `pieces of ${size}`,
    ).toEqual(['a crane', 'c buoy']);
    expect(long, `pieces of ${size}`).toEqual(['b/long', 'd']);
  }
});

test('records are read whole wherever the pieces are cut', () => {
  for (let cut = 0; cut <= OUTPUT.length; cut += 1) {
    const found: FoundLine[] = [];
    const reader = new FoundLines((line) => found.push(line));
    for (const piece of [OUTPUT.subarray(0, cut), OUTPUT.subarray(cut)]) if (piece.length > 0) reader.write(piece);
    expect(found, `cut at ${cut}`).toEqual(FOUND);
  }
});
