import { DecisisError, isCivilDate } from '@decisis/core';

/** Today as a civil date: the one given on the command line, else that of the clock in the register's time zone. */
export function civilToday(given: string | undefined, now: Date, timezone: string): string {
  if (given !== undefined) {
    if (isCivilDate(given)) return given;
    throw new DecisisError('DCS_CLI_INVALID_USAGE', {
      problem: `"${given}" is no date`,
      instead: 'write a day of the calendar as YYYY-MM-DD, as in "--as-of 2027-01-31"',
    });
  }
  // Intl takes 10 ms to start, so the default zone goes without it.
  if (timezone === 'UTC') return now.toISOString().slice(0, 10);
  return new Intl.DateTimeFormat('en-CA', {
    timeZone: timezone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(now);
}

/** A distance in days for a reader: `today`, `in 3 days`, `1 day late`, `9 months late`. */
export function renderDistance(days: number): string {
  if (days === 0) return 'today';
  const amount = renderDays(Math.abs(days));
  return days > 0 ? `in ${amount}` : `${amount} late`;
}

function renderDays(days: number): string {
  if (days < 60) return days === 1 ? '1 day' : `${days} days`;
  if (days < 730) return `${Math.round(days / 30.44)} months`;
  return `${Math.round(days / 365.25)} years`;
}
