import type { Random } from '../fuzz/random.ts';

const LETTERS = ['a', 'b', 'k', 's', 'K', 'S', 'é', 'ſ', '\u212a', 'ж', '水', '😀', '_', '7', '-', ' ', '.', '\t', '"'];
const WORDS = ['crane', 'Berth', 'tide_table', 'pier7', 'naïve', 'ÉTÉ', 'straße', 'журнал', '港口', 'ankle'];
const CLASSES = [
  '\\w',
  '\\d',
  '\\s',
  '\\W',
  '\\S',
  '.',
  '[a-s]',
  '[^a]',
  '[^\\w\\s]',
  '[é-ж]',
  '\\pL',
  '\\p{Lu}',
  '\\P{Ll}',
  '\\p{Cyrillic}',
  '[[:alpha:]_]',
  '[[:^space:]]',
  '[]a-]',
  '[\\p{Greek}k]',
  '[\\x{61}-\\x{6b}]',
];
const QUANTIFIERS = ['*', '+', '?', '*?', '+?', '{2}', '{1,3}', '{2,}', '{0,1}'];
const FIXED = [
  '^',
  '$',
  '\\b',
  '\\B',
  '\\A',
  '\\z',
  '\\n',
  '\\r',
  '\\x{e9}',
  '\\x00',
  '\\Qa.b\\E',
  '\\t',
  '\\.',
  '\ufffd',
];

/** A pattern over letters, classes, anchors and groups; not every one compiles. */
export function somePattern(random: Random, depth = 0): string {
  const parts = Array.from({ length: 1 + random.below(4) }, () => somePart(random, depth));
  const pattern = parts.join('');
  return depth === 0 && random.below(5) === 0 ? `(?i)${pattern}` : pattern;
}

function somePart(random: Random, depth: number): string {
  const kind = random.below(10);
  if (kind < 3) return random.pick(WORDS);
  if (kind < 5) return quantified(random, escaped(random.pick(LETTERS)));
  if (kind < 7) return quantified(random, random.pick(CLASSES));
  if (kind === 7 || depth > 2) return random.pick(FIXED);
  const open = random.pick(['(', '(?:', '(?P<name>', '(?i:', '(?-i:', '(?s:']);
  const inner = Array.from({ length: 1 + random.below(3) }, () => somePattern(random, depth + 1));
  return quantified(random, `${open.replace('name', `n${random.below(1e9)}`)}${inner.join('|')})`);
}

function quantified(random: Random, part: string): string {
  return random.below(3) === 0 ? `${part}${random.pick(QUANTIFIERS)}` : part;
}

function escaped(char: string): string {
  return /[.\-"]/.test(char) ? `\\${char}` : char;
}

const BROKEN = [
  Buffer.from([0xff]),
  Buffer.from([0xc3]),
  Buffer.from([0xe2, 0x84]),
  Buffer.from([0x80]),
  Buffer.from([0]),
];
const ENDS = ['\n', '\n', '\n', '\r\n', '\n\n', '\r\r\n', '\r'];

/** A file of a few lines; one in four holds bytes that are no UTF-8, some begin with a mark, or are UTF-16. */
export function someFile(random: Random): Buffer {
  const isBroken = random.below(4) === 0;
  const isPlain = random.below(3) === 0;
  const pieces: Buffer[] = [];
  for (let line = random.below(7); line >= 0; line -= 1) {
    for (let part = random.below(6); part >= 0; part -= 1) {
      const text = random.below(2) === 0 ? random.pick(WORDS) : random.pick(LETTERS);
      pieces.push(Buffer.from(isPlain ? text.replace(/[^ -~\t]/gu, 'e') : text));
      if (isBroken && random.below(4) === 0) pieces.push(random.pick(BROKEN));
    }
    if (line > 0 || random.below(2) === 0) pieces.push(Buffer.from(isPlain ? '\n' : random.pick(ENDS)));
  }
  if (random.below(50) === 0) pieces.push(Buffer.from('quay '.repeat(20_000)));
  const bytes = Buffer.concat(pieces);
  if (isPlain || isBroken) return bytes;
  const kind = random.below(8);
  if (kind === 0) return Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]);
  if (kind === 1) return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(bytes.toString('utf8'), 'utf16le')]);
  if (kind === 2)
    return Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(bytes.toString('utf8'), 'utf16le').swap16()]);
  return bytes;
}
