import { DEFAULT_CHARS } from './schema-parts.ts';
import { textDigest } from './text-digest.ts';
import { refused, type ToolAnswer } from './tool-answer.ts';

type Entry = Readonly<Record<string, unknown>>;

/** How much a caller wants, and from where on. */
export interface PageRequest {
  readonly maxChars?: number;
  readonly cursor?: string;
}

const CUTS = [2000, 800, 300, 120, 40];
/** Room for what stands around the entries. */
const AROUND = 200;
const LEAST_ROOM = 100;

/**
 * As many entries as fit into the budget, and where to go on. A cursor belongs to one question about one state of the documents; for
 * another it is refused, for it would skip entries silently. An entry that is too large by itself has its texts cut and says so; what
 * stands around the entries is cut to half of the budget.
 */
export function paged(
  request: PageRequest,
  question: string,
  head: Readonly<Record<string, unknown>>,
  entries: readonly Entry[],
): ToolAnswer {
  const budget = request.maxChars ?? DEFAULT_CHARS;
  const name = textDigest(`${question}\n${JSON.stringify(entries)}`).slice(7, 19);
  const start = request.cursor === undefined ? 0 : readCursor(request.cursor, name);
  if (start === undefined)
    return refused('the cursor belongs to another question, or the documents changed: ask again without it');
  const fittingHead = cutTo(head, Math.floor(budget / 2) - AROUND);
  const room = Math.max(LEAST_ROOM, budget - AROUND - JSON.stringify(fittingHead).length);
  const shown: Entry[] = [];
  let used = 0;
  let isCut = fittingHead !== head;
  for (const entry of entries.slice(start)) {
    const size = JSON.stringify(entry).length + 1;
    if (used + size > room && shown.length > 0) break;
    const fitting = size > room ? cutEntry(entry, room) : entry;
    isCut ||= fitting !== entry;
    shown.push(fitting);
    used += JSON.stringify(fitting).length + 1;
  }
  const end = start + shown.length;
  const next = end < entries.length ? `${end}-${name}` : null;
  const isTruncated = isCut || next !== null;
  return { kind: 'answer', data: { ...fittingHead, entries: shown, total: entries.length, isTruncated, next } };
}

function readCursor(cursor: string, name: string): number | undefined {
  const match = /^(\d{1,9})-([0-9a-f]{12})$/.exec(cursor);
  return match?.[2] === name ? Number(match[1]) : undefined;
}

function cutEntry(entry: Entry, room: number): Entry {
  return { ...cutTo(entry, room - ',"cut":true'.length), cut: true };
}

/** The value with its texts and lists cut until it fits, or as far as they are cut at all. */
function cutTo(value: Entry, room: number): Entry {
  let cut = value;
  for (const length of CUTS) {
    if (JSON.stringify(cut).length <= room) break;
    cut = shorten(value, length) as Entry;
  }
  return cut;
}

/** The same value with every text and list cut. Where something was read stays whole. */
function shorten(value: unknown, length: number): unknown {
  if (typeof value === 'string') return value.length <= length ? value : `${value.slice(0, length)}…`;
  if (Array.isArray(value))
    return value.slice(0, Math.max(3, Math.floor(length / 40))).map((one) => shorten(one, length));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === 'source' ? inner : shorten(inner, length)]),
  );
}
