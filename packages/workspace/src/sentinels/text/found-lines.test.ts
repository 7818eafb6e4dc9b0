import { expect, test } from 'vitest';
import { FoundLines, type FoundLine } from './found-lines.ts';

const OUTPUT = Buffer.concat([
  Buffer.from('src/a.ts\0' + '12:one: 1\r\n./-\0' + '3:\nodd\nname\0' + '7:naïve ⚓\0x\n'),
  Buffer.from('b\0' + '1:'),
  Buffer.from([0xff, 10]),
]);
const FOUND: FoundLine[] = [
  { path: 'src/a.ts', line: 12, text: 'one: 1' },
  { path: '-', line: 3, text: '' },
  { path: 'odd\nname', line: 7, text: 'naïve ⚓\0x' },
  { path: 'b', line: 1, text: '\ufffd' },
];

test('records are read whole wherever the pieces are cut', () => {
  for (let cut = 0; cut <= OUTPUT.length; cut += 1) {
    const found: FoundLine[] = [];
    const reader = new FoundLines((line) => found.push(line));
    for (const piece of [OUTPUT.subarray(0, cut), OUTPUT.subarray(cut)]) if (piece.length > 0) reader.write(piece);
    expect(found, `cut at ${cut}`).toEqual(FOUND);
  }
});
