import type { MetadataEntry } from '../../front-matter.ts';
import { lineEndAt, nextLineAt } from '../../line-index.ts';
import type { HeaderLines } from './detect.ts';

const MAX_LINES = 30;
const ITEM = /^[-*+]\s{1,4}([A-Za-z][A-Za-z -]{1,40}?)\s?:\s*/;

/**
 * Reads the list of keys that opens a proposal in the manner of Rust's, above headings of the first level that are its sections.
 *
 *     - Feature Name: `proofing`
 *     - Start Date: 2025-05-02
 */
export function detectListHead(text: string): HeaderLines | undefined {
  const start = text.search(/\S/);
  if (start === -1 || !'-*+'.includes(text.charAt(start))) return undefined;
  const entries: MetadataEntry[] = [];
  let end = start;
  for (let at = start, line = 0; at < text.length && line < MAX_LINES; line++) {
    const lineEnd = lineEndAt(text, at, text.length);
    const shown = text.slice(at, Math.min(lineEnd, at + 400));
    const item = ITEM.exec(shown);
    if (item === null) break;
    entries.push(entryOf(text, item[1] as string, at + item[0].length, lineEnd));
    end = lineEnd;
    at = nextLineAt(text, lineEnd, text.length);
  }
  const first = entries[0];
  // "(fill me in)" stands in the form that proposals are copied from.
  if (first?.key !== 'title' || first.value.startsWith('(') || entries.length < 2) return undefined;
  return { entries, start, end };
}

/** The name of the feature is the title, without the code marks around it. */
function entryOf(text: string, key: string, from: number, lineEnd: number): MetadataEntry {
  const value = text.slice(from, lineEnd).trimEnd();
  const isTitle = key.toLowerCase() === 'feature name';
  const isMarked = isTitle && /^`[^`]+`$/.test(value);
  const start = isMarked ? from + 1 : from;
  const shown = isMarked ? value.slice(1, -1) : value;
  return { key: isTitle ? 'title' : key, value: shown, start, end: start + shown.length, slot: 'line' };
}
