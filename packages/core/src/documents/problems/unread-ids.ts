import { LetterPattern } from '../../model/letter-pattern.ts';
import { isIdShaped, isPlaceholderId, readLeadingId } from '../../model/item-id.ts';
import type { DocumentReading } from '../document-reading.ts';
import { strayStretches, type SegmentKind } from '../parse-report.ts';

/** An identifier that a document writes where no item was read. */
export interface UnreadId {
  readonly id: string;
  readonly start: number;
}

const ID_LIKE = new LetterPattern(/(?<![\p{L}\p{N}_.-])\p{Lu}[\p{L}\p{N}]{0,20}(?:[-_.][\p{L}\p{N}]{1,40}){0,6}/gu);
const LINE_START = /^[\s>|*+•-]*(?:\d{1,4}[.)]\s+)?(?:\[[ xX]\]\s+)?/;
const MAX_STRETCH = 100_000;

/** Stretches whose lines may be items that were not read, when they start with an identifier. */
const MAY_NAME: ReadonlySet<SegmentKind> = new Set(['text', 'list', 'table', 'heading']);

/**
 * Identifiers that are taken although no item has them: those at the start of a line, list item or table row outside all
 * items, and every one in a stretch that was not understood. Nobody must give them out again.
 */
export function unreadIds(reading: DocumentReading): UnreadId[] {
  const found: UnreadId[] = [];
  const { text } = reading.source;
  for (const { start, end, kind } of strayStretches(reading)) {
    if (kind === 'not-understood') found.push(...everyId(text, start, Math.min(end, start + MAX_STRETCH)));
    else if (MAY_NAME.has(kind)) found.push(...leadingIds(text, start, Math.min(end, start + MAX_STRETCH)));
  }
  return found.filter(({ id }) => !isPlaceholderId(id));
}

function everyId(text: string, start: number, end: number): UnreadId[] {
  const stretch = text.slice(start, end);
  return [...ID_LIKE.allIn(stretch)]
    .filter(([id]) => /\d/.test(id) && isIdShaped(id))
    .map(({ 0: id, index }) => ({ id, start: start + index }));
}

function leadingIds(text: string, start: number, end: number): UnreadId[] {
  const found: UnreadId[] = [];
  for (let at = start; at < end;) {
    const lineBreak = text.indexOf('\n', at);
    const lineEnd = lineBreak === -1 || lineBreak > end ? end : lineBreak;
    const lead = LINE_START.exec(text.slice(at, Math.min(lineEnd, at + 200)))?.[0].length ?? 0;
    const leading = readLeadingId(text, at + lead, lineEnd);
    if (leading !== undefined) found.push({ id: leading.id, start: leading.start });
    at = lineEnd + 1;
  }
  return found;
}
