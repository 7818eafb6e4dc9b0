import { dateOrderOf } from '../vocabulary/date-order.ts';
import { findInvalidDate, readDate } from '../vocabulary/value-words.ts';
import { refuseValue, type EditSubject } from './refusal.ts';

const ISO = /^\d{4}-\d{2}-\d{2}$/;
const LONG = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * An ISO date in the form that `like` uses (`13.02.2026`, `2026/2/13`, `13 Feb 2026`, `February 13, 2026`); every other value,
 * and every form that would not by itself read back as this very date, as it is given. The dates of the text it goes `within`
 * tell the order of day and month in the form. A day that no calendar has is refused.
 */
export function writtenDate(
  value: string,
  like: readonly string[],
  subject: EditSubject,
  within: string | undefined,
): string {
  if (findInvalidDate(value) !== undefined)
    throw refuseValue(subject, `"${value}" is a day that no calendar has`, 'give a date that exists, as 2026-02-13');
  if (!ISO.test(value)) return value;
  for (const text of like) {
    const found = readDate(text, within);
    if (found === undefined) continue;
    const written = inFormOf(text.slice(found.start, found.end), value, within);
    return written !== undefined && readDate(written)?.iso === value ? written : value;
  }
  return value;
}

function inFormOf(form: string, iso: string, within: string | undefined): string | undefined {
  if (ISO.test(form)) return iso;
  const [year, month, day] = iso.split('-') as [string, string, string];
  const number = (written: string, padded: string): string =>
    written.length === 2 && written.startsWith('0') ? padded : written.length === 1 ? String(Number(padded)) : padded;
  const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(form);
  if (yearFirst !== null)
    return [year, number(yearFirst[3] as string, month), number(yearFirst[4] as string, day)].join(yearFirst[2]);
  const yearLast = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(form);
  if (yearLast !== null) {
    const isEither = yearLast[2] !== '.' && Number(yearLast[1]) <= 12 && within !== undefined;
    const isMonthFirst = Number(yearLast[3]) > 12 || (isEither && dateOrderOf(within)?.order === 'month-first');
    const parts = isMonthFirst ? [month, day] : [day, month];
    return [
      number(yearLast[1] as string, parts[0] as string),
      number(yearLast[3] as string, parts[1] as string),
      year,
    ].join(yearLast[2]);
  }
  const name = (written: string): string | undefined => {
    const index = LONG.findIndex((long) => long.toLowerCase().startsWith(written.toLowerCase().replace('.', '')));
    const wanted = LONG[Number(month) - 1] as string;
    return index === -1
      ? undefined
      : written.length === (LONG[index] as string).length && written.length > 3
        ? wanted
        : wanted.slice(0, 3);
  };
  const dayFirst = /^(\d{1,2}) ([A-Za-z]{3,9}) (\d{4})$/.exec(form);
  if (dayFirst !== null) return joined(number(dayFirst[1] as string, day), name(dayFirst[2] as string), year, ' ', ' ');
  const monthFirst = /^([A-Za-z]{3,9}) (\d{1,2}), (\d{4})$/.exec(form);
  if (monthFirst !== null)
    return joined(name(monthFirst[1] as string), number(monthFirst[2] as string, day), year, ' ', ', ');
  return undefined;
}

function joined(
  first: string | undefined,
  second: string | undefined,
  year: string,
  one: string,
  two: string,
): string | undefined {
  return first === undefined || second === undefined ? undefined : first + one + second + two + year;
}
