import { LetterPattern } from '../../model/letter-pattern.ts';
import type { FieldName } from '../../model/field-name.ts';
import type { Field } from '../../model/field.ts';
import type { StatusMeaning } from '../../model/status.ts';
import { fieldForLabel } from '../../vocabulary/field-words.ts';
import { readStatus } from '../../vocabulary/status-words.ts';
import { readDate } from '../../vocabulary/value-words.ts';
import type { FieldSpan } from './field-span.ts';
import { fieldAt } from './inline-text.ts';

const MAY_BE_LABEL = /[:：]|[.;,?!]\s{1,8}[^\s\d]{2,20}\s{1,8}\d/;
const SEPARATOR = String.raw`(?:(?<=[.;?!][*_~)"”»]{0,3})\s{1,8}|(?<=[？！。；])\s{0,8}|\s{1,8}(?:[—–|·•/→]|--?)\s{1,8}|(?<=,)\s{1,8}|\s{1,8}(?=\*\*)|\s{0,8}\n\s{0,8})`;
const LABELLED = new LetterPattern(
  new RegExp(
    String.raw`${SEPARATOR}([*_]{0,3})(\p{L}[\p{L} ]{1,30}?)(?:\s{1,3}\(?(?:on\s)?(\d{4}-\d{2}-\d{2})\)?)?([*_]{0,3}[:：][*_]{0,3})[^\S\n]{0,8}`,
    'gu',
  ),
);
const BEFORE_DATE = new LetterPattern(
  new RegExp(String.raw`${SEPARATOR}()(\p{L}[\p{L} ]{1,24}?)()[^\S\n]{1,8}(?=\d)`, 'gu'),
);
/** What stands in brackets is read there, or told of something else. */
const BRACKET = /[(（][^()（）\n]{0,400}[)）]/g;
const LOWER = new LetterPattern(/^\p{Ll}/u);
/** The end of a sentence; `Dr. Kim` and `J. Doe` go on. */
const SENTENCE_END = new LetterPattern(/(?<!(?:^|[\s.])(?:Dr|Mr|Ms|Mrs|St|Prof|Sr|Jr|Hr|Fr|\p{Lu}))[.;](?=\s|$)/u);

