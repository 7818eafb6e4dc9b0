/**
 * A pattern about the letters of all writings that costs nothing extra where only Latin ones stand. The engine makes tables of
 * a thousand ranges for each `\p{L}`, once for every pattern and again when it is used twice; a command that reads a few
 * documents would spend a tenth of its time on that. For a text with no letter, digit or mark beyond ASCII the same pattern
 * over ASCII classes says the same.
 */
export class LetterPattern {
  readonly #all: RegExp;
  #ascii: RegExp | undefined;

  /** Of classes that `\p` names, the pattern may hold those of {@link ASCII_CLASSES} alone. */
  constructor(all: RegExp) {
    this.#all = all;
  }

  /** The pattern to use for a text. Like any pattern it keeps its `lastIndex`, for each of the two forms. */
  for(text: string): RegExp {
    if (hasLetterBeyondAscii(text)) return this.#all;
    this.#ascii ??= inAscii(this.#all);
    return this.#ascii;
  }
}

/** Everything but ASCII and the signs, dashes, quotes, arrows and boxes that no writing counts among its letters. */
const LETTER_BEYOND =
  /[^\0-\x7f\u00a0-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u2010-\u205e\u2190-\u23ff\u2500-\u2775]/;

/** What is left of a class in ASCII; none of them has a member among the signs that {@link LETTER_BEYOND} lets pass. */
const ASCII_CLASSES: Readonly<Record<string, string>> = {
  L: 'A-Za-z',
  Lu: 'A-Z',
  Ll: 'a-z',
  Lo: '',
  M: '',
  N: '0-9',
};

/** Whether a text may hold a letter, digit or mark beyond ASCII; dashes, quotes and arrows are none. */
export function hasLetterBeyondAscii(text: string): boolean {
  return LETTER_BEYOND.test(text);
}

function inAscii({ source, flags }: RegExp): RegExp {
  let out = '';
  let isInClass = false;
  for (let at = 0; at < source.length; at += 1) {
    const property = /^\\p\{(\w+)\}/.exec(source.slice(at, at + 8));
    if (property !== null) {
      const letters = ASCII_CLASSES[property[1] as string] as string;
      out += isInClass ? letters : `[${letters}]`;
      at += property[0].length - 1;
      continue;
    }
    const char = source.charAt(at);
    if (char === '\\') {
      out += source.slice(at, at + 2);
      at += 1;
      continue;
    }
    if (char === '[') isInClass = true;
    else if (char === ']') isInClass = false;
    out += char;
  }
  return new RegExp(out, flags);
}
