import { FOLDED_LETTERS, foldHan, withoutArticles } from './folding.ts';

const MAX_LENGTH = 200;

const ASCII_WORD = /^[a-z0-9]+$/;
const NON_ASCII = /[^\0-\x7f]/;
const LETTER = /[\p{L}\p{N}\p{M}]/u;
const ARABIC = /[\u0600-\u06ff]/;
const HAN = /[\u3400-\u9fff]/;
const JOINED_SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;

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
  const words: string[] = [];
  for (const piece of normalized.split(' ')) {
    if (piece === '') continue;
    if (ASCII_WORD.test(piece) || !JOINED_SCRIPT.test(piece)) words.push(piece);
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
  if (!NON_ASCII.test(text)) return joinLetters(text.toLowerCase());
  const joined = joinLetters(text.normalize('NFKC').toLowerCase().normalize('NFD')).normalize('NFC');
  const shown = ARABIC.test(joined) ? withoutArticles(joined) : joined;
  return HAN.test(shown) ? foldHan(shown) : shown;
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
  if (code < 0x80) {
    if (char === "'" || char === '.' || char === '`' || char === '*' || char === '~') return DROP;
    if (char === '(') return isInWord && isPluralSuffix(text, index) ? DROP : BREAK;
    if (char === ')') return isAfterPluralSuffix(text, index) ? DROP : BREAK;
    return BREAK;
  }
  if (isDroppedMark(code)) return DROP;
  return LETTER.test(char) ? KEEP : BREAK;
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

function splitJoined(piece: string, words: string[]): void {
  let run = '';
  for (const char of piece) {
    if (!JOINED_SCRIPT.test(char)) {
      run += char;
      continue;
    }
    if (run !== '') words.push(run);
    run = '';
    words.push(char);
  }
  if (run !== '') words.push(run);
}
