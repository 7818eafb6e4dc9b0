import { visibleText } from './visible-text.ts';

/** A value of iCalendar (RFC 5545): separators and line breaks are escaped. */
export function calendarText(text: string): string {
  return visibleText(text).replace(/[\\;,]/g, (char) => `\\${char}`);
}

const MOST_OCTETS = 75;

/** A line of iCalendar, divided where it is longer than 75 octets, never within a character. */
export function calendarLine(line: string): string {
  const encoder = new TextEncoder();
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const char of line) {
    const size = encoder.encode(char).length;
    // The blank at the start of a continued line counts.
    if (octets + size > MOST_OCTETS - (parts.length === 0 ? 0 : 1)) {
      parts.push(part);
      part = '';
      octets = 0;
    }
    part += char;
    octets += size;
  }
  return `${[...parts, part].join('\r\n ')}\r\n`;
}
