import {
  createFinding,
  DecisisError,
  isDecisisError,
  isGeneratedText,
  type Finding,
  type GeneratedKind,
} from '@decisis/core';
import { readDocumentBytes } from '@decisis/workspace';

const MOST_BYTES = 256 * 1024 ** 2;

/** How the files that are no Markdown begin, by which they are known as ours. */
const BEGINNINGS: Partial<Record<GeneratedKind | 'survey', string>> = {
  calendar: 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Decisis//',
  csv: '"register","path","line","id",',
  feed: '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n  <title>Decisions</title>',
};

/** The text of a file that a generated document may replace; undefined when there is none. */
export function readExisting(root: string, path: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      readDocumentBytes(root, path, { documentBytes: MOST_BYTES }),
    );
  } catch (error) {
    if (isDecisisError(error, 'DCS_DOCUMENT_NOT_FOUND')) return undefined;
    throw error;
  }
}

/** Whether this tool made a file; only such a file may be replaced. */
export function isOurs(kind: GeneratedKind | 'survey', text: string): boolean {
  const beginning = BEGINNINGS[kind];
  return beginning === undefined ? isGeneratedText(text) : text.startsWith(beginning);
}

/** Refuses to replace a file that somebody wrote. */
export function assertOurs(kind: GeneratedKind | 'survey', path: string, existing: string | undefined): void {
  if (existing === undefined || isOurs(kind, existing)) return;
  throw new DecisisError('DCS_DOCUMENT_HAND_WRITTEN', { path, kind });
}

/** What is wrong with a generated file: that it is not there, or the first line in which it differs. */
export function differenceOf(path: string, existing: string | undefined, wanted: string): Finding | undefined {
  if (existing === wanted) return undefined;
  const start = { start: 0, end: 0, line: 1, column: 1 };
  if (existing === undefined)
    return createFinding('generated/missing', 'absent', { path }, { location: { path, range: start }, anchor: path });
  const [had, gets] = [existing.split('\n'), wanted.split('\n')];
  const at = gets.findIndex((line, index) => line !== had[index]);
  const line = (at === -1 ? gets.length : at) + 1;
  const location = { path, range: { ...start, line } };
  return createFinding('generated/out-of-date', 'differs', { path, line }, { location, anchor: path });
}
