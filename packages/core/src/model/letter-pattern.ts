/**
 * A pattern about the letters of all writings that costs nothing extra where only Latin ones stand. The engine makes tables of
 * a thousand ranges for each `\p{L}`, once for every pattern and again when it is used twice; a command that reads a few
 * documents would spend a tenth of its time on that. For a text with no letter, digit or mark beyond ASCII the same pattern
 * over ASCII classes says the same, and for one whose letters are all Latin the pattern over these.
 */
export class LetterPattern {
  readonly #all: RegExp;
  #ascii: RegExp | undefined;
  #latin: RegExp | undefined;

  /** Of classes that `\p` names, the pattern may hold those of {@link ASCII_CLASSES} alone, and none of them turned round. */
  constructor(all: RegExp) {
    this.#all = all;
  }

  /** Whether the text has a match; for patterns without `g` and `y`. */
  test(text: string): boolean {
    return this.for(text).test(text);
  }

  /** The first match; for patterns without `g` and `y`. */
  exec(text: string): RegExpExecArray | null {
    return this.for(text).exec(text);
  }

  /** Every match; for patterns with `g`. */
  allIn(text: string): RegExpStringIterator<RegExpExecArray> {
    return text.matchAll(this.for(text));
  }

  /** The pattern to use for a text. Like any pattern it keeps its `lastIndex`, for each of the three forms. */
  for(text: string): RegExp {
    if (!hasLetterBeyondAscii(text)) return (this.#ascii ??= withClasses(this.#all, ASCII_CLASSES));
    if (LETTER_BEYOND_LATIN.test(text)) return this.#all;
    return (this.#latin ??= withClasses(this.#all, latinClasses()));
  }
}

/** Everything but ASCII and the signs, dashes, quotes, arrows and boxes that no writing counts among its letters. */
const LETTER_BEYOND =
  /[^\0-\x7f\u00a0-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u2010-\u205e\u2190-\u23ff\u2500-\u2775]/;

/** The same without Latin letters of living languages and the marks on letters, as far as their other case is among them. */
const LETTER_BEYOND_LATIN =
  /[^\u0300-\u0344\u0346-\u036f\0-\u00b4\u00b6-\u017f\u01a0\u01a1\u01af\u01b0\u1e00-\u1eff\u2010-\u205e\u2190-\u23ff\u2500-\u2775]/;

/** What is left of a class in ASCII; none of them has a member among the signs that {@link LETTER_BEYOND} lets pass. */
const ASCII_CLASSES: Readonly<Record<string, string>> = {
  L: 'A-Za-z',
  Lu: 'A-Z',
  Ll: 'a-z',
  Lo: '',
  M: '',
  N: '0-9',
};

const LATIN_LETTERS = String.raw`A-Za-zªºÀ-ÖØ-öø-\u017f\u01a0\u01a1\u01af\u01b0\u1e00-\u1eff`;

const CASED = [
  [0xc0, 0x17f],
  [0x1a0, 0x1b0],
  [0x1e00, 0x1eff],
] as const;

let latin: Readonly<Record<string, string>> | undefined;

/** What is left of a class in texts that {@link LETTER_BEYOND_LATIN} finds nothing in. */
function latinClasses(): Readonly<Record<string, string>> {
  latin ??= {
    L: LATIN_LETTERS,
    Lu: `A-Z${casedLetters(/\p{Lu}/u)}`,
    Ll: `a-z${casedLetters(/\p{Ll}/u)}`,
    Lo: 'ªº',
    M: String.raw`\u0300-\u0344\u0346-\u036f`,
    N: '0-9²³¹¼-¾',
  };
  return latin;
}

/** Of the Latin letters beyond ASCII, most of which take turns, those of one case. */
function casedLetters(pattern: RegExp): string {
  let letters = '';
  for (const [from, to] of CASED) {
    for (let code = from; code <= to; code += 1) {
      const letter = String.fromCharCode(code);
      if (pattern.test(letter)) letters += letter;
    }
  }
  return letters;
}

/** Whether a text may hold a letter, digit or mark beyond ASCII; dashes, quotes and arrows are none. */
export function hasLetterBeyondAscii(text: string): boolean {
  return LETTER_BEYOND.test(text);
}

function withClasses({ source, flags }: RegExp, classes: Readonly<Record<string, string>>): RegExp {
  let out = '';
  let isInClass = false;
  for (let at = 0; at < source.length; at += 1) {
    const property = /^\\p\{(\w+)\}/.exec(source.slice(at, at + 8));
    if (property !== null) {
      const letters = classes[property[1] as string] as string;
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
