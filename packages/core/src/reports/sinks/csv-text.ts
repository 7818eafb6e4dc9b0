import { visibleText } from './visible-text.ts';

/**
 * A cell of CSV (RFC 4180), always quoted. A text that a spreadsheet would calculate gets an apostrophe in front, which
 * spreadsheets do not show.
 */
export function csvText(text: string): string {
  const visible = visibleText(text);
  const inert = /^\s*[=+\-@|%]/.test(visible) ? `'${visible}` : visible;
  return `"${inert.replaceAll('"', '""')}"`;
}
