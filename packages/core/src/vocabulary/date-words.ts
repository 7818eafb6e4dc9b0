import { dateOrderOf } from './date-order.ts';
import { languagesOf, scriptOf, type Script } from './languages.ts';
import { normalizeLabel } from './normalize.ts';
import { PREPARED, type PreparedWords } from './prepared-words.ts';

/** A civil date found in a text: ISO form, and the range it is written in (UTF-16 offsets). */
export interface DateReading {
  readonly iso: string;
  readonly start: number;
  readonly end: number;
  /** The date that an arrow in front of this one moved: `2026-12-01 → 2027-01-15`. */
  readonly movedFrom?: string;
}

interface Candidate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly start: number;
  readonly end: number;
}

const MAX_LENGTH = 400;

// Letters of other scripts may touch a date ("期限2026-02-13"); ASCII ones make it part of an id.
const YEAR_FIRST = /(?<![A-Za-z0-9_-])(\d{4})([-/.‐‑])(\d{1,2})\2(\d{1,2})(?![0-9_]|[-‐‑][A-Za-z0-9]|[A-SU-Za-z])/g;
const YEAR_LAST = /(?<![A-Za-z0-9_.-])(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4})(?![A-Za-z0-9_]|[-.][A-Za-z0-9])/g;
/** An arrow between two dates, with few words and no number beside it. */
const LEADS_ON = /^\D{0,40}(?:[-–—=]{1,2}>|[→⇒⟶⟹➔➜➞⇨])\D{0,20}$/;
const EAST_ASIAN = /(\d{4})\s?[年년.]\s?(\d{1,2})\s?[月월.]\s?(\d{1,2})\s?[日일.]?/g;
const TOKEN = /\d{1,4}|[^\d\s.,;:'’()[\]{}|/<>*_–—-]{1,24}/g;
/** Vietnamese counts its months: "13 tháng 2 năm 2026". */
const MONTH_WORD = 'thang';
/** What may stand between the parts of a date in words: ordinal endings, "of", "de", "năm". */
const JOINER = /^(?:st|nd|rd|th|er|o|of|the|de|del|di|den|am|ngay|nam|в|г)$/;

const monthNumbers = new Map<Script, ReadonlyMap<string, number>>();

/**
 * The first civil date in a text, in any of the usual written forms and languages; where an arrow leads on to another date,
 * that one. Day and month in digits with a slash are read only when their order is certain, from themselves or from the other
 * dates of the text they stand `within`; dates that no calendar has are passed over, see {@link findInvalidDate}.
 */
export function readDate(text: string, within?: string): DateReading | undefined {
  let reading: DateReading | undefined;
  for (const found of candidatesIn(text, within)) {
    if (!isCalendarDate(found)) continue;
    const { start, end } = found;
    if (reading === undefined) reading = { iso: isoOf(found), start, end };
    else if (start >= reading.end) {
      if (!LEADS_ON.test(text.slice(reading.end, start))) break;
      reading = { iso: isoOf(found), start, end, movedFrom: reading.movedFrom ?? reading.iso };
    }
  }
  return reading;
}

/** The first thing in a text that is written as a date but that no calendar has, such as `2026-02-30`. */
export function findInvalidDate(text: string): { readonly start: number; readonly end: number } | undefined {
  for (const found of candidatesIn(text)) {
    if (!isCalendarDate(found)) return { start: found.start, end: found.end };
  }
  return undefined;
}

function candidatesIn(text: string, within?: string): Candidate[] {
  const shown = withAsciiDigits(text.length > MAX_LENGTH ? text.slice(0, MAX_LENGTH) : text);
  if (!/\d{4}/.test(shown)) return [];
  const found = [...yearFirst(shown), ...yearLast(shown, within), ...eastAsian(shown), ...inWords(shown)];
  return found.toSorted((left, right) => left.start - right.start || right.end - left.end);
}

function* yearFirst(text: string): Generator<Candidate> {
  for (const match of text.matchAll(YEAR_FIRST)) yield candidate(match, [match[1], match[3], match[4]]);
}

function* yearLast(text: string, within: string | undefined): Generator<Candidate> {
  for (const match of text.matchAll(YEAR_LAST)) {
    const first = Number(match[1]);
    const second = Number(match[3]);
    const isDayFirst = match[2] === '.' || first > 12 || first === second;
    if (isDayFirst) yield candidate(match, [match[4], match[3], match[1]]);
    else if (second > 12) yield candidate(match, [match[4], match[1], match[3]]);
    else if (within !== undefined) {
      const order = dateOrderOf(within)?.order;
      if (order === 'day-first') yield candidate(match, [match[4], match[3], match[1]]);
      if (order === 'month-first') yield candidate(match, [match[4], match[1], match[3]]);
    }
  }
}

function* eastAsian(text: string): Generator<Candidate> {
  for (const match of text.matchAll(EAST_ASIAN)) yield candidate(match, [match[1], match[2], match[3]]);
}

function candidate(match: RegExpExecArray, [year, month, day]: readonly (string | undefined)[]): Candidate {
  const start = match.index;
  const end = start + match[0].trimEnd().length;
  return { year: Number(year), month: Number(month), day: Number(day), start, end };
}

interface Token {
  readonly value: number;
  readonly kind: 'year' | 'day' | 'month';
  readonly start: number;
  readonly end: number;
}

/** Dates with a month in words: day month year, month day year, year month day. */
function* inWords(text: string): Generator<Candidate> {
  const run: Token[] = [];
  let lastEnd = 0;
  let isMonthNext = false;
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index;
    if (lastEnd > 0 && !/^[\s.,'’/-]{0,3}$/u.test(text.slice(lastEnd, start))) run.length = 0;
    lastEnd = start + match[0].length;
    const token = tokenOf(match[0], start);
    if (token === undefined) {
      const word = normalizeLabel(match[0]);
      isMonthNext = word === MONTH_WORD;
      if (!isMonthNext && !JOINER.test(word)) run.length = 0;
      continue;
    }
    run.push(isMonthNext && token.kind === 'day' ? { ...token, kind: 'month' } : token);
    isMonthNext = false;
    const found = dateOf(run.slice(-3));
    if (found === undefined) continue;
    yield found;
    run.length = 0;
  }
}

function tokenOf(text: string, start: number): Token | undefined {
  const end = start + text.length;
  if (/^\d{4}$/.test(text)) return { value: Number(text), kind: 'year', start, end };
  if (/^\d{1,2}$/.test(text)) return { value: Number(text), kind: 'day', start, end };
  const month = monthOf(normalizeLabel(text));
  return month === undefined ? undefined : { value: month, kind: 'month', start, end };
}

function dateOf(tokens: readonly Token[]): Candidate | undefined {
  const [first, second, third] = tokens;
  if (first === undefined || second === undefined || third === undefined) return undefined;
  const order = `${first.kind} ${second.kind} ${third.kind}`;
  const range = { start: first.start, end: third.end };
  if (order === 'day month year') return { year: third.value, month: second.value, day: first.value, ...range };
  if (order === 'month day year') return { year: third.value, month: first.value, day: second.value, ...range };
  if (order === 'year month day') return { year: first.value, month: second.value, day: third.value, ...range };
  return undefined;
}

function isCalendarDate({ year, month, day }: Candidate): boolean {
  if (year < 1000 || month < 1 || month > 12 || day < 1) return false;
  return day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isoOf({ year, month, day }: Candidate): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Arabic-Indic and full-width digits as ASCII ones, offsets unchanged. */
function withAsciiDigits(text: string): string {
  return text.replaceAll(/[٠-٩۰-۹０-９]/g, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = code >= 0xff10 ? 0xff10 : code >= 0x6f0 ? 0x6f0 : 0x660;
    return String(code - zero);
  });
}

/** The number of the month that a folded word names. */
export function monthOf(word: string): number | undefined {
  const script = scriptOf(word);
  const known = monthNumbers.get(script) ?? preparedMonths(script) ?? readMonths(script);
  monthNumbers.set(script, known);
  return known.get(word);
}

function preparedMonths(script: Script): ReadonlyMap<string, number> | undefined {
  const prepared: PreparedWords | undefined = PREPARED;
  return script === 'latin' && prepared !== undefined ? new Map(prepared.months) : undefined;
}

/** The names of the months in the languages of a script, folded, with their numbers. */
export function readMonths(script: Script): ReadonlyMap<string, number> {
  const months = new Map<string, number>();
  for (const { words } of languagesOf(script)) {
    for (const [index, forms] of words().months.split('|').entries()) {
      for (const form of forms.trim().split(/\s+/)) {
        const key = normalizeLabel(form);
        if (key !== '' && !months.has(key)) months.set(key, index + 1);
      }
    }
  }
  return months;
}
