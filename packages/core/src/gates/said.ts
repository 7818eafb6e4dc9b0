import type { FindingLocation } from '../findings/finding.ts';
import type { PlanDocument } from './plan-source.ts';
import type { Said } from './plan.ts';

/** A stretch of a document as a place. */
export function locationIn(document: PlanDocument, start: number, end: number): FindingLocation {
  const { line, column } = document.reading.source.lines.positionAt(start);
  return { path: document.path, range: { start, end, line, column } };
}

/** Words of a document as somebody quotes them. */
export function said(document: PlanDocument, quote: { start: number; end: number; text: string }): Said {
  return { text: quote.text, location: locationIn(document, quote.start, quote.end) };
}
