import type { IdReference } from '../references/id-references.ts';

const WEEK = /^W-?(\d{1,2})(?!\d)/;
const YEAR_BEFORE = /(?<!\d)(?:19|20)\d{2}[ \u00a0-]?$/;
const YEAR_WITHIN = /[/-](?:19|20)\d{2}$/;
const YEAR_BEHIND = /^(?:[\s,/-]{1,2}(?:19|20)\d{2}|\s?['’]\d{2})(?!\d)/;

/**
 * Whether what looks like an identifier is a week of a year: `W47 2026`, `2026-W47`, `W47/2026`. Such a week is a time, and
 * holds nothing up.
 */
export function isWeekOfYear(text: string, { start, end, text: written }: IdReference): boolean {
  if (!isWeekNumber(written)) return false;
  return (
    YEAR_WITHIN.test(written) ||
    YEAR_BEFORE.test(text.slice(Math.max(0, start - 6), start)) ||
    YEAR_BEHIND.test(text.slice(end, end + 8))
  );
}

/**
 * Whether an identifier in the place of a date is a week: `W47` alone. Waves and workstreams are counted in one digit, as far
 * as they are counted with this letter.
 */
export function isLikelyWeek(id: string): boolean {
  return isWeekNumber(id) && id.length > 2 && Number(WEEK.exec(id)?.[1]) >= 10;
}

function isWeekNumber(id: string): boolean {
  const number = Number(WEEK.exec(id)?.[1] ?? 0);
  return number >= 1 && number <= 53;
}
