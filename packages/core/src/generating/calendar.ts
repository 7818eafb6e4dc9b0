import { calendarLine, calendarText } from '../reports/sinks/calendar-text.ts';
import type { CheckedItem } from '../rules/check-context.ts';
import { isUndecided } from '../rules/standing.ts';
import { itemsOf, type GeneratingSubject } from './generating-subject.ts';
import { itemAddress } from './item-address.ts';

/** The due dates of undecided items as days of an iCalendar. */
export function renderCalendar(subject: GeneratingSubject): string {
  const events = itemsOf(subject)
    .filter((item) => isUndecided(item) && item.summary.due !== null)
    .toSorted((left, right) => ((left.summary.due as string) < (right.summary.due as string) ? -1 : 1));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Decisis//Decisis//EN',
    'CALSCALE:GREGORIAN',
    ...events.flatMap(eventOf),
    'END:VCALENDAR',
  ];
  return lines.map(calendarLine).join('');
}

// DTSTAMP is required; the due date keeps it the same from one day to the next.
function eventOf(item: CheckedItem): string[] {
  const { due, title, owner } = item.summary;
  const day = (due as string).replaceAll('-', '');
  const title_ = item.item.id === undefined ? (title ?? item.name) : `${item.name}: ${title ?? ''}`;
  const edges = item.facets().blocking.edges.map(({ target }) => target.id);
  const about = [
    owner === null ? 'Nobody owns it.' : `Owner: ${owner}.`,
    ...(edges.length === 0 ? [] : [`Holds up: ${[...new Set(edges)].join(', ')}.`]),
    `Source: ${item.document.path}:${item.summary.line}`,
  ];
  return [
    'BEGIN:VEVENT',
    `UID:${calendarText(itemAddress(item))}`,
    `DTSTAMP:${day}T000000Z`,
    `DTSTART;VALUE=DATE:${day}`,
    `SUMMARY:${calendarText(`Decide ${title_}`)}`,
    `DESCRIPTION:${about.map(calendarText).join('\\n')}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}
