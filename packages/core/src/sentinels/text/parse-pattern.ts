import { characterOf, classOf, type PatternFlags } from './character-class.ts';
import type { PatternNode } from './pattern-tree.ts';

/**
 * The tree of a pattern that compiles; undefined for what this does not know for sure. Whether a text is a pattern, and what
 * it matches, is not decided here: the tree only serves to find lines that may match.
 */
export function parsePattern(text: string): PatternNode | undefined {
  if (known.has(text)) return known.get(text);
  const tree = parse(text);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, tree);
  return tree;
}

// A pattern is asked for twice: for the search, and for telling which lines are whose.
const known = new Map<string, PatternNode | undefined>();
const MOST_KNOWN = 10_000;

function parse(text: string): PatternNode | undefined {
  const reader = new Reader(text);
  try {
    const node = reader.choice({ ignoresCase: false }, 0);
    return reader.isAtEnd() ? node : undefined;
  } catch (error) {
    if (error instanceof Unknown) return undefined;
    throw error;
  }
}

class Unknown extends Error {}

const MOST_DEPTH = 100;
const QUANTIFIER = /[*+?]|\{(\d+)(?:(,)(\d*))?\}/y;
const OPENING = /\((?:\?(?:P?<\w+>|([a-zA-Z]*)(?:-([a-zA-Z]+))?([:)])))?/y;
const CLASS_ESCAPE = /\\(?:[dDsSwW]|[pP](?:\{[^}]*\}|[A-Za-z]))/y;
// In brackets: `[:alpha:]`, an escape with its braces, any other character; `]` in the first place is one of the set.
const BRACKETS = /\[\^?\]?(?:\[:\^?[a-z]+:\]|\\(?:[pPx]\{[^}]*\}|[^])|[^\]\\])*\]/uy;
const CODE_ESCAPE = /\\x(?:([0-9A-Fa-f]{2})|\{([0-9A-Fa-f]+)\})/y;
const QUOTED = /\\Q([^]*?)(?:\\E|$)/y;
const CONTROL: Readonly<Record<string, string>> = { a: '\u0007', f: '\f', t: '\t', n: '\n', r: '\r', v: '\v' };
const ASSERTION: Readonly<Record<string, PatternNode>> = {
  A: { kind: 'start' },
  z: { kind: 'end' },
  b: { kind: 'boundary' },
  B: { kind: 'no-boundary' },
};

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  /** Alternatives up to a closing parenthesis or the end. Flags hold from where they stand to the end of the group. */
  choice(flags: PatternFlags, depth: number): PatternNode {
    if (depth > MOST_DEPTH) throw new Unknown();
    const choices: PatternNode[] = [];
    let parts: PatternNode[] = [];
    let current = flags;
    while (!this.isAtEnd() && this.#text[this.#at] !== ')') {
      if (this.#text[this.#at] === '|') {
        this.#at += 1;
        choices.push({ kind: 'sequence', parts });
        parts = [];
        continue;
      }
      const read = this.#atom(current, depth);
      if ('ignoresCase' in read) current = read;
      else parts.push(...this.#repeated(read));
    }
    choices.push({ kind: 'sequence', parts });
    return choices.length === 1 ? (choices[0] as PatternNode) : { kind: 'choice', parts: choices };
  }

  #atom(flags: PatternFlags, depth: number): PatternNode | readonly PatternNode[] | PatternFlags {
    const char = String.fromCodePoint(this.#text.codePointAt(this.#at) ?? 0);
    if (char === '(') return this.#group(flags, depth);
    if (char === '\\') return this.#escape(flags);
    if (char === '[') {
      const [set] = this.#take(BRACKETS) ?? [];
      if (set === undefined) throw new Unknown();
      return classOf(set, flags);
    }
    this.#at += char.length;
    if (char === '.') return classOf('[^\\n]', flags);
    if (char === '^') return { kind: 'start' };
    if (char === '$') return { kind: 'end' };
    return characterOf(char, flags);
  }

  #group(flags: PatternFlags, depth: number): PatternNode | PatternFlags {
    const opening = this.#take(OPENING);
    if (opening === undefined || (opening[0] === '(' && this.#text[this.#at] === '?')) throw new Unknown();
    const [, on = '', off = '', end] = opening;
    if (/[^imsU]/.test(on + off)) throw new Unknown();
    const inner: PatternFlags = { ignoresCase: !off.includes('i') && (on.includes('i') || flags.ignoresCase) };
    if (end === ')') return inner;
    const node = this.choice(inner, depth + 1);
    if (this.#text[this.#at] !== ')') throw new Unknown();
    this.#at += 1;
    return node;
  }

  #escape(flags: PatternFlags): PatternNode | readonly PatternNode[] {
    const [set] = this.#take(CLASS_ESCAPE) ?? [];
    if (set !== undefined) return classOf(set, flags);
    const code = this.#take(CODE_ESCAPE);
    if (code !== undefined) return characterOf(codePoint(Number.parseInt(code[1] ?? code[2] ?? '', 16)), flags);
    const quoted = this.#take(QUOTED);
    // A quantifier behind the quotation belongs to its last character.
    if (quoted !== undefined) return Array.from(quoted[1] ?? '', (char) => characterOf(char, flags));
    const char = this.#text[this.#at + 1] ?? '';
    this.#at += 2;
    const known = ASSERTION[char];
    if (known !== undefined) return known;
    if (/[a-z0-9]/i.test(char) && CONTROL[char] === undefined) throw new Unknown();
    // Only punctuation can be escaped; half of a pair cannot stand here.
    if (char === '' || char > '\u007f') throw new Unknown();
    return characterOf(CONTROL[char] ?? char, flags);
  }

  #repeated(read: PatternNode | readonly PatternNode[]): readonly PatternNode[] {
    const parts = 'kind' in read ? [read] : [...read];
    for (;;) {
      const found = this.#take(QUANTIFIER);
      if (found === undefined) return parts;
      const part = parts.pop();
      // What `\Q\E*` repeats is not known here.
      if (part === undefined) throw new Unknown();
      if (this.#text[this.#at] === '?') this.#at += 1;
      parts.push({ kind: 'repeat', part, ...boundsOf(found) });
    }
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found === null || found[0] === '') return undefined;
    this.#at = pattern.lastIndex;
    return found;
  }
}

function boundsOf([written, least, comma, most]: RegExpExecArray): { least: number; most: number } {
  if (written === '*') return { least: 0, most: Infinity };
  if (written === '+') return { least: 1, most: Infinity };
  if (written === '?') return { least: 0, most: 1 };
  const from = Number(least);
  if (comma === undefined) return { least: from, most: from };
  return { least: from, most: most === undefined || most === '' ? Infinity : Number(most) };
}

function codePoint(code: number): string {
  if (!(code <= 0x10ffff)) throw new Unknown();
  return String.fromCodePoint(code);
}
