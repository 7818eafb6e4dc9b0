import { RE2JS } from 're2js';
import type { CharacterNode } from './pattern-tree.ts';
import { wideCaseOf, wideOf } from './wide-bytes.ts';

/** What stands before a part of a pattern and changes its meaning. */
export interface PatternFlags {
  readonly ignoresCase: boolean;
}

type WideNode = Pick<CharacterNode, 'isWide' | 'wideBytes'>;

const known = new Map<string, CharacterNode>();
const MOST_KNOWN = 10_000;

/** A set in brackets, or an escape that means a set. Which characters it holds is asked of the engine itself. */
export function classOf(source: string, flags: PatternFlags): CharacterNode {
  return setOf(source, flags, wideOf);
}

function setOf(source: string, flags: PatternFlags, beyond: (set: RE2JS) => WideNode): CharacterNode {
  const text = flags.ignoresCase ? `(?i)${source}` : source;
  const found = known.get(text);
  if (found !== undefined) return found;
  const pattern = RE2JS.compile(text, RE2JS.DOTALL);
  const ascii: number[] = [];
  for (const matcher = pattern.matcher(ASCII); matcher.find();) ascii.push(matcher.start());
  const wide = isNarrow(source) ? foldedWide(ascii, flags) : beyond(pattern);
  const node: CharacterNode = { kind: 'character', ascii, ...wide };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, node);
  return node;
}

/** One character written as such. */
export function characterOf(char: string, flags: PatternFlags): CharacterNode {
  const code = char.codePointAt(0) ?? 0;
  const isAscii = code < 128;
  if (flags.ignoresCase && !isAscii) return setOf(`[${char}]`, flags, (set) => wideCaseOf(set, code));
  if (flags.ignoresCase && /[a-z]/i.test(char)) {
    const ascii = [code & ~32, code | 32];
    return { kind: 'character', ascii, ...foldedWide(ascii, flags) };
  }
  // Bytes that are no UTF-8 are read as U+FFFD; a half of a pair is written nowhere.
  const isFixed = char !== '\ufffd' && !(code >= 0xd800 && code <= 0xdfff);
  return { kind: 'character', ascii: isAscii ? [code] : [], isWide: !isAscii, ...(isFixed ? { exact: char } : {}) };
}

const ASCII = String.fromCharCode(...Array.from({ length: 128 }, (_, code) => code));

/** Whether a set surely holds nothing beyond ASCII: neither a negation nor anything that needs the tables of Unicode. */
function isNarrow(source: string): boolean {
  return /^(?:\\[dsw]|\[(?!\^)(?:\\[dswtnrfv\-[\]\\/.^$|()*+?{}"'@#:;,<>=!~&%`_ ]|\[:[a-z]+:\]|[^\\[\]\u0080-\u{10ffff}])*\])$/u.test(
    source,
  );
}

/** What folds to letters of ASCII: the sign of kelvin to k, and the long s. */
function foldedWide(ascii: readonly number[], { ignoresCase }: PatternFlags): WideNode {
  const signs = [...(ascii.includes(107) ? ['\\xe2\\x84\\xaa'] : []), ...(ascii.includes(115) ? ['\\xc5\\xbf'] : [])];
  return ignoresCase && signs.length > 0 ? { isWide: true, wideBytes: signs.join('|') } : { isWide: false };
}
