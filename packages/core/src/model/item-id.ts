/**
 * Identifiers as registers write them: `D-001`, `OD7`, `W3-OD-001`, `T1.1`, `D-04B`, `DEC-mobile-deferred`, `OD-024..031`.
 */
export interface LeadingId {
  readonly id: string;
  /** Range of the identifier itself. */
  readonly start: number;
  readonly end: number;
  /** Where the text after the identifier and its separator starts. */
  readonly rest: number;
  /** What stands between identifier and rest decides how sure we are that it is one. */
  readonly boundary: 'separator' | 'bracket' | 'end' | 'space';
  /** Last identifier of a range such as `OD-024..031`. */
  readonly through: string | undefined;
}

const ASCII_ID = /[A-Z][A-Za-z0-9]*(?:[-_.][A-Za-z0-9]+)*/y;
let anyId: RegExp | undefined;
const NUMBER = /\d{1,6}[A-Za-z]?/y;
const MAX_ID = 120;
const SEPARATORS = new Set([':', '—', '–', '·', '|', ')', '.', '→', '-', '：', ',']);

/** Reads an identifier at the start of a text range, or undefined when the text starts with something else. */
export function readLeadingId(text: string, start: number, end: number): LeadingId | undefined {
  let at = start;
  let close = '';
  // Marks that people wrap identifiers in: [OD-059], **OD-1**, `D-001`, ~~OD-3~~, (D-2).
  for (let marks = 0; at < end && marks < 6; marks++) {
    const mark = text.charAt(at);
    if (mark !== '[' && mark !== '*' && mark !== '`' && mark !== '_' && mark !== '~' && mark !== '(') break;
    if (mark === '[' || mark === '(') close = mark === '[' ? ']' : ')';
    at++;
  }
  const window = text.slice(at, Math.min(end, at + MAX_ID));
  const id = idAtStart(window);
  if (id === undefined || !isIdShaped(id)) return undefined;
  const idStart = at;
  at += id.length;
  const through = readRangeEnd(text, at, end, id);
  if (through !== undefined) at = through.end;
  const idEnd = at;
  let wrapped = false;
  while (at < end && /[*`_~\])]/.test(text.charAt(at))) {
    if (text.charAt(at) === close) wrapped = true;
    at++;
  }
  const boundary = boundaryAt(text, at, end, wrapped);
  if (boundary === undefined) return undefined;
  return { id, start: idStart, end: idEnd, rest: skipSeparator(text, at, end), boundary, through: through?.id };
}

/** Letters and digits under a capital, joined by hyphens, points or underscores, in any script. */
function idAtStart(text: string): string | undefined {
  const first = text.charCodeAt(0);
  if (first < 0xc0 ? first < 0x41 || first > 0x5a : isSymbol(first)) return undefined;
  ASCII_ID.lastIndex = 0;
  const match = ASCII_ID.exec(text)?.[0];
  if (match !== undefined && !mayGoOn(text, match.length)) return match;
  anyId ??= /\p{Lu}[\p{L}\p{N}]*(?:[-_.\u2010\u2011][\p{L}\p{N}]+)*/uy;
  anyId.lastIndex = 0;
  return anyId.exec(text)?.[0];
}

/** Whether a letter of another script may follow, with or without a joint before it, or a hyphen that is not the usual one. */
function mayGoOn(text: string, at: number): boolean {
  if (/[\u2010\u2011]/.test(text.charAt(at))) return true;
  return isOther(text.charCodeAt(at)) || (/[-_.]/.test(text.charAt(at)) && isOther(text.charCodeAt(at + 1)));
}

function isOther(code: number): boolean {
  return code > 0x7f && !isSymbol(code);
}

/** Blocks of Unicode, or halves of characters, that hold neither letters nor digits: punctuation, arrows, shapes, emoji. */
function isSymbol(code: number): boolean {
  return (
    (code >= 0x2010 && code <= 0x206f) ||
    (code >= 0x2190 && code <= 0x23ff) ||
    (code >= 0x2500 && code <= 0x2775) ||
    code === 0xd83d ||
    code === 0xd83e
  );
}

function boundaryAt(text: string, at: number, end: number, wrapped: boolean): LeadingId['boundary'] | undefined {
  if (at >= end) return 'end';
  const next = text.charAt(at);
  if (wrapped) return 'bracket';
  if (SEPARATORS.has(next)) return 'separator';
  if (!/\s/.test(next)) return undefined;
  let after = at;
  while (after < end && /\s/.test(text.charAt(after))) after++;
  if (after >= end) return 'end';
  const follows = text.charAt(after);
  const isDash = SEPARATORS.has(follows) && follows !== '.' && follows !== ')' && follows !== ',';
  const isDoubleDash = text.startsWith('--', after);
  return isDash || isDoubleDash ? 'separator' : 'space';
}

function skipSeparator(text: string, from: number, end: number): number {
  let at = from;
  let seen = false;
  while (at < end) {
    const char = text.charAt(at);
    if (/\s/.test(char)) at++;
    else if (!seen && SEPARATORS.has(char)) {
      seen = true;
      at++;
      while (text.charAt(at) === char && char === '-') at++;
      // "**OD-1:** text": the closing marks stand after the colon.
      while (at < end && (text.charAt(at) === '*' || text.charAt(at) === '_') && /[*_\s]/.test(text.charAt(at + 1)))
        at++;
    } else break;
  }
  return at;
}

/** `..031`, `…OD-031`, `–009` after an identifier that ends in a number. */
function readRangeEnd(text: string, at: number, end: number, first: string): { id: string; end: number } | undefined {
  let next = at;
  if (text.startsWith('..', at)) next = at + 2;
  else if (text.charAt(at) === '…' || text.charAt(at) === '–') next = at + 1;
  else return undefined;
  const window = text.slice(next, Math.min(end, next + MAX_ID));
  const full = idAtStart(window);
  if (full !== undefined && isIdShaped(full)) return { id: full, end: next + full.length };
  NUMBER.lastIndex = 0;
  const number = NUMBER.exec(window);
  const tail = /\d+[A-Za-z]?$/.exec(first);
  if (number === null || tail === null) return undefined;
  return { id: first.slice(0, tail.index) + number[0], end: next + number[0].length };
}

const FILE_NAME = /\.(?:md|mdx|txt|ts|tsx|js|mjs|py|go|rs|java|json|ya?ml|toml|sql|sh|html|csv|cs|php|rb)$/i;
const SLUG_PREFIX = /^[A-Z]{2,}[-_][a-z]/;

/** Whether a token looks like an identifier rather than a word: it carries a number, or is a slug under a capital prefix. */
export function isIdShaped(token: string): boolean {
  if (token.length > MAX_ID || FILE_NAME.test(token)) return false;
  if (!/\d/.test(token)) return SLUG_PREFIX.test(token) || /^[A-Z]{2,5}-[A-Z]$/.test(token);
  // Anything with a digit and a joint is one, so only what has no joint is looked at letter by letter.
  if (/[-_.\u2010\u2011]/.test(token) || /^[A-Z][A-Za-z]{0,11}\d+[A-Za-z]?$/.test(token)) return true;
  return /[^\0-\x7f]/.test(token) && /^\p{Lu}\p{L}{0,11}\d+\p{L}?$/u.test(token);
}

/** Whether an identifier is a fill-in of a template: `OD-NNN`, `ADR-XXX`, `D-###`. */
export function isPlaceholderId(id: string): boolean {
  return /(?:^|[-_ ])(?:N{2,}|X{2,}|n{2,}|x{2,}|#{1,}|\?{2,})$/.test(id);
}

/** One word and one number: almost every identifier, read without the general rules. */
const SIMPLE_ID = /^([A-Za-z]+)[-_.]?\d+$/;

/**
 * The letters of an identifier that say which family it belongs to: `OD` for `OD-001`, `W-OD` for `W3-OD-001`.
 * Identifiers of one family are told apart by their numbers only.
 */
export function idFamily(id: string): string {
  const simple = SIMPLE_ID.exec(id);
  if (simple !== null) return (simple[1] as string).toUpperCase();
  return id
    .replace(/\d+[A-Za-z]?(?=$|[-_.])/g, '')
    .replace(/\d+/g, '')
    .split(/[-_.\u2010\u2011]+/)
    .filter((part) => part !== '')
    .slice(0, 3)
    .join('-')
    .toUpperCase();
}

const PLAIN_ID = /^([A-Z]+)-?0*(\d+)$/;

/** An identifier as compared for equality: letter case, leading zeros, spaces and look-alike letters do not tell apart. */
export function foldId(id: string): string {
  // What almost every register writes needs none of the rest.
  const plain = PLAIN_ID.exec(id);
  if (plain !== null) return `${plain[1]}${plain[2]}`;
  return foldLookAlikes(
    id
      .normalize('NFKC')
      .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
      .toUpperCase(),
  )
    .replace(/[\s_\u2010-\u2015-]+/g, '-')
    .replace(/(^|[^\d])0+(?=\d)/g, '$1')
    .replace(/([A-Z])-(?=\d)/g, '$1')
    .replace(/^-+|-+$/g, '');
}

const LOOK_ALIKES: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  С: 'C',
  Е: 'E',
  Н: 'H',
  І: 'I',
  Ј: 'J',
  К: 'K',
  М: 'M',
  О: 'O',
  Р: 'P',
  Ѕ: 'S',
  Т: 'T',
  Х: 'X',
  Ү: 'Y',
  Ԁ: 'D',
  Д: 'D',
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Ζ: 'Z',
  Η: 'H',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Υ: 'Y',
  Χ: 'X',
};

function foldLookAlikes(text: string): string {
  return text.replace(/[\u0370-\u052f]/g, (char) => LOOK_ALIKES[char] ?? char);
}
