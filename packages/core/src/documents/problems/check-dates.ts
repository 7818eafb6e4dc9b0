import { LetterPattern } from '../../model/letter-pattern.ts';
import { createFinding } from '../../findings/finding.ts';
import type { Field } from '../../model/field.ts';
import { dateOrderOf, type DateOrder } from '../../vocabulary/date-order.ts';
import { findInvalidDate, readDate } from '../../vocabulary/value-words.ts';
import { withoutStruck } from '../inline/inline-text.ts';
import type { Item } from '../item.ts';
import type { ReadContext } from '../read-context.ts';

/** An ISO date on a day that every month has, or no digit at all: nothing to report, and most values are of these. */
const SURE_DATE = /^(?:\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|\P{N}*)$/u;
const EITHER_ORDER = /(?<![A-Za-z0-9_./-])(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?![A-Za-z0-9_/]|[-.][A-Za-z0-9])/;

/**
 * Findings about the dates of items: days that no calendar has, day and month in either order, and dates that were moved; and
 * about days that no calendar has at the head of the document.
 */
export function checkDates(context: ReadContext, items: readonly Item[], header: readonly Field[]): void {
  const told = new Set<number>();
  const either: EitherDate[] = [];
  for (const item of items) {
    for (const name of ['due', 'decidedOn', 'earliest'] as const) {
      const field = item.field(name);
      if (field === undefined || SURE_DATE.test(field.text)) continue;
      reportMove(context, field, item.key);
      reportInvalid(context, field, item.key);
      told.add(field.start);
      const date = eitherDateIn(field, item.key);
      if (date !== undefined) either.push(date);
    }
  }
  if (either.length > 0) reportEither(context, either);
  for (const field of [...header, ...labelledLines(context)]) {
    if (told.has(field.start)) continue;
    told.add(field.start);
    reportInvalidInHeader(context, field);
  }
}

/** Releases may be counted within a year: `2026.13.1`. */
const NUMBERING = /(?:version|versión|versão|wersja|версия|release|build|tag|number|nummer|revision|id)\b/iu;

/** What stands there is a date by its form, whatever its label is called: "Last updated: 2026-13-45". */
function reportInvalidInHeader(context: ReadContext, { label, text, start }: LabelledText): void {
  if (SURE_DATE.test(text) || NUMBERING.test(label)) return;
  const invalid = findInvalidDate(text);
  if (invalid === undefined || !/^[\s*_`"“(]*$/.test(text.slice(0, invalid.start))) return;
  const data = { label, written: text.slice(invalid.start, invalid.end) };
  const location = context.at(start + invalid.start, start + invalid.end);
  context.findings.push(
    createFinding('document/invalid-date', 'inHeader', data, { location, anchor: `header ${label}` }),
  );
}

type LabelledText = Pick<Field, 'label' | 'text' | 'start'>;

/** `Last updated: 2026-13-45`: a line with a label that is no field of items. */
const LABELLED = new LetterPattern(/^([\s>*_-]*)(\p{L}[\p{L} ]{1,40}?)[*_]*:[\s*_]*(?=\d)/u);
const MOST_HEAD_BLOCKS = 40;

function labelledLines({ outline }: ReadContext): LabelledText[] {
  const { blocks, sections, text: shown } = outline;
  const top = sections.find(({ level }) => level === 1) ?? sections[0];
  if (top === undefined) return [];
  const from = top.index === 0 ? 0 : top.from;
  return blocks.slice(from, Math.min(top.ownTo, from + MOST_HEAD_BLOCKS)).flatMap((block) => {
    if (block.type !== 'line' && block.type !== 'item') return [];
    const text = shown.slice(block.textStart, Math.min(block.end, block.textStart + 200));
    const match = LABELLED.exec(text);
    if (match === null) return [];
    const start = block.textStart + match[0].length;
    return [{ label: match[2] as string, text: shown.slice(start, Math.min(block.end, start + 100)), start }];
  });
}

function reportInvalid(context: ReadContext, field: Field, key: string): void {
  const invalid = findInvalidDate(field.text);
  if (invalid === undefined) return;
  const data = { id: key, field: field.name, written: field.text.slice(invalid.start, invalid.end) };
  const at = field.start + invalid.start;
  context.findings.push(
    createFinding('document/invalid-date', 'noSuchDay', data, {
      location: context.at(at, at + invalid.end - invalid.start),
      anchor: `${key} ${field.name}`,
    }),
  );
}

/** `2026-12-01 → 2027-01-15` names two days; the last one holds. */
function reportMove(context: ReadContext, field: Field, key: string): void {
  const date = readDate(withoutStruck(field.text), context.outline.text);
  if (date?.movedFrom === undefined || date.movedFrom === date.iso) return;
  const because = 'an arrow leads from the first date to the last';
  const data = { text: field.text.slice(0, 80), chosen: date.iso, other: date.movedFrom, because };
  context.findings.push(
    createFinding('document/ambiguous-text', 'readings', data, {
      location: context.at(field.start, field.end),
      anchor: `${key} ${field.name}`,
    }),
  );
}

/** A date such as `03/04/2026`, which names two days. */
interface EitherDate {
  readonly text: string;
  readonly dayFirst: string;
  readonly monthFirst: string;
  readonly start: number;
  readonly anchor: string;
}

function eitherDateIn(field: Field, key: string): EitherDate | undefined {
  const match = EITHER_ORDER.exec(field.text.slice(0, 200));
  if (match === null) return undefined;
  const [first, second] = [Number(match[1]), Number(match[3])];
  if (first > 12 || second > 12 || first < 1 || second < 1 || first === second) return undefined;
  const iso = (month: number, day: number): string =>
    `${match[4]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return {
    text: match[0],
    dayFirst: iso(second, first),
    monthFirst: iso(first, second),
    start: field.start + match.index,
    anchor: `${key} ${field.name}`,
  };
}

/** Once for a document whose other dates show the order, which holds for all; for each date when nothing shows it. */
function reportEither(context: ReadContext, dates: readonly EitherDate[]): void {
  const shown = dateOrderOf(context.outline.text);
  if (shown !== undefined && shown.order !== 'both') {
    reportOrder(context, dates, shown);
    return;
  }
  const because =
    shown === undefined
      ? 'no other date of the document shows whether the day or the month comes first'
      : 'some dates of the document put the day first and some the month';
  for (const { text, dayFirst, monthFirst, start, anchor } of dates) {
    const data = { text, readings: [monthFirst, dayFirst], because };
    context.findings.push(
      createFinding('document/ambiguous-text', 'unreadDate', data, {
        location: context.at(start, start + text.length),
        anchor,
      }),
    );
  }
}

function reportOrder(context: ReadContext, dates: readonly EitherDate[], { order, start, end }: DateOrder): void {
  const [date] = dates as readonly [EitherDate, ...EitherDate[]];
  const isDayFirst = order === 'day-first';
  const { source } = context.outline;
  const data = {
    text: date.text,
    chosen: isDayFirst ? date.dayFirst : date.monthFirst,
    other: isDayFirst ? date.monthFirst : date.dayFirst,
    first: isDayFirst ? 'day' : 'month',
    shownBy: source.text.slice(start, end),
    more: dates.length - 1,
  };
  context.findings.push(
    createFinding('document/ambiguous-text', 'dateOrder', data, {
      location: context.at(date.start, date.start + date.text.length),
      related: [{ ...context.at(start, end), label: `the ${data.first} comes first` }],
      anchor: 'order of day and month',
    }),
  );
}
