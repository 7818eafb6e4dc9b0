// A change can commit text whose bytes no pattern matches, and that no .gitattributes tells.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryTree } from '../../../test/temporary-tree.ts';
import { textSentinel } from '../../../test/text-sentinel.ts';
import { openCache } from '../../cache/answer-cache.ts';
import { runText, type TextOptions } from './run-text.ts';
import { unmarkedEncoding } from './wide-text.ts';

const TEXT = '// the crane lifts at night\nlift(crane);\n';
const LITTLE = Buffer.from(TEXT, 'utf16le');
const BIG = Buffer.from(LITTLE).swap16();
const WIDE = Buffer.from(Uint32Array.from(Buffer.from(TEXT)).buffer);

async function told(root: string, paths: readonly string[], options?: TextOptions): Promise<string> {
  const [result] = await runText(root, [textSentinel({ patterns: ['crane'] })], () => paths, options);
  const outcome = result?.outcome;
  return outcome?.kind === 'unobserved' ? outcome.reason : (outcome?.kind ?? '');
}

test.each([
  ['UTF-16LE', LITTLE],
  ['UTF-16BE', BIG],
  ['UTF-32LE', WIDE],
  ['UTF-32BE', Buffer.from(WIDE).swap32()],
])('text in %s without its mark could not be observed, also in a run that has kept the others', async (name, bytes) => {
  const root = temporaryTree({ 'a.txt': 'buoy\n', 'sub/b.txt': 'pier\n' });
  writeFileSync(join(root, 'sub/x.txt'), bytes);
  const paths = ['a.txt', 'sub/b.txt', 'sub/x.txt'];
  const reason = `one file could not be read: sub/x.txt (it looks like ${name}, ${name.includes('16') ? 'and has no mark that says so' : 'in which no pattern can match'})`;
  expect(await told(root, paths)).toBe(reason);
  const listing = { paths, leftOut: [] };
  expect(await told(root, paths, { listing })).toBe(reason);
  for (let run = 0; run < 2; run += 1) {
    const cache = openCache({ DECISIS_CACHE_DIR: join(root, '.kept') }, root);
    expect(await told(root, paths, { cache, program: 'tested', listing })).toBe(reason);
    await cache.close();
  }
  writeFileSync(join(root, 'a.txt'), 'a crane\n');
  expect(await told(root, paths, { listing })).toBe('fail');
});

test('source that its own tools read as UTF-8 alone is no program in UTF-16, and is not opened for that', async () => {
  const root = temporaryTree({ 'a.txt': 'buoy\n' });
  for (const name of ['x.ts', 'x.MJS', 'x.json', 'x.go', 'x.rs']) writeFileSync(join(root, name), LITTLE);
  expect(await told(root, ['a.txt', 'x.ts', 'x.MJS', 'x.json', 'x.go', 'x.rs'])).toBe('pass');
  for (const name of ['x.sql', 'x.ps1', 'x.cs', 'x.tsv', 'ts', 'x.rsx']) {
    writeFileSync(join(root, name), LITTLE);
    expect(await told(root, ['a.txt', name])).toContain(`${name} (it looks like UTF-16LE`);
  }
});

test('text with its mark, other text and tables of numbers are searched', async () => {
  const root = temporaryTree({ 'a.txt': 'buoy\n' });
  const numbers = Buffer.alloc(400);
  for (let at = 0; at < 100; at += 1) numbers.writeUInt32LE(at * 77, at * 4);
  writeFileSync(join(root, 'numbers.bin'), numbers);
  writeFileSync(join(root, 'zeros.bin'), Buffer.alloc(64));
  expect(await told(root, ['a.txt', 'numbers.bin', 'zeros.bin'])).toBe('pass');
  const marked = (text: string): Buffer => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
  writeFileSync(join(root, 'marked.txt'), marked('all the piers stand\n'));
  expect(await told(root, ['a.txt', 'marked.txt'])).toBe('pass');
  writeFileSync(join(root, 'marked.txt'), marked(TEXT));
  expect(await told(root, ['a.txt', 'marked.txt'])).toBe('fail');
  expect(unmarkedEncoding(Buffer.from('a\0'))).toBeUndefined();
  expect(unmarkedEncoding(Buffer.from('// море и пирс', 'utf16le'))).toContain('UTF-16LE');
});
