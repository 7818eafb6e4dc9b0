/**
 * One segment of a path pattern (the text between two slashes). `*` is any run of characters, `?` one character,
 * `[a-z]`, `[!x]` and `[[:digit:]]` a class, `\` takes the next character literally. A segment equal to `**` is not a
 * segment pattern: it spans segments and belongs to {@link matchSegments}.
 */
export type SegmentPattern =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'stars'; readonly parts: readonly string[] }
  | { readonly kind: 'tokens'; readonly tokens: readonly Token[] }
  | { readonly kind: 'never' };

type Token = string | typeof STAR | typeof ANY | CharacterClass;

interface CharacterClass {
  readonly negated: boolean;
  readonly has: (code: number) => boolean;
}

const STAR = Symbol('*');
const ANY = Symbol('?');

const POSIX_CLASSES: ReadonlyMap<string, RegExp> = new Map([
  ['alnum', /[A-Za-z0-9]/],
  ['alpha', /[A-Za-z]/],
  ['blank', /[ \t]/],
  ['cntrl', /[\0-\x1f\x7f]/],
  ['digit', /[0-9]/],
  ['graph', /[\x21-\x7e]/],
  ['lower', /[a-z]/],
  ['print', /[\x20-\x7e]/],
  ['punct', /[\x21-\x2f\x3a-\x40\x5b-\x60\x7b-\x7e]/],
  ['space', /[ \t\n\v\f\r]/],
  ['upper', /[A-Z]/],
  ['xdigit', /[0-9A-Fa-f]/],
]);

/** Compiles one segment. A segment that git would never match (open class, lone `\` at its end) matches nothing. */
export function compileSegment(source: string): SegmentPattern {
  const tokens: Token[] = [];
  const characters = Array.from(source);
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at] as string;
    if (character === '*') {
      if (tokens.at(-1) !== STAR) tokens.push(STAR);
    } else if (character === '?') {
      tokens.push(ANY);
    } else if (character === '\\') {
      at += 1;
      const escaped = characters[at];
      if (escaped === undefined) return { kind: 'never' };
      tokens.push(escaped);
    } else if (character === '[') {
      const parsed = parseClass(characters, at + 1);
      if (parsed === undefined) return { kind: 'never' };
      tokens.push(parsed.characterClass);
      at = parsed.end;
    } else {
      tokens.push(character);
    }
  }
  return simplify(tokens);
}

/** Whether a whole name matches. Time is at most the product of both lengths, whatever the pattern. */
export function matchSegment(pattern: SegmentPattern, name: string): boolean {
  switch (pattern.kind) {
    case 'never':
      return false;
    case 'literal':
      return pattern.text === name;
    case 'stars':
      return matchParts(pattern.parts, name);
    case 'tokens':
      return matchTokens(pattern.tokens, Array.from(name));
  }
}

/** Whether the last character of a pattern is a `\` that escapes what follows. */
export function endsInEscape(pattern: string): boolean {
  let slashes = 0;
  while (slashes < pattern.length && pattern[pattern.length - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
}

function simplify(tokens: readonly Token[]): SegmentPattern {
  const parts = [''];
  for (const token of tokens) {
    if (token === STAR) parts.push('');
    else if (typeof token === 'string') parts[parts.length - 1] += token;
    else return { kind: 'tokens', tokens };
  }
  return parts.length === 1 ? { kind: 'literal', text: parts[0] as string } : { kind: 'stars', parts };
}

function matchParts(parts: readonly string[], name: string): boolean {
  const first = parts[0] as string;
  const last = parts[parts.length - 1] as string;
  if (name.length < first.length + last.length || !name.startsWith(first) || !name.endsWith(last)) return false;
  let at = first.length;
  for (let index = 1; index < parts.length - 1; index += 1) {
    const part = parts[index] as string;
    const found = name.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= name.length - last.length;
}

// Only the last star ever needs to be retried: an earlier one that took more could not match where this one fails.
function matchTokens(tokens: readonly Token[], name: readonly string[]): boolean {
  let at = 0;
  let token = 0;
  let starToken = -1;
  let starAt = 0;
  while (at < name.length) {
    const current = tokens[token];
    if (current === STAR) {
      starToken = token;
      starAt = at;
      token += 1;
    } else if (current !== undefined && matchOne(current, name[at] as string)) {
      token += 1;
      at += 1;
    } else if (starToken >= 0) {
      starAt += 1;
      at = starAt;
      token = starToken + 1;
    } else {
      return false;
    }
  }
  while (tokens[token] === STAR) token += 1;
  return token === tokens.length;
}

function matchOne(token: Token, character: string): boolean {
  if (token === ANY) return true;
  if (token === STAR) return false;
  if (typeof token === 'string') return token === character;
  return token.has(character.codePointAt(0) as number) !== token.negated;
}

// [!a-z[:digit:]] : `start` stands after the opening bracket; a `]` in first place is a member.
//  ^
function parseClass(
  characters: readonly string[],
  start: number,
): { characterClass: CharacterClass; end: number } | undefined {
  let at = start;
  const negated = characters[at] === '!' || characters[at] === '^';
  if (negated) at += 1;
  const first = at;
  const ranges: Array<readonly [number, number]> = [];
  const named: RegExp[] = [];
  while (at < characters.length) {
    let character = characters[at] as string;
    if (character === ']' && at > first) {
      const has = (code: number): boolean =>
        ranges.some(([low, high]) => code >= low && code <= high) ||
        named.some((members) => members.test(String.fromCodePoint(code)));
      return { characterClass: { negated, has }, end: at };
    }
    if (character === '[' && characters[at + 1] === ':') {
      const close = characters.indexOf(']', at + 2);
      if (close < 0) return undefined;
      if (characters[close - 1] === ':') {
        const members = POSIX_CLASSES.get(characters.slice(at + 2, close - 1).join(''));
        if (members === undefined) return undefined;
        named.push(members);
        at = close + 1;
        continue;
      }
    }
    if (character === '\\') {
      at += 1;
      if (at >= characters.length) return undefined;
      character = characters[at] as string;
    }
    const low = character.codePointAt(0) as number;
    let high = low;
    if (characters[at + 1] === '-' && at + 2 < characters.length && characters[at + 2] !== ']') {
      at += 2;
      if (characters[at] === '\\') at += 1;
      if (at >= characters.length) return undefined;
      high = (characters[at] as string).codePointAt(0) as number;
    }
    ranges.push([low, high]);
    at += 1;
  }
  return undefined;
}
