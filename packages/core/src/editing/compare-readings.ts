import type { Entry } from '../documents/entry.ts';
import type { Item } from '../documents/item.ts';
import type { DocumentReading } from '../documents/document-reading.ts';
import { TableRowEntry } from '../documents/dialects/table-register/parse.ts';
import type { TablePlan } from '../documents/dialects/table-register/table-plan.ts';
import { unquote } from '../documents/front-matter.ts';
import { withoutBesideComments } from '../documents/inline/inline-comments.ts';
import { valueOf } from '../documents/inline/inline-text.ts';
import type { Field } from '../model/field.ts';
import type { TextEdit } from '../model/text-edit.ts';
import { comparableBlock } from './block-encoding.ts';
import { changedDate } from './date-readings.ts';
import { applyEdits } from './text-edit.ts';

/** What an edit means to change. Everything that is not named here must read as before. */
export interface IntendedChange {
  /** Item before the edit to the item after it; left out: all items, in order. */
  readonly pairs?: ReadonlyArray<readonly [Item, Item]>;
  /** The edits: a field that one of them touches must read as its old text with that edit made. */
  readonly edits: readonly TextEdit[];
  /** The item that is edited, and which of its fields may read as anything, before and after. */
  readonly changed?: {
    readonly item: Item;
    readonly before: (field: Field) => boolean;
    readonly after: (field: Field) => boolean;
  };
  /** The item whose status may change. */
  readonly restated?: Item | undefined;
  /** Places that speak of an item no longer: a range that keeps the identifier it had. */
  readonly dropped?: ReadonlySet<Entry>;
  /** The items that get another identifier. Others that have the old one keep it. */
  readonly renamed?: Renaming;
}

/** An identifier, the one that takes its place, and the items of which it does. */
export interface Renaming {
  readonly items: ReadonlySet<Item>;
  readonly from: string;
  readonly to: string;
  /** What rows that list one of them are called before and after. */
  readonly rows?: ReadonlyMap<string, string>;
}

/** One difference between two readings that was not intended, in words; undefined when there is none. */
export function unintendedChange(
  before: DocumentReading,
  after: DocumentReading,
  intended: IntendedChange,
): string | undefined {
  if (intended.pairs === undefined && before.items.length !== after.items.length) {
    return `the document would read as ${after.items.length} items, not ${before.items.length}`;
  }
  const pairs = intended.pairs ?? before.items.map((item, index) => [item, after.items[index] as Item] as const);
  const comparison = new Comparison(intended);
  for (const [old, read] of pairs) {
    const difference = comparison.ofItems(old, read);
    if (difference !== undefined) return difference;
  }
  return changedDate(before, after, pairs, intended.changed?.item);
}

class Comparison {
  readonly #intended: IntendedChange;
  readonly #samePlans = new Map<TablePlan, TablePlan>();

  constructor(intended: IntendedChange) {
    this.#intended = intended;
  }

  ofItems(old: Item, read: Item): string | undefined {
    const name = old.id ?? old.key;
    const { renamed } = this.#intended;
    const id = renamed?.items.has(old) === true ? renamed.to : (renamed?.rows?.get(old.id ?? '') ?? old.id);
    if (read.id !== id) return `${name} would read as ${read.id ?? 'an item without identifier'}`;
    const isRestated = this.#intended.restated === old;
    if (!isRestated && read.kind !== old.kind)
      return `${name} would read as ${article(read.kind)}, not ${article(old.kind)}`;
    if (!isRestated && (read.status !== old.status || read.locked !== old.locked)) {
      return `${name} would read as ${read.status}${read.locked ? ' and locked' : ''}, not ${old.status}${old.locked ? ' and locked' : ''}`;
    }
    const entries = old.entries.filter((entry) => this.#intended.dropped?.has(entry) !== true);
    if (read.entries.length !== entries.length)
      return `${name} would stand at ${read.entries.length} places, not ${entries.length}`;
    for (const [index, entry] of entries.entries()) {
      const difference = this.#ofEntries(old, entry, read, read.entries[index] as Entry);
      if (difference !== undefined) return `the ${difference} of ${name} would read differently`;
    }
    return undefined;
  }

  #ofEntries(oldItem: Item, old: Entry, readItem: Item, read: Entry): string | undefined {
    const changed = this.#intended.changed?.item === oldItem ? this.#intended.changed : undefined;
    if (old instanceof TableRowEntry && read instanceof TableRowEntry && changed === undefined) {
      const isSameText =
        oldItem.source.text.slice(old.start, old.end) === readItem.source.text.slice(read.start, read.end);
      if (isSameText && this.#isSamePlan(old.plan, read.plan)) return undefined;
    }
    const left = changed === undefined ? old.fields() : old.fields().filter((field) => !changed.before(field));
    const right = changed === undefined ? read.fields() : read.fields().filter((field) => !changed.after(field));
    for (let index = 0; index < Math.max(left.length, right.length); index++) {
      const one = left[index];
      const other = right[index];
      if (one === undefined || other === undefined) return (one ?? other)?.name;
      if (one.name !== other.name || !this.#isSameLabel(one.label, other.label)) return one.name;
      const expected = expectedText(oldItem.source.text, one, this.#intended.edits);
      if (other.text !== expected && shownBlock(other.text) !== shownBlock(expected)) return one.name;
    }
    return undefined;
  }

  /** A label may name the identifier that is renamed: `Default proposal (OD2)`. */
  #isSameLabel(label: string, read: string): boolean {
    const { renamed } = this.#intended;
    return label === read || (renamed !== undefined && label.replaceAll(renamed.from, renamed.to) === read);
  }

  #isSamePlan(old: TablePlan, read: TablePlan): boolean {
    if (this.#samePlans.get(old) === read) return true;
    const isSame =
      old.columns.length === read.columns.length &&
      old.columns.every(
        (column, index) => column.field === read.columns[index]?.field && column.label === read.columns[index]?.label,
      );
    if (isSame) this.#samePlans.set(old, read);
    return isSame;
  }
}

/** A value apart from its indentation and the comments beside its text, which the words before an edit have still. */
function shownBlock(text: string): string {
  return comparableBlock(withoutBesideComments(text));
}

/** The text of a field once the edits that lie inside its range are made. */
function expectedText(text: string, field: Field, edits: readonly TextEdit[]): string {
  const inside: TextEdit[] = [];
  for (let index = firstFrom(edits, field.start); index < edits.length; index++) {
    const edit = edits[index] as TextEdit;
    if (edit.start >= field.end) break;
    if (edit.end <= field.end) inside.push(edit);
  }
  if (inside.length === 0) return field.text;
  const shifted = inside.map(({ start, end, newText }) => ({
    start: start - field.start,
    end: end - field.start,
    newText,
  }));
  const raw = applyEdits(text.slice(field.start, field.end), shifted);
  if (field.slot === 'yaml') return unquote(raw);
  return valueOf(raw, field.slot);
}

/** Index of the first edit that starts at or after an offset; edits are in document order. */
function firstFrom(edits: readonly TextEdit[], offset: number): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edits[middle] as TextEdit).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function article(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}
