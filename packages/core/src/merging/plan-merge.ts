import type { DocumentReading } from '../documents/document-reading.ts';
import type { ReadOptions } from '../documents/read-context.ts';
import { readDocument } from '../documents/read-register.ts';
import { sourceOf } from '../documents/source-text.ts';
import { isAccounted, type MergeVersions } from './account-for.ts';
import { isClean, mergeLines, narrowed } from './merge-lines.ts';
import { mergeParts } from './merge-parts.ts';
import {
  DEFAULT_MARKERS,
  renderPieces,
  resolvePieces,
  type MarkerStyle,
  type MergeConflict,
  type Piece,
} from './piece.ts';
import { readTree } from './read-tree.ts';
import { mergeFrames, reframe, unframe, type TextFrame } from './text-frame.ts';

/** What a merge may know beside the three versions. */
export interface PlanMergeOptions {
  /** Root-relative path of the document; its name tells records from registers. */
  readonly path: string;
  /** How the document is read. */
  readonly read?: ReadOptions;
  readonly markers?: MarkerStyle;
  /** Compare lines only, whatever the document holds: for texts that cannot be read as a register. */
  readonly linesOnly?: boolean;
}

/** A merged document as a value. */
export interface MergePlan {
  readonly text: string;
  readonly conflicts: readonly MergeConflict[];
  /**
   * How it came about: `lines`, where git has the same result; `items`, row by row and field by field; `fallback`, line by line with
   * conflicts, because the versions could not be read with certainty or the merge by items did not account for everything.
   */
  readonly by: 'lines' | 'items' | 'fallback';
}

/**
 * Merges three versions of a register. Where git merges their lines without a conflict the result is git's. Otherwise rows,
 * sections, list items and labelled lines are matched by identifier, key or title: different rows and different fields of one row
 * come together, what both added stays, and a conflict shows both values and the base around as little as can be. The result is read
 * again, with every conflict answered either way, and given out only if every item and field of both sides is accounted for.
 */
export function planMerge(base: string, ours: string, theirs: string, options: PlanMergeOptions): MergePlan {
  const byLine = mergeLines(base, ours, theirs);
  const markers = options.markers ?? DEFAULT_MARKERS;
  if (isClean(byLine)) return { text: resolvePieces(byLine, 'ours'), conflicts: [], by: 'lines' };
  const framed = { base: unframe(base), ours: unframe(ours), theirs: unframe(theirs) };
  const frame = mergeFrames(framed.base.frame, framed.ours.frame, framed.theirs.frame);
  if (options.linesOnly !== true) {
    const versions = { base: framed.base.text, ours: framed.ours.text, theirs: framed.theirs.text };
    const pieces = mergeItems(versions, options);
    if (pieces !== undefined) return { ...finished(pieces, markers, frame), by: 'items' };
  }
  const eol = /\r\n/.test(ours) && !/[^\r]\n/.test(ours) ? '\r\n' : '\n';
  const pieces = byLine.flatMap((piece) => (piece.type === 'text' ? [piece] : narrowed(piece)));
  return { ...renderPieces(pieces, markers, eol), by: 'fallback' };
}

function finished(pieces: readonly Piece[], markers: MarkerStyle, frame: TextFrame): Omit<MergePlan, 'by'> {
  const { text, conflicts } = renderPieces(pieces, markers, '\n');
  const isMarkerLast = pieces.at(-1)?.type === 'conflict';
  return { text: reframe(text, { ...frame, endsWithBreak: frame.endsWithBreak || isMarkerLast }), conflicts };
}

/** The merge by items; undefined where a version cannot be read with certainty, or the result would lose or invent something. */
function mergeItems(versions: MergeVersions<string>, options: PlanMergeOptions): Piece[] | undefined {
  const read = (text: string): DocumentReading => readDocument(sourceOf(options.path, text), options.read);
  const readings = { base: read(versions.base), ours: read(versions.ours), theirs: read(versions.theirs) };
  if (Object.values(readings).some(isDoubtful)) return undefined;
  const pieces = mergeParts(readTree(readings.base), readTree(readings.ours), readTree(readings.theirs));
  const results = { ours: read(resolvePieces(pieces, 'ours')), theirs: read(resolvePieces(pieces, 'theirs')) };
  return isAccounted(readings, results) ? pieces : undefined;
}

/** Findings that leave open where the parts of a document begin and end. */
const DOUBTS: ReadonlySet<string> = new Set([
  'document/conflict-marker',
  'document/invalid-encoding',
  'document/unterminated-fence',
]);

function isDoubtful({ findings }: DocumentReading): boolean {
  return findings.some(({ ruleId }) => DOUBTS.has(ruleId));
}
