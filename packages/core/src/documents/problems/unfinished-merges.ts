import type { FindingLocation } from '../../findings/finding.ts';
import { lineEndAt } from '../line-index.ts';
import type { DocumentReading } from '../document-reading.ts';

/** A stretch of a document that an unfinished merge leaves open: from its first marker to its last, both sides included. */
export interface UnfinishedMerge {
  readonly start: number;
  readonly end: number;
  /** The marker that it was found by. */
  readonly location: FindingLocation;
}

const known = new WeakMap<DocumentReading, readonly UnfinishedMerge[]>();

/**
 * The unfinished merges of a document, in order. A first marker that is alone leaves everything below it open, a last one that
 * is alone everything above it: nobody can tell where the other stood.
 */
export function unfinishedMerges(reading: DocumentReading): readonly UnfinishedMerge[] {
  let merges = known.get(reading);
  if (merges === undefined) known.set(reading, (merges = readMerges(reading)));
  return merges;
}

function readMerges({ findings, source: { text } }: DocumentReading): readonly UnfinishedMerge[] {
  const markers = findings
    .filter(({ ruleId }) => ruleId === 'document/conflict-marker')
    .map(({ location }) => location)
    .toSorted((left, right) => left.range.start - right.range.start);
  const merges: UnfinishedMerge[] = [];
  let open: FindingLocation | undefined;
  for (const marker of markers) {
    const { start, end } = marker.range;
    if (text.charAt(start) === '<') {
      open ??= marker;
      continue;
    }
    const location = open ?? marker;
    const from = open?.range.start ?? merges.at(-1)?.end ?? 0;
    merges.push({ start: from, end: lineEndAt(text, end, text.length), location });
    open = undefined;
  }
  if (open !== undefined) merges.push({ start: open.range.start, end: text.length, location: open });
  return merges;
}
