/** Which part of a date in digits comes first, and the first date of the text that shows it (UTF-16 offsets). */
export interface DateOrder {
  readonly order: 'day-first' | 'month-first' | 'both';
  readonly start: number;
  readonly end: number;
}

const IN_DIGITS = /(?<![A-Za-z0-9_./-])(\d{1,2})([/-])(\d{1,2})\2\d{4}(?![A-Za-z0-9_/]|[-.][A-Za-z0-9])/g;

let last: { readonly text: string; readonly order: DateOrder | undefined } | undefined;

/**
 * The order of day and month in a text, shown by dates with a part above 12, as `15/12/2026`; `both` when they contradict each
 * other, undefined when none is there. Kept for the text asked about last: many dates of one document ask in a row.
 */
export function dateOrderOf(text: string): DateOrder | undefined {
  if (last?.text !== text) last = { text, order: readOrder(text) };
  return last.order;
}

function readOrder(text: string): DateOrder | undefined {
  let found: DateOrder | undefined;
  for (const match of text.matchAll(IN_DIGITS)) {
    const isDay = Number(match[1]) > 12;
    const isMonth = Number(match[3]) > 12;
    if (isDay === isMonth) continue;
    const order = isDay ? 'day-first' : 'month-first';
    if (found === undefined) found = { order, start: match.index, end: match.index + match[0].length };
    else if (found.order !== order) return { ...found, order: 'both' };
  }
  return found;
}
