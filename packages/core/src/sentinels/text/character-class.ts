import { RE2JS } from 're2js';
import type { CharacterNode } from './pattern-tree.ts';

/** What stands before a part of a pattern and changes its meaning. */
export interface PatternFlags {
  readonly ignoresCase: boolean;
}

const known = new Map<string, CharacterNode>();
const MOST_KNOWN = 10_000;

/** A set in brackets, or an escape that means a set. Which ASCII it holds is asked of the engine itself. */
export function classOf(source: string, flags: PatternFlags): CharacterNode {
  const text = flags.ignoresCase ? `(?i)${source}` : source;
  const found = known.get(text);
  if (found !== undefined) return found;
  const pattern = RE2JS.compile(text, RE2JS.DOTALL);
  const ascii = ASCII.filter((code) => pattern.matcher(String.fromCharCode(code)).find());
  const node: CharacterNode = { kind: 'character', ascii, isWide: !isNarrow(source) || foldsWide(ascii, flags) };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, node);
  return node;
}

/** One character written as such. */
export function characterOf(char: string, flags: PatternFlags): CharacterNode {
  const code = char.codePointAt(0) ?? 0;
  const isAscii = code < 128;
  if (!flags.ignoresCase || (isAscii && !/[a-z]/i.test(char))) {
    // Bytes that are no UTF-8 are read as U+FFFD; a half of a pair is written nowhere.
    const isFixed = char !== '\ufffd' && !(code >= 0xd800 && code <= 0xdfff);
    return { kind: 'character', ascii: isAscii ? [code] : [], isWide: !isAscii, ...(isFixed ? { exact: char } : {}) };
  }
  // The signs of kelvin and the long s fold to letters of ASCII.
  const letters = isAscii ? [code & ~32, code | 32] : [75, 83, 107, 115];
  return { kind: 'character', ascii: letters, isWide: !isAscii || foldsWide(letters, flags) };
}

const ASCII = Array.from({ length: 128 }, (_, code) => code);

/** Whether a set surely holds nothing beyond ASCII: neither a negation nor anything that needs the tables of Unicode. */
function isNarrow(source: string): boolean {
  return /^(?:\\[dsw]|\[(?!\^)(?:\\[dswtnrfv\-[\]\\/.^$|()*+?{}"'@#:;,<>=!~&%`_ ]|\[:[a-z]+:\]|[^\\[\]\u0080-\u{10ffff}])*\])$/u.test(
    source,
  );
}

function foldsWide(ascii: readonly number[], { ignoresCase }: PatternFlags): boolean {
  return ignoresCase && ascii.some((code) => code === 107 || code === 115 || code === 75 || code === 83);
}
