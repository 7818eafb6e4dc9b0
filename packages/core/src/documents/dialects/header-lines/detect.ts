import type { MetadataEntry } from '../../front-matter.ts';
import { lineEndAt, nextLineAt } from '../../line-index.ts';

/** The header of a proposal: `PEP: 8`, `Title: ...`, `Status: ...`, one key a line, at the very start of the text. */
export interface HeaderLines {
  readonly entries: readonly MetadataEntry[];
  /** Where the first key stands. */
  readonly start: number;
  /** One past the last line. */
  readonly end: number;
}

const MAX_LINES = 60;
const KEY = /^\s{0,8}([A-Za-z][A-Za-z-]{0,29})\s?:(?=\s|$)/;
const OPENING = /^(?:`{3,}|~{3,}|<pre>)/;

/**
 * Reads the header lines that open a text, plain, in a fence or between `<pre>` marks. They must name a title and a status;
 * a line without key that is further indented carries on the value before it.
 */
export function detectHeaderLines(text: string): HeaderLines | undefined {
  const entries: MetadataEntry[] = [];
  let at = 0;
  let end = 0;
  let isOpen = false;
  for (let line = 0; line < MAX_LINES && at < text.length; line++) {
    const lineEnd = lineEndAt(text, at, text.length);
    const shown = text.slice(at, Math.min(lineEnd, at + 400));
    const next = nextLineAt(text, lineEnd, text.length);
    const key = KEY.exec(shown);
    if (key !== null) entries.push(entryOf(text, key, at, lineEnd));
    else if (entries.length === 0 && !isOpen && OPENING.test(shown)) isOpen = true;
    else if (shown.trim() === '' && entries.length === 0) {
      // Blank lines may stand in front of the header.
    } else if (entries.length === 0 || !/^\s+\S/.test(shown)) break;
    if (entries.length > 0) end = lineEnd;
    at = next;
  }
  const keys = new Set(entries.map((entry) => entry.key.toLowerCase()));
  const first = entries[0];
  if (first === undefined || !keys.has('title') || !(keys.has('status') || keys.has('state'))) return undefined;
  return entries.length < 3 ? undefined : { entries, start: text.lastIndexOf('\n', first.start) + 1, end };
}

function entryOf(text: string, key: RegExpExecArray, at: number, lineEnd: number): MetadataEntry {
  let start = at + key[0].length;
  while (start < lineEnd && /[ \t]/.test(text.charAt(start))) start++;
  const value = text.slice(start, lineEnd).trimEnd();
  return { key: key[1] as string, value, start, end: start + value.length, slot: 'line' };
}
