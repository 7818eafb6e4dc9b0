import { ROW_DIALECTS } from './entry.ts';
import { idFamily, readLeadingId } from '../model/item-id.ts';
import type { DocumentReading } from './document-reading.ts';
import { lastOfHtmlRegister } from './tables/html-table.ts';
import { reportsDecision } from './labels/left-labels.ts';
import type { Block } from './scan/block.ts';

/** Said of the header of a table of items. */
const COLUMNS = 'columns';

/** What a stretch of a document was read as. */
export type SegmentKind =
  | 'item'
  | 'heading'
  | 'metadata'
  | 'legend'
  | 'table'
  | 'list'
  | 'text'
  | 'code'
  | 'comment'
  | 'not-understood';

/** A stretch of a document; segments follow each other without overlap and leave out blank lines only. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly kind: SegmentKind;
  /** Key of the item, name of the field, or the reason why nothing was read. */
  readonly note: string;
}

/** How a document was read, range by range. */
export interface ParseReport {
  readonly segments: readonly Segment[];
  /** UTF-16 units in segments that were not understood, and the part of the whole text that they are. */
  readonly notUnderstood: number;
  readonly share: number;
  readonly takenFor: TakenFor;
}

/** Lines that belong to no item because they were taken for something else: what a reader should look at when one is missing. */
export interface TakenFor {
  readonly text: number;
  readonly list: number;
  /** Lines of tables that list no items, and rows without one. */
  readonly table: number;
  /** Those of `list` that have a box or end in a question mark. */
  readonly asking: number;
}

/** Accounts for every block of a document: which item it belongs to, what else it is, or that it was not understood. */
export function reportReading(reading: DocumentReading): ParseReport {
  const segments = [...segmentsOf(reading, true)];
  const notUnderstood = segments.reduce(
    (sum, segment) => sum + (segment.kind === 'not-understood' ? segment.end - segment.start : 0),
    0,
  );
  const total = reading.source.text.length;
  return {
    segments,
    notUnderstood,
    share: total === 0 ? 0 : notUnderstood / total,
    takenFor: takenFor(reading, segments),
  };
}

const ASKS = /^[\s>]*(?:[-*+•]|\d{1,4}[.)])\s+\[[ xX]\]\s|[?？][*_)\s]{0,4}$/;

function takenFor({ source }: DocumentReading, segments: readonly Segment[]): TakenFor {
  const counts = { text: 0, list: 0, table: 0, asking: 0 };
  for (const [index, { start, end: own, kind, note }] of segments.entries()) {
    if (kind !== 'text' && kind !== 'list' && (kind !== 'table' || note === COLUMNS)) continue;
    // The last item of a list reaches over what follows it closely.
    const end = Math.min(own, segments[index + 1]?.start ?? own);
    const shown = source.text.slice(start, end).trimEnd();
    counts[kind] += source.lines.lineAt(start + Math.max(0, shown.length - 1)) - source.lines.lineAt(start) + 1;
    if (kind === 'list' && ASKS.test(shown.slice(0, 2000))) counts.asking++;
  }
  return counts;
}

/** Only the stretches that were not understood. Rows of item tables are none, so a million of them cost nothing here. */
export function* leftOvers(reading: DocumentReading): Generator<Segment> {
  for (const segment of segmentsOf(reading, false)) if (segment.kind === 'not-understood') yield segment;
}

/** Every stretch that is part of no item, rows of item tables included. */
export function* strayStretches(reading: DocumentReading): Generator<Segment> {
  for (const segment of segmentsOf(reading, true)) if (segment.kind !== 'item') yield segment;
}

function* segmentsOf(reading: DocumentReading, withRows: boolean): Generator<Segment> {
  const owners = ownersOf(reading, withRows);
  const itemTables = new Set(reading.tables.map((plan) => plan.block.start));
  const names = new Names(reading);
  let cursor = 0;
  const { blocks } = reading.outline;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as Block;
    if (block.type === 'table' && itemTables.has(block.start)) {
      if (withRows) yield* tableSegments(block, owners.rows);
      continue;
    }
    while (cursor < owners.ranges.length && (owners.ranges[cursor] as OwnedRange).end <= block.start) cursor++;
    const owner = owners.ranges
      .slice(cursor, cursor + 3)
      .find((range) => range.start <= block.start && block.end <= range.end);
    const last = owner === undefined ? lastOfHtmlRegister(reading.source.text, blocks, index) : undefined;
    if (last !== undefined) {
      const { end } = blocks[last] as Block;
      yield { start: block.start, end, kind: 'not-understood', note: 'a table in HTML that lists decisions' };
      index = last;
      continue;
    }
    yield owner === undefined
      ? freeSegment(reading, block, names)
      : { start: block.start, end: block.end, kind: 'item', note: owner.key };
  }
}

