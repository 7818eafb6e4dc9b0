import type { DocumentReading } from '../documents/document-reading.ts';
import { isRow, type Entry } from '../documents/entry.ts';
import { foldId } from '../model/item-id.ts';
import { splitLines } from './merge-lines.ts';

/** Three versions of one thing. */
export interface MergeVersions<T> {
  readonly base: T;
  readonly ours: T;
  readonly theirs: T;
}

/**
 * Whether a merge lost or invented nothing. `results` are the merged text with every conflict answered by our side, and by theirs.
 * Each must hold every entry of its side with the value that side gave to each field, unless only the other side changed it; every
 * line that its side added; and no entry that neither side has. Judged by reading, so that an error of the merge cannot hide itself.
 */
export function isAccounted(
  versions: MergeVersions<DocumentReading>,
  results: { readonly ours: DocumentReading; readonly theirs: DocumentReading },
): boolean {
  const entries = {
    base: entriesOf(versions.base),
    ours: entriesOf(versions.ours),
    theirs: entriesOf(versions.theirs),
  };
  return (
    holds(entries.base, entries.ours, entries.theirs, entriesOf(results.ours)) &&
    holds(entries.base, entries.theirs, entries.ours, entriesOf(results.theirs)) &&
    holdsLines(versions.base, versions.ours, results.ours) &&
    holdsLines(versions.base, versions.theirs, results.theirs)
  );
}

type Values = ReadonlyMap<string, string>;
type Entries = ReadonlyMap<string, readonly Values[]>;

function holds(base: Entries, side: Entries, other: Entries, result: Entries): boolean {
  for (const [id, given] of side) {
    const found = result.get(id) ?? [];
    const old = base.get(id) ?? [];
    const others = other.get(id) ?? [];
    for (const values of given) {
      const isThere = found.some((merged) => isMerged(values, merged, old, others));
      const isRemoved = old.some((before) => isEqual(before, values)) && others.length < old.length;
      if (!isThere && !isRemoved) return false;
    }
    const most = Math.max(given.length, others.length, given.length + others.length - old.length);
    if (found.length > most) return false;
  }
  for (const id of result.keys()) if (!side.has(id) && !other.has(id)) return false;
  return true;
}

/** Whether each field has the value of this side, or one that only the other side gave it. */
function isMerged(values: Values, merged: Values, base: readonly Values[], other: readonly Values[]): boolean {
  for (const [name, value] of values) {
    const now = merged.get(name) ?? '';
    if (now === value) continue;
    const isOld = base.some((before) => (before.get(name) ?? '') === value);
    const isTheirs = other.some((theirs) => (theirs.get(name) ?? '') === now);
    // A field both sides gave to a new entry, empty in one of them.
    const isFilled = value === '' && base.length === 0;
    if (!(isOld || isFilled) || !isTheirs) return false;
  }
  return true;
}

function isEqual(left: Values, right: Values): boolean {
  return left.size === right.size && [...left].every(([name, value]) => right.get(name) === value);
}

function entriesOf(reading: DocumentReading): Entries {
  const entries = new Map<string, Values[]>();
  for (const item of reading.items) {
    for (const entry of item.entries) {
      const id = `${isRow(entry) ? 'row' : 'text'} ${entry.id === undefined ? item.key : foldId(entry.id)}`;
      const values = valuesOf(entry);
      const known = entries.get(id);
      if (known === undefined) entries.set(id, [values]);
      else known.push(values);
    }
  }
  return entries;
}

/** Values that stand on one line; what fills whole lines is judged line by line. */
function valuesOf(entry: Entry): Values {
  const values = new Map<string, string>();
  for (const { name, label, text, slot } of entry.fields()) {
    if (slot === 'cell' || (slot === 'line' && label !== '')) values.set(`${name} ${label.toLowerCase()}`, text.trim());
  }
  return values;
}

/** Every line that a side added stands in the result; rows are judged by their fields. */
function holdsLines(base: DocumentReading, side: DocumentReading, result: DocumentReading): boolean {
  const lines = new Set([...linesOf(base, false), ...linesOf(result, false)]);
  return linesOf(side, true).every((line) => lines.has(line));
}

function linesOf(reading: DocumentReading, isTableLeftOut: boolean): string[] {
  const tables = isTableLeftOut ? reading.outline.blocks.filter(({ type }) => type === 'table') : [];
  const inTable = new Set(
    tables.flatMap(({ start, end }) => {
      const { lines } = reading.source;
      const first = lines.lineAt(start);
      return Array.from({ length: lines.lineAt(end) - first + 1 }, (_, at) => first + at);
    }),
  );
  return splitLines(reading.source.text)
    .filter((_, at) => !inTable.has(at + 1))
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
