import { FOLDED_LETTERS, foldHan, withoutArticles } from './folding.ts';

const MAX_LENGTH = 200;

/** From the radicals on; before them no script writes its words together. */
const MAY_BE_JOINED = /[\u2e80-\uffff]/;
const PLAIN_WORDS = /^[a-z0-9]+(?: [a-z0-9]+)*$/;
const NON_ASCII = /[^\0-\x7f]/;
const ARABIC = /[\u0600-\u06ff]/;
const HAN = /[\u3400-\u9fff]/;

/** Words that French and Italian shorten before a vowel. */
const ELIDED: ReadonlySet<string> = new Set([
  'qu',
  'un',
  'dell',
  'nell',
  'all',
  'sull',
  'dall',
  'quest',
  'com',
  'jusqu',
]);

/**
 * The form in which labels are compared: lower case; link targets, HTML tags, emphasis, code marks, emoji and punctuation
 * gone; diacritics removed; `-`, `_`, `/` and runs of white space as one space. Arabic loses its article, traditional and
 * Japanese Han forms become the simplified ones. Only the first 200 characters are read.
 */
export function normalizeLabel(text: string): string {
  const capped = text.length > MAX_LENGTH ? text.slice(0, MAX_LENGTH) : text;
  return foldWords(withoutMarkup(capped));
}

/**
 * The words of a normalised label. Chinese and Japanese write no spaces, so each of their characters is a word of its own.
 */
export function wordsOf(normalized: string): string[] {
  const pieces = normalized.split(' ');
  if (!MAY_BE_JOINED.test(normalized) && !pieces.includes('')) return pieces;
  const words: string[] = [];
  for (const piece of pieces) {
    if (piece === '') continue;
    if (!MAY_BE_JOINED.test(piece)) words.push(piece);
    else splitJoined(piece, words);
  }
  return words;
}

const NUMBERING =
  /^[\s*_]{0,8}(?:(?:§\s?[A-Z]?)?\d{1,4}(?:\.\d{1,4}){0,6}[.):]?|[a-zA-Z][.)]|[IVXivx]{1,5}[.)])[\s*_]{1,8}/;

/** Removes a leading number such as `3.1 `, `§4 `, `2) `, `b) ` or `IV. ` from a label; never the whole label. */
export function withoutNumbering(label: string): string {
  const match = NUMBERING.exec(label);
  if (match === null) return label;
  const rest = label.slice(match[0].length);
  return rest.trim() === '' ? label : rest;
}

/** Drops link targets and HTML tags and entities; what remains is read letter by letter. */
function withoutMarkup(text: string): string {
  if (!text.includes('](') && !text.includes('<') && !text.includes('&')) return text;
  return text
    .replace(/\]\([^)]{0,200}\)/g, ' ')
    .replace(/<\/?[a-zA-Z][^>]{0,199}>/g, ' ')
    .replace(/&[a-zA-Z]{1,8};|&#\d{1,6};/g, ' ');
}

function foldWords(text: string): string {
  if (!NON_ASCII.test(text)) {
    const lower = text.toLowerCase();
    return PLAIN_WORDS.test(lower) ? lower : joinAscii(lower);
  }
  const joined = joinLetters(text.normalize('NFKC').toLowerCase().normalize('NFD')).normalize('NFC');
  const shown = ARABIC.test(joined) ? withoutArticles(joined) : joined;
  return HAN.test(shown) ? foldHan(shown) : shown;
}

/** What {@link joinLetters} answers, without a call per letter: almost all labels are ASCII. */
function joinAscii(folded: string): string {
  let out = '';
  let word = '';
  let from = 0;
  for (let index = 0; index <= folded.length; index += 1) {
    const code = index < folded.length ? folded.charCodeAt(index) : SPACE;
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) continue;
    if (index > from) word = word === '' ? folded.slice(from, index) : word + folded.slice(from, index);
    from = index + 1;
    if (word === '' || (code !== SPACE && isDroppedSign(code, folded, index, word))) continue;
    out = out === '' ? word : `${out} ${word}`;
    word = '';
  }
  return out;
}

const SPACE = 0x20;