interface OwnedRange {
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

interface Owners {
  /** Everything but table rows, in document order. */
  readonly ranges: readonly OwnedRange[];
  /** Keys by the start of a table row; empty unless rows were asked for. */
  readonly rows: ReadonlyMap<number, string>;
}

function ownersOf(reading: DocumentReading, withRows: boolean): Owners {
  const ranges: OwnedRange[] = [];
  const rows = new Map<number, string>();
  for (const item of reading.items)
    for (const { dialect, start, end } of item.entries) {
      if (!ROW_DIALECTS.has(dialect)) ranges.push({ start, end, key: item.key });
      else if (withRows) rows.set(start, item.key);
    }
  ranges.sort((left, right) => left.start - right.start || right.end - left.end);
  return { ranges, rows };
}

function* tableSegments(
  block: Extract<Block, { type: 'table' }>,
  keys: ReadonlyMap<number, string>,
): Generator<Segment> {
  if (!block.isContinuation) yield { start: block.start, end: block.headerEnd, kind: 'table', note: COLUMNS };
  for (let at = 0; at < block.rows.length; at += 2) {
    const start = block.rows[at] as number;
    const end = block.rows[at + 1] as number;
    const key = keys.get(start);
    yield key === undefined
      ? { start, end, kind: 'table', note: 'row without an item' }
      : { start, end, kind: 'item', note: key };
  }
}

function freeSegment(reading: DocumentReading, block: Block, names: Names): Segment {
  const { start, end } = block;
  switch (block.type) {
    case 'front-matter':
      return { start, end, kind: 'metadata', note: 'front matter' };
    case 'heading':
      return { start, end, kind: 'heading', note: `level ${block.level}` };
    case 'fence':
      return {
        start,
        end,
        kind: block.closed ? 'code' : 'not-understood',
        note: block.closed ? block.info : 'a fence that is never closed',
      };
    case 'comment':
      return { start, end, kind: 'comment', note: '' };
    case 'table':
      return block.hasDelimiter || block.isContinuation
        ? { start, end, kind: 'table', note: 'lists no items' }
        : { start, end, kind: 'not-understood', note: 'pipes without a delimiter row' };
    case 'item':
      return looksLikeItem(reading, names, block.textStart, block.lineEnd) ||
        reportsDecision(reading.source.text, block.textStart, block.lineEnd, names.ids)
        ? { start, end, kind: 'not-understood', note: 'an identifier that no item has' }
        : { start, end, kind: 'list', note: '' };
    case 'line':
      return looksLikeItem(reading, names, block.textStart, block.end) ||
        reportsDecision(reading.source.text, block.textStart, block.end, names.ids) ||
        reading.source.text.charAt(block.textStart) === '|'
        ? { start, end, kind: 'not-understood', note: 'looks like an item or a table row' }
        : { start, end, kind: 'text', note: '' };
  }
}

/** Identifiers of a reading and their families, put together when the first one is asked for. */
class Names {
  readonly #reading: DocumentReading;
  #sets: { readonly ids: ReadonlySet<string>; readonly families: ReadonlySet<string> } | undefined;

  constructor(reading: DocumentReading) {
    this.#reading = reading;
  }

  get ids(): ReadonlySet<string> {
    return (this.#sets ??= this.#collect()).ids;
  }

  get families(): ReadonlySet<string> {
    return (this.#sets ??= this.#collect()).families;
  }

  #collect(): { ids: ReadonlySet<string>; families: ReadonlySet<string> } {
    const ids = new Set<string>();
    for (const { id } of this.#reading.items) if (id !== undefined) ids.add(id);
    const families = new Set<string>();
    for (const id of ids) families.add(idFamily(id));
    return { ids, families };
  }
}

/** A line that starts with an identifier of a family that the register's items use, although no item has it. */
function looksLikeItem(reading: DocumentReading, names: Names, start: number, end: number): boolean {
  const found = readLeadingId(reading.source.text, start, end);
  if (found === undefined || found.boundary === 'end') return false;
  // After a mere space only a row of identifiers is suspicious; "D-7 was chosen" is a sentence.
  if (found.boundary === 'space' && readLeadingId(reading.source.text, found.rest, end) === undefined) return false;
  return !names.ids.has(found.id) && names.families.has(idFamily(found.id));
}
