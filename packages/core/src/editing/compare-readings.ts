import type { Entry } from '../documents/entry.ts';
import type { Item } from '../documents/item.ts';
import type { DocumentReading } from '../documents/document-reading.ts';
import { TableRowEntry } from '../documents/dialects/table-register/parse.ts';
import type { TablePlan } from '../documents/dialects/table-register/table-plan.ts';
import type { Field } from '../model/field.ts';
import { comparableBlock } from './block-encoding.ts';

/** What an edit means to change. Everything that is not named here must read as before. */
export interface IntendedChange {
  /** Item before the edit to the item after it; left out: all items, in order. */
  readonly pairs?: ReadonlyArray<readonly [Item, Item]>;
  /** The items whose fields change, and which fields of them; a field is named by name and label. */
  readonly changed?: ReadonlyMap<Item, (field: Field) => boolean>;
  /** The items whose status may change. */
  readonly restated?: ReadonlySet<Item>;
  /** Identifier of an item before the edit to its identifier after it. */
  readonly renamed?: ReadonlyMap<string, string>;
}

/** One difference between two readings that was not intended, in words; undefined when there is none. */
export function unintendedChange(before: DocumentReading, after: DocumentReading, intended: IntendedChange): string | undefined {
  if (intended.pairs === undefined && before.items.length !== after.items.length) {
    return `the document would read as ${after.items.length} items, not ${before.items.length}`;
  }
  const pairs = intended.pairs ?? before.items.map((item, index) => [item, after.items[index] as Item] as const);
  const samePlans = new Map<TablePlan, TablePlan>();
  for (const [old, read] of pairs) {
    const difference = itemDifference(old, read, intended, samePlans);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

function itemDifference(old: Item, read: Item, intended: IntendedChange, plans: Map<TablePlan, TablePlan>): string | undefined {
  const name = old.id ?? old.key;
  const id = old.id === undefined ? undefined : (intended.renamed?.get(old.id) ?? old.id);
  if (read.id !== id) return `${name} would read as ${read.id ?? 'an item without identifier'}`;
  if (read.kind !== old.kind) return `${name} would read as ${article(read.kind)}, not ${article(old.kind)}`;
  const isRestated = intended.restated?.has(old) === true;
  if (!isRestated && (read.status !== old.status || read.locked !== old.locked)) {
    return `${name} would read as ${read.status}${read.locked ? ' and locked' : ''}, not ${old.status}${old.locked ? ' and locked' : ''}`;
  }
  if (read.entries.length !== old.entries.length) return `${name} would stand at ${read.entries.length} places, not ${old.entries.length}`;
  const isChanged = intended.changed?.get(old);
  for (let index = 0; index < old.entries.length; index++) {
    const difference = entryDifference(old, old.entries[index] as Entry, read, read.entries[index] as Entry, isChanged, plans);
    if (difference !== undefined) return `${difference} of ${name} would read differently`;
  }
  return undefined;
}

function entryDifference(
  oldItem: Item,
  old: Entry,
  readItem: Item,
  read: Entry,
  isChanged: ((field: Field) => boolean) | undefined,
  plans: Map<TablePlan, TablePlan>,
): string | undefined {
  if (old instanceof TableRowEntry && read instanceof TableRowEntry && isChanged === undefined) {
    const isSameText = oldItem.source.text.slice(old.start, old.end) === readItem.source.text.slice(read.start, read.end);
    if (isSameText && isSamePlan(old.plan, read.plan, plans)) return undefined;
  }
  const left = kept(old.fields(), isChanged);
  const right = kept(read.fields(), isChanged);
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const one = left[index];
    const other = right[index];
    if (one === undefined || other === undefined) return `the ${(one ?? (other as Field)).name}`;
    const isSame = one.name === other.name && one.label === other.label && (one.text === other.text || (one.slot === 'block' && comparableBlock(one.text) === comparableBlock(other.text)));
    if (!isSame) return `the ${one.name}`;
  }
  return undefined;
}

function kept(fields: readonly Field[], isChanged: ((field: Field) => boolean) | undefined): readonly Field[] {
  return isChanged === undefined ? fields : fields.filter((field) => !isChanged(field));
}

function isSamePlan(old: TablePlan, read: TablePlan, known: Map<TablePlan, TablePlan>): boolean {
  if (known.get(old) === read) return true;
  const isSame =
    old.columns.length === read.columns.length &&
    old.columns.every((column, index) => column.field === read.columns[index]?.field && column.label === read.columns[index]?.label);
  if (isSame) known.set(old, read);
  return isSame;
}

function article(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}