const SHORT: ReadonlySet<FieldName> = new Set([
  'owner',
  'decider',
  'approver',
  'due',
  'status',
  'decidedOn',
  'implementedIn',
]);
/** Fields whose values are sentences: they reach to the next label. */
const LONG: ReadonlySet<FieldName> = new Set(['outcome', 'default', 'recommendation']);
/** `e.g.` and `z. B.` end no sentence. */
const ABBREVIATED = new LetterPattern(/(?:^|[\s.(])\p{L}\.$/u);
const MAX_SHORT = 60;
/** A line of more labels than this is no sentence. */
const MAX_LABELS = 24;

interface Found {
  readonly start: number;
  readonly label: string;
  readonly name: FieldName;
  readonly valueStart: number;
  /** Marks that wrap label and value together: `*Answered: no*`. */
  readonly marks: string;
  readonly implied: StatusMeaning | undefined;
  /** Where the day of an answer stands. */
  readonly dayAt: number | undefined;
}

/**
 * Fields that stand labelled behind the sentence of a list item, on its line or below it; `stops` are other places where a
 * value ends.
 *
 *     Which queue? Owner: Ana. Due: 2026-03-01       Which host? — *Answered: the small one*
 *                  ^^^^^  ^^^  ^^^  ^^^^^^^^^^                      ^^^^^^^^  ^^^^^^^^^^^^^
 */
export function readSentenceFields(text: string, start: number, end: number, stops: readonly number[]): FieldSpan[] {
  const shown = text.slice(start, end);
  if (!MAY_BE_LABEL.test(shown)) return [];
  const brackets = [...shown.matchAll(BRACKET)].map(({ index, 0: whole }) => [
    start + index,
    start + index + whole.length,
  ]);
  const found = [...labelsIn(shown, start), ...datesIn(shown, start)]
    .filter((label) => !brackets.some(([from, to]) => (from as number) < label.start && label.start < (to as number)))
    .toSorted((left, right) => left.start - right.start)
    .slice(0, MAX_LABELS);
  const spans: FieldSpan[] = [];
  for (let index = 0; index < found.length; index++) {
    const label = found[index] as Found;
    if (label.start < (spans.at(-1)?.end ?? 0)) continue;
    const stop = Math.min(end, ...[found[index + 1]?.start ?? end, ...stops].filter((at) => at >= label.valueStart));
    const span = spanOf(text, label, stop);
    if (span !== undefined) spans.push(span);
  }
  return spans;
}

function labelsIn(shown: string, start: number): Found[] {
  if (!/[:：]/.test(shown)) return [];
  const found: Found[] = [];
  for (const match of LABELLED.allIn(shown)) {
    const [whole, opening, label, day, joint] = match as unknown as [
      string,
      string,
      string,
      string | undefined,
      string,
    ];
    // "Resolved 2026-03-01: the small one": only an answer has its day in front of the colon.
    const field = day === undefined ? fieldForLabel(label, 'label') : undefined;
    const told = field === undefined ? statusOf(label) : undefined;
    const name = field ?? (told === undefined ? undefined : 'outcome');
    if (name === undefined || (!LONG.has(name) && !SHORT.has(name))) continue;
    const isSetOff = opening !== '' || (SHORT.has(name) && /^\s*(?:[—–|·•/→]|--?)\s|\n/.test(whole));
    if (!isSetOff && found.length === 0 && LOWER.test(label)) continue;
    if (found.length === 0 && shown.charAt(match.index - 1) === ',') continue;
    if (ABBREVIATED.for(shown).test(shown.slice(Math.max(0, match.index - 4), match.index))) continue;
    const isWrapped = opening !== '' && !/[*_]/.test(joint);
    const at = start + match.index;
    found.push({
      start: at,
      label,
      name,
      valueStart: at + whole.length,
      marks: isWrapped ? opening : '',
      implied: told,
      dayAt: day === undefined ? undefined : at + whole.lastIndexOf(day),
    });
  }
  return found;
}

/** `Due 2026-03-01` behind a sentence or a comma needs no colon: the date says what the word means. */
function datesIn(shown: string, start: number): Found[] {
  const found: Found[] = [];
  for (const match of BEFORE_DATE.allIn(shown)) {
    const label = match[2] as string;
    const at = start + match.index;
    const valueStart = at + match[0].length;
    const value = /^[^.;,)\n]{4,24}/.exec(shown.slice(match.index + match[0].length))?.[0] ?? '';
    if (fieldForLabel(label, 'label') !== 'due' || readDate(value) === undefined) continue;
    found.push({ start: at, label, name: 'due', valueStart, marks: '', implied: undefined, dayAt: undefined });
  }
  return found;
}

function statusOf(label: string): StatusMeaning | undefined {
  const reading = readStatus(label);
  if (reading === undefined || !reading.atStart || label.length > reading.phrase.length + 1) return undefined;
  if (reading.status === 'open' || reading.status === 'proposed') return undefined;
  return { status: reading.status, locked: reading.locked };
}

function spanOf(text: string, label: Found, stop: number): FieldSpan | undefined {
  const { name, valueStart, marks } = label;
  const close = marks === '' ? -1 : text.indexOf(marks, valueStart);
  let end = close === -1 || close > stop ? stop : close;
  const isClosed = end === close;
  let spanEnd = isClosed ? end + marks.length : end;
  if (SHORT.has(name)) {
    const value = text.slice(valueStart, end);
    const line = /^[^\n\r]*/.exec(value)?.[0] ?? '';
    const full = SENTENCE_END.exec(line);
    const shown = (full === null ? line : line.slice(0, full.index)).trimEnd().replace(/[\s.;,。；，、]{1,8}$/, '');
    if (shown.length > MAX_SHORT || /[?？]$/.test(shown)) return undefined;
    end = valueStart + shown.length;
    if (!isClosed) spanEnd = full === null ? valueStart + line.length : valueStart + full.index + 1;
  }
  const isBlock = text.slice(valueStart, end).trim().includes('\n');
  const field: Field = fieldAt(text, name, label.label, valueStart, end, isBlock ? 'block' : 'line');
  const { dayAt } = label;
  const fields = dayAt === undefined ? [field] : [field, fieldAt(text, 'decidedOn', '', dayAt, dayAt + 10, 'line')];
  const span = { start: label.start, end: spanEnd, fields };
  return label.implied === undefined ? span : { ...span, implied: label.implied };
}
