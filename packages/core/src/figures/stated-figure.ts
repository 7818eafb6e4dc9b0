import type { Item } from '../documents/item.ts';
import type { StatedFigure } from '../policy/sentinels/sentinel-base.ts';
import { inexactNumber } from './inexact-number.ts';

type Reading = NonNullable<StatedFigure['reading']>;

const MAX_QUOTE = 120;
const AROUND = 40;

/**
 * The number of something that an item states in its text, wherever it does so first.
 *
 *     touches all 86 routes of the service
 *                 ^^^^^^^^^
 *
 * Two places that differ are a problem of the document, as is none, and as are nothing but bounds and ranges ("at most 3 routes", "2-3 routes").
 */
export function statedFigure(item: Item, name: string, of: string): Reading {
  const { text, path, lines } = item.source;
  const found = item.entries.flatMap(({ start, end }) => figuresIn(text, start, end, of));
  const first = found.find(({ inexact }) => inexact === undefined) ?? found[0];
  if (first === undefined) return { problem: `${name} states no number of ${of}` };
  const other = found.find(({ value }) => value !== first.value);
  if (other !== undefined) {
    const places = [first, other].map(({ value, at }) => `${value} in line ${lines.positionAt(at).line}`);
    return { problem: `${name} states two numbers of ${of}: ${places.join(', ')}` };
  }
  if (first.inexact !== undefined)
    return {
      problem: `${name} states no exact number of ${of}: "${first.inexact.slice(0, MAX_QUOTE)}" in line ${lines.positionAt(first.at).line}`,
      hint: 'write "least", "most" or both in place of "figure", or the exact number into the decision',
    };
  const lineStart = Math.max(text.lastIndexOf('\n', first.at) + 1, first.at - AROUND);
  const lineEnd = text.indexOf('\n', first.at);
  const quote = text.slice(lineStart, lineEnd === -1 ? text.length : lineEnd).trim();
  return { value: first.value, path, line: lines.positionAt(first.at).line, quote: quote.slice(0, MAX_QUOTE) };
}

const NUMBER = String.raw`(?<![\p{L}\p{N}.,])(\d{1,3}(?:[,.'\u00a0\u202f ]\d{3})+|\d{1,9})`;

interface Found {
  readonly value: number;
  readonly at: number;
  /** The words that make it no exact number. */
  readonly inexact: string | undefined;
}

function figuresIn(text: string, start: number, end: number, of: string): readonly Found[] {
  const words = of
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
    .join(String.raw`\s+`);
  const pattern = new RegExp(`${NUMBER}[\\s\\u00a0-]{1,3}${words}(?![\\p{L}\\p{N}])`, 'giu');
  const entry = text.slice(start, end);
  return [...entry.matchAll(pattern)].map(({ 0: written, 1: number = '', index }) => ({
    value: Number(number.replace(/\D/g, '')),
    at: start + index,
    inexact: inexactNumber(entry, index, index + written.length),
  }));
}
