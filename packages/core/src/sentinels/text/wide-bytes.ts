import type { RE2JS } from 're2js';
import type { CharacterNode } from './pattern-tree.ts';

const FIRST = 0x80;
const REPLACEMENT = '\ufffd';
const BLOCK = 64;
const TAIL = '[\\x80-\\xbf]';
// Of four bytes all are meant: hardly a text has many such characters.
const HIGHER = `[\\xf0-\\xf4]${TAIL}{3}`;

type Run = readonly [from: number, to: number];

/** Code points of two or three bytes, without the halves of pairs. */
const ALL: readonly Run[] = [
  [FIRST, 0xd800],
  [0xe000, 0x10000],
];
/** Those among which letters have another case; the rest are signs of Chinese, Korean and the like, and private ones. */
const CASED: readonly Run[] = [
  [FIRST, 0x3000],
  [0xa640, 0xac00],
  [0xf900, 0x10000],
];
const texts = new Map<number, string>();

/**
 * Which bytes the characters beyond ASCII have that a set holds, told by all bytes but the last. A set with U+FFFD holds whatever
 * bytes are no UTF-8, and so may have any.
 */
export function wideOf(set: RE2JS): Pick<CharacterNode, 'isWide' | 'wideBytes'> {
  if (set.matcher(REPLACEMENT).find()) return { isWide: true };
  return { isWide: true, wideBytes: written(ALL.flatMap((run) => blocksOf(set, run))) };
}

/** The same for a set that holds one character beyond ASCII in every case. */
export function wideCaseOf(set: RE2JS, code: number): Pick<CharacterNode, 'isWide' | 'wideBytes'> {
  if (set.matcher(REPLACEMENT).find()) return { isWide: true };
  const own = code < 0x10000 ? [Math.floor(code / BLOCK)] : [];
  const blocks = new Set([...own, ...CASED.flatMap((run) => blocksOf(set, run))]);
  return { isWide: true, wideBytes: written([...blocks].toSorted((left, right) => left - right)) };
}

/** The blocks as a regular expression over bytes. */
function written(blocks: readonly number[]): string {
  const two = blocks.filter((block) => block < 0x800 / BLOCK).map((block) => 0xc0 | block);
  const seconds = new Map<number, number[]>();
  for (const block of blocks.filter((each) => each >= 0x800 / BLOCK)) {
    const lead = 0xe0 | (block >> 6);
    seconds.set(lead, [...(seconds.get(lead) ?? []), 0x80 | (block & 0x3f)]);
  }
  // Coarse where a set is large, so that the automaton stays small.
  const leads = new Map<string, number[]>();
  for (const [lead, some] of seconds) {
    const second = some.length > BLOCK / 2 ? TAIL : classOfBytes(some);
    leads.set(second, [...(leads.get(second) ?? []), lead]);
  }
  const parts = [
    ...(two.length > 0 ? [`${classOfBytes(two)}${TAIL}`] : []),
    ...[...leads].map(([second, some]) => `${classOfBytes(some)}${second}${TAIL}`),
    HIGHER,
  ];
  return parts.join('|');
}

/** The blocks of consecutive code points, all but the last byte of which are the same, in which some belong to a set. */
function blocksOf(set: RE2JS, [first, end]: Run): number[] {
  const blocks: number[] = [];
  const text = textOf(first, end);
  const matcher = set.matcher(text);
  for (let at = 0; at < text.length && matcher.find(at);) {
    const block = Math.floor((first + matcher.start()) / BLOCK);
    blocks.push(block);
    at = (block + 1) * BLOCK - first;
  }
  return blocks;
}

/** Bytes in rising order as a class. */
function classOfBytes(bytes: readonly number[]): string {
  const ranges: Array<[number, number]> = [];
  for (const byte of bytes) {
    const last = ranges.at(-1);
    if (last?.[1] === byte - 1) last[1] = byte;
    else ranges.push([byte, byte]);
  }
  const written = ranges.map(([from, to]) => (from === to ? hex(from) : `${hex(from)}-${hex(to)}`));
  return `[${written.join('')}]`;
}

function hex(byte: number): string {
  return `\\x${byte.toString(16)}`;
}

function textOf(from: number, to: number): string {
  const key = from * 0x10000 + to;
  let text = texts.get(key);
  if (text === undefined) {
    const bytes = new Uint8Array((to - from) * 2);
    for (let code = from; code < to; code += 1) {
      bytes[(code - from) * 2] = code & 0xff;
      bytes[(code - from) * 2 + 1] = code >> 8;
    }
    texts.set(key, (text = new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes)));
  }
  return text;
}
