import type { LineIndex } from '@decisis/core';
import type { Row } from './row.ts';

/** A line of an item that holds what was searched for; `start` and `end` are offsets into `text`. */
export interface Match {
  readonly line: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** An item with the lines of it that match, at most some; `count` is all of them. */
export interface Hit {
  readonly row: Row;
  readonly matches: readonly Match[];
  readonly count: number;
}

const MOST_MATCHES = 3;

/**
 * The items whose own text holds the words, as they stand next to each other; letter case, accents and full-width forms
 * do not count. One pass over each document.
 */
export function searchRows(rows: readonly Row[], words: string): readonly Hit[] {
  const wanted = foldText(words.trim()).text;
  if (wanted === '') return [];
  const lines = new Map<Row['item']['source'], readonly Match[]>();
  const hits: Hit[] = [];
  for (const row of rows) {
    const { source } = row.item;
    let found = lines.get(source);
    if (found === undefined) lines.set(source, (found = matchingLines(source.text, wanted)));
    const own = row.item.entries.flatMap(({ start, end }) => linesWithin(found, source.lines, start, end));
    if (own.length > 0) hits.push({ row, matches: own.slice(0, MOST_MATCHES), count: own.length });
  }
  return hits;
}

/** The matches on the lines of a range; found by halving, for a long register may match on every line. */
function linesWithin(found: readonly Match[], index: LineIndex, start: number, end: number): readonly Match[] {
  if (found.length === 0) return [];
  const from = firstAtOrAfter(found, index.lineAt(start));
  const to = firstAtOrAfter(found, index.lineAt(Math.max(start, end - 1)) + 1);
  return found.slice(from, to);
}

function firstAtOrAfter(found: readonly Match[], line: number): number {
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((found[middle] as Match).line < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

function matchingLines(text: string, wanted: string): Match[] {
  const matches: Match[] = [];
  text.split(/\r\n|\r(?!\n)|\n/).forEach((line, index) => {
    const folded = foldText(line);
    const at = folded.text.indexOf(wanted);
    if (at === -1) return;
    const start = folded.origin(at);
    matches.push({ line: index + 1, text: line, start, end: folded.origin(at + wanted.length) });
  });
  return matches;
}

/** Lower case without accents, and where each of its characters comes from. */
function foldText(text: string): { readonly text: string; readonly origin: (at: number) => number } {
  if (!/[^\0-\x7f]/.test(text)) return { text: text.toLowerCase(), origin: (at) => at };
  let folded = '';
  const origins: number[] = [];
  let at = 0;
  for (const char of text) {
    const plain = char.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    for (let index = 0; index < plain.length; index += 1) origins.push(at);
    folded += plain;
    at += char.length;
  }
  origins.push(at);
  return { text: folded, origin: (index) => origins[index] ?? at };
}