/** Whether a sign of ASCII joins the letters beside it rather than parting them; a word stands before it. */
function isDroppedSign(code: number, text: string, index: number, word: string): boolean {
  if (code === 0x27 && isElision("'", word)) return false;
  return classifySign(String.fromCharCode(code), text, index, true) === DROP;
}

function joinLetters(folded: string): string {
  let out = '';
  let word = '';
  let index = 0;
  for (const char of folded) {
    const action = isElision(char, word) ? BREAK : classify(char, folded, index, word !== '');
    if (action === KEEP) word += char < '\x80' ? char : (FOLDED_LETTERS[char] ?? char);
    else if (action === BREAK && word !== '') {
      out = out === '' ? word : `${out} ${word}`;
      word = '';
    }
    index += char.length;
  }
  if (word === '') return out;
  return out === '' ? word : `${out} ${word}`;
}

const KEEP = 0;
const DROP = 1;
const BREAK = 2;

function classify(char: string, text: string, index: number, isInWord: boolean): number {
  const code = char.codePointAt(0) ?? 0;
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) return KEEP;
  if (code < 0x80) return classifySign(char, text, index, isInWord);
  if (isDroppedMark(code)) return DROP;
  // Latin letters with marks; of the signs before them none is left after NFKC but punctuation.
  if (code < 0x250) return code < 0xc0 || code === 0xd7 || code === 0xf7 ? BREAK : KEEP;
  return !isSymbol(code) && isLetter(char) ? KEEP : BREAK;
}

function classifySign(char: string, text: string, index: number, isInWord: boolean): number {
  if (char === "'" || char === '.' || char === '`' || char === '*' || char === '~') return DROP;
  if (char === '(') return isInWord && isPluralSuffix(text, index) ? DROP : BREAK;
  if (char === ')') return isAfterPluralSuffix(text, index) ? DROP : BREAK;
  return BREAK;
}

/** Blocks of Unicode that hold only punctuation, arrows, shapes and emoji; most of what is no letter comes from them. */
function isSymbol(code: number): boolean {
  return (code >= 0x2010 && code <= 0x206f) || (code >= 0x2190 && code <= 0x23ff) || (code >= 0x2500 && code <= 0x2775);
}

let letter: RegExp | undefined;

/** The class is made when the first letter outside ASCII is met, for making it takes 1 ms. */
function isLetter(char: string): boolean {
  letter ??= /[\p{L}\p{N}\p{M}]/u;
  return letter.test(char);
}

/** The apostrophe of "d'échéance" and "dell'azione" parts two words; that of "won't" does not. */
function isElision(char: string, word: string): boolean {
  if (char !== "'" && char !== '\u2019') return false;
  return word.length === 1 || ELIDED.has(word);
}

/** `Owner(s)`, `Entscheider(in)`: one or two letters in brackets, fixed to the word before. */
function isPluralSuffix(text: string, index: number): boolean {
  return text.charAt(index + 2) === ')' || (text.charAt(index + 3) === ')' && text.charAt(index + 2) !== ' ');
}

function isAfterPluralSuffix(text: string, index: number): boolean {
  if (text.charAt(index - 1) === ' ') return false;
  return text.charAt(index - 2) === '(' || text.charAt(index - 3) === '(';
}

/** Accents and points, typographic apostrophes, soft hyphens and invisible characters. See also `MARKS`. */
function isDroppedMark(code: number): boolean {
  if (code < 0x2000) {
    return (
      (code >= 0x300 && code <= 0x36f) ||
      (code >= 0x591 && code <= 0x5c7) ||
      (code >= 0x64b && code <= 0x65f) ||
      (code >= 0x6d6 && code <= 0x6ed) ||
      code === 0x640 ||
      code === 0x670 ||
      code === 0xad ||
      code === 0x2bc
    );
  }
  return (
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0x2060 ||
    code === 0xfeff ||
    code === 0x2018 ||
    code === 0x2019
  );
}

let joinedScript: RegExp | undefined;

function splitJoined(piece: string, words: string[]): void {
  joinedScript ??= /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
  let run = '';
  for (const char of piece) {
    if (!joinedScript.test(char)) {
      run += char;
      continue;
    }
    if (run !== '') words.push(run);
    run = '';
    words.push(char);
  }
  if (run !== '') words.push(run);
}
