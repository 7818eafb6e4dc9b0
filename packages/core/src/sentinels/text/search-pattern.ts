import { parsePattern } from './parse-pattern.ts';
import type { CharacterNode, PatternNode } from './pattern-tree.ts';

/**
 * A regular expression over bytes, for a search engine, that finds at least every line in which a pattern finds something:
 * what needs the tables of Unicode stands for more characters than it means. Undefined when that is not sure to succeed.
 */
export function searchPatternOf(pattern: string): string | undefined {
  const tree = parsePattern(pattern);
  return tree === undefined ? undefined : written(tree);
}

const NOTHING = '[a&&b]';
const WRITTEN = Array.from({ length: 256 }, (_, byte) => {
  const char = String.fromCharCode(byte);
  return /[0-9A-Za-z_]/.test(char) ? char : `\\x${byte.toString(16).padStart(2, '0')}`;
});
const LINE_FEED = 10;

function written(node: PatternNode): string {
  switch (node.kind) {
    case 'character':
      return writtenCharacter(node);
    case 'sequence':
      return node.parts.map(written).join('');
    case 'choice':
      return `(?:${node.parts.map(written).join('|')})`;
    case 'repeat':
      return writtenRepeat(node);
    case 'start':
      return '^';
    case 'end':
      // The line ends before a carriage return.
      return '(?:\\r?$)';
    case 'boundary':
      return '\\b';
    case 'no-boundary':
      return '\\B';
  }
}

function writtenRepeat({ part, least, most }: PatternNode & { kind: 'repeat' }): string {
  // Any number of characters beyond ASCII is any number of their bytes, which makes a smaller automaton.
  const isFree = part.kind === 'character' && isAny(part) && most === Infinity;
  const inner = isFree ? bytesOf(part.ascii, true) : written(part);
  const bounds = most === Infinity ? `{${least},}` : `{${least},${most}}`;
  const sign = most === Infinity && least < 2 ? (least === 0 ? '*' : '+') : bounds;
  return `(?:${inner})${sign}`;
}

function isAny({ isWide, wideBytes, exact }: CharacterNode): boolean {
  return isWide && wideBytes === undefined && exact === undefined;
}

function writtenCharacter({ ascii, isWide, wideBytes = '[\\x80-\\xff]+', exact }: CharacterNode): string {
  if (exact !== undefined) {
    if (exact === '\n') return NOTHING;
    return exact <= '\x7f' ? writtenByte(exact.charCodeAt(0)) : Array.from(encoder.encode(exact), writtenByte).join('');
  }
  const narrow = bytesOf(ascii, false);
  if (!isWide) return narrow;
  return narrow === NOTHING ? `(?:${wideBytes})` : `(?:${narrow}|${wideBytes})`;
}

const encoder = new TextEncoder();

function bytesOf(ascii: readonly number[], isWide: boolean): string {
  const ranges: Array<[number, number]> = [];
  for (const code of ascii) {
    if (code === LINE_FEED) continue;
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  if (isWide) ranges.push([0x80, 0xff]);
  if (ranges.length === 0) return NOTHING;
  return `[${ranges.map(([from, to]) => (from === to ? writtenByte(from) : `${writtenByte(from)}-${writtenByte(to)}`)).join('')}]`;
}

function writtenByte(byte: number): string {
  return WRITTEN[byte] ?? '';
}
