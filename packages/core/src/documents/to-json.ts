import type { Field } from '../model/field.ts';
import { FIELD_NAMES, type FieldName } from '../model/field-name.ts';
import type { ItemKind } from '../model/item-kind.ts';
import type { DecisionStatus } from '../model/status.ts';
import { isAbsent, readDate } from '../vocabulary/value-words.ts';
import type { DialectName, Entry } from './entry.ts';
import { plainText, withMarks, withoutStruck } from './inline/inline-text.ts';
import type { Item } from './item.ts';
import type { SourceText } from './source-text.ts';

/** A stretch of a document: UTF-16 offsets, and the line and column (both from 1) of its start. */
export interface RangeJson {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

/** One written field with its place. */
export interface FieldJson {
  readonly name: FieldName;
  readonly label: string;
  readonly slot: Field['slot'];
  readonly text: string;
  readonly range: RangeJson;
}

/** One place in the document that speaks of the item. */
export interface EntryJson {
  readonly dialect: DialectName;
  readonly id: string | null;
  readonly through: string | null;
  readonly kind: ItemKind;
  readonly mention: boolean;
  readonly range: RangeJson;
  readonly fields: readonly FieldJson[];
}

/** The full model of one item. */
export interface ItemModelJson {
  readonly dialect: DialectName;
  readonly range: RangeJson;
  /** What says the status; null when nothing written does. */
  readonly statusField: FieldJson | null;
  /** The fields as the item has them, one per name, in the order of the model; what is not written is not there. */
  readonly fields: { readonly [Name in FieldName]?: FieldJson };
  readonly entries: readonly EntryJson[];
  /** What the texts of the fields mean: options, evidence, blocking, references. */
  readonly facets: unknown;
}

/** One item as programs read it: the facts most asked for, flat, and the full model under `item`. */
export interface ItemJson {
  readonly register: string;
  readonly path: string;
  readonly id: string | null;
  readonly key: string;
  readonly kind: ItemKind;
  readonly title: string | null;
  readonly status: DecisionStatus;
  readonly statusText: string | null;
  readonly locked: boolean;
  readonly inferred: boolean;
  readonly owner: string | null;
  readonly due: string | null;
  readonly dueText: string | null;
  readonly line: number;
  readonly item: ItemModelJson;
}

/** The flat half of {@link ItemJson}; cheap, for tables, filters and counts. */
export type ItemSummary = Omit<ItemJson, 'item'>;

/**
 * The facts about an item that tables, filters and programs ask for most. Texts are plain: emphasis, code marks and link
 * targets are dropped, except in `statusText` and `dueText`, which stand as written.
 */
export function toSummary(registerName: string, item: Item): ItemSummary {
  const due = item.field('due');
  const dueText = due === undefined || isAbsent(due.text) ? null : due.text;
  return {
    register: registerName,
    path: item.source.path,
    id: item.id ?? null,
    key: item.key,
    kind: item.kind,
    title: plainOrNull(item.text('title') ?? item.text('question')),
    status: item.status,
    statusText: statusAsWritten(item),
    locked: item.locked,
    inferred: item.standing.inferred,
    owner: plainOrNull(ownerOf(item)),
    due: dueText === null ? null : (readDate(withoutStruck(dueText), item.source.text)?.iso ?? null),
    dueText,
    line: item.line,
  };
}

/** Who decides stands in for the owner only where the document has no place for one: an empty place says that nobody owns. */
function ownerOf(item: Item): string | undefined {
  const owner = standing(item.text('owner'));
  if (owner !== undefined || item.entries.some((entry) => entry.field('owner') !== undefined)) return owner;
  return standing(item.text('decider'));
}

/**
 * An item as stable JSON: the same document gives the same bytes, keys always in this order. `facets` are those of the
 * item, or null when nobody asked for them.
 */
export function toJson(registerName: string, item: Item, facets: unknown = null): ItemJson {
  return { ...toSummary(registerName, item), item: modelOf(item, facets) };
}

function modelOf(item: Item, facets: unknown): ItemModelJson {
  const { source, defining, standing } = item;
  const fields: { [Name in FieldName]?: FieldJson } = {};
  for (const name of FIELD_NAMES) {
    const field = item.field(name);
    if (field !== undefined) fields[name] = fieldJson(source, field);
  }
  return {
    dialect: item.dialect,
    range: rangeJson(source, defining.start, defining.end),
    statusField: standing.field === undefined ? null : fieldJson(source, standing.field),
    fields,
    entries: item.entries.map((entry) => entryJson(source, entry)),
    facets: placed(source, facets),
  };
}

/** Plain data with a line and column for every range in it, and null for what is not there. */
export function placed(source: SourceText, value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.map((one) => placed(source, one));
  if (typeof value !== 'object') return value;
  const copy: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    if (key !== 'start' && key !== 'end') copy[key] = placed(source, inner);
  }
  if ('start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number') {
    copy['range'] = rangeJson(source, value.start, value.end);
  }
  return copy;
}

function entryJson(source: SourceText, entry: Entry): EntryJson {
  return {
    dialect: entry.dialect,
    id: entry.id ?? null,
    through: entry.through ?? null,
    kind: entry.kind,
    mention: entry.mention,
    range: rangeJson(source, entry.start, entry.end),
    fields: entry.fields().map((field) => fieldJson(source, field)),
  };
}

function fieldJson(source: SourceText, field: Field): FieldJson {
  const { name, label, slot, text } = field;
  return { name, label, slot, text, range: rangeJson(source, field.start, field.end) };
}

function rangeJson(source: SourceText, start: number, end: number): RangeJson {
  const { line, column } = source.lines.positionAt(start);
  return { start, end, line, column };
}

/** The written status with the marks around it: `**APPROVED**`, `~~open~~`; in a log the cell of the outcome says it. */
function statusAsWritten(item: Item): string | null {
  const own = item.field('status');
  const isOwn = own !== undefined && !isAbsent(own.text);
  const read = item.standing.field;
  const field = isOwn ? own : read?.name === 'outcome' && read.slot === 'cell' ? read : undefined;
  if (field === undefined) return null;
  if (field.slot === 'block' || field.slot === 'implied') return field.text;
  const [start, end] = withMarks(item.source.text, field.start, field.end);
  return item.source.text.slice(start, end);
}

/** The part of a value that is not struck out. */
function standing(text: string | undefined): string | undefined {
  return text === undefined ? undefined : withoutStruck(text);
}

function plainOrNull(text: string | undefined): string | null {
  const plain = text === undefined ? '' : plainText(text);
  return plain === '' ? null : plain;
}
