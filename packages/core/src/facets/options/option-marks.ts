import { LetterPattern } from '../../model/letter-pattern.ts';
import { readOptionMarkers } from '../../vocabulary/value-words.ts';
import type { OptionMark } from './option.ts';
import { sentencesOf } from '../prose/sentences.ts';
import { quote, quoteBare, type Quote } from '../prose/span.ts';

/** A title taken apart: what it says, and how it is marked. */
export interface MarkedTitle {
  readonly title: Quote;
  readonly markers: readonly OptionMark[];
}

const BRACKET = /[([（]([^()[\]（）\n]{2,120})[)\]）][\s*_.:]{0,6}$/u;
const ARROW = /(?:←|<-|<--|⬅|⭐|👉|✅|—|–|--|\||·)\s{0,3}([^←\n]{2,80})$/u;
const LEAD = new LetterPattern(/^[\s*_]{0,3}([\p{L} ]{3,30})[\s*_]{0,3}[:—–][\s*_]{1,4}/u);
const MAX_LEAD_WORDS = 6;

/**
 * Splits the marks off a title.
 *
 *     Sticky sessions (current plan, M2-M3)
 *     ^^^^^^^^^^^^^^^  ^^^^^^^^^^^^ ^^^^^
 *     title            marker       scope
 */
export function readMarkedTitle(text: string, start: number, end: number): MarkedTitle {
  const markers: OptionMark[] = [];
  let stop = quote(text, start, end).end;
  for (let count = 0; count < 3; count++) {
    const from = Math.max(start, stop - 160);
    const tail = text.slice(from, stop);
    const found = BRACKET.exec(tail) ?? ARROW.exec(tail);
    const inner = found === null ? undefined : found[1];
    if (found === null || inner === undefined) break;
    const at = from + found.index + found[0].indexOf(inner);
    const marks = marksOf(text, at, at + inner.length);
    if (marks.length === 0) break;
    markers.push(...marks);
    stop = from + found.index;
  }
  let first = start;
  const lead = LEAD.exec(text.slice(start, Math.min(stop, start + 44)));
  if (lead !== null && stop - start > lead[0].length) {
    const marks = marksOf(text, start, start + lead[0].length);
    if (marks.length > 0 && (lead[1] as string).trim().split(' ').length <= 3) {
      markers.push(...marks);
      first = start + lead[0].length;
    }
  }
  return { title: quoteBare(text, first, stop), markers };
}

/** Marks of a short text: brackets, a status cell. Behind a comma stands what the mark holds for. */
function marksOf(text: string, start: number, end: number): OptionMark[] {
  const inner = text.slice(start, end);
  if (inner.length > 120) return [];
  const comma = inner.search(/[,;:]/);
  const head = comma === -1 ? inner : inner.slice(0, comma);
  if (head.trim().split(/\s+/).length > MAX_LEAD_WORDS) return [];
  const scope = comma === -1 ? '' : quoteBare(text, start + comma + 1, end).text;
  return readOptionMarkers(head).map((marker) => ({
    marker,
    scope: scope === '' ? undefined : scope,
    reason: undefined,
    start,
    end,
  }));
}

/** Marks that open a paragraph or a cell ("Not recommended. It is archived."), with the rest as the reason. */
export function readOpeningMarks(text: string, start: number, end: number): OptionMark[] {
  const sentences = sentencesOf(text, start, end);
  const first = sentences[0];
  if (first === undefined || first.end - first.start > 60) return [];
  const marks = marksOf(text, first.start, first.end);
  if (marks.length === 0 || text.slice(first.start, first.end).trim().split(/\s+/).length > MAX_LEAD_WORDS) return [];
  const reason = sentences.length > 1 ? quote(text, first.end, end) : undefined;
  return marks.map((mark) => ({ ...mark, reason }));
}

/** Marks in the first words of a remark ("rejected because it is heavy"), with the remark as the reason. */
export function readLeadingMarks(text: string, start: number, end: number): OptionMark[] {
  const remark = quote(text, start, end);
  const head = /^[\s*_(]{0,4}(?:\p{L}{1,14}[ -]?){1,2}/u.exec(remark.text.slice(0, 40));
  if (head === null) return [];
  return readOptionMarkers(head[0]).map((marker) => ({
    marker,
    scope: undefined,
    reason: quoteBare(text, remark.start + head[0].length, end),
    start: remark.start,
    end: remark.start + head[0].trimEnd().length,
  }));
}
