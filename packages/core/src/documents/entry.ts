import type { FieldName } from '../model/field-name.ts';
import type { Field } from '../model/field.ts';
import type { ItemKind } from '../model/item-kind.ts';
import type { StatusMeaning } from '../model/status.ts';

/** The ways of writing a register that Decisis reads. */
export const DIALECTS = [
  'table-register',
  'heading-per-decision',
  'plain-text',
  'question-list',
  'locked-index',
  'checkbox-list',
  'outcome-log',
  'adr',
  'kep',
  'header-lines',
  'prose',
] as const;

/** Name of one dialect. */
export type DialectName = (typeof DIALECTS)[number];

/** Dialects whose entries are table rows. */
export const ROW_DIALECTS: ReadonlySet<DialectName> = new Set(['table-register', 'outcome-log']);

/** Dialects whose entries are list items, and those whose entries are sections. */
const LIST_DIALECTS: ReadonlySet<DialectName> = new Set(['question-list', 'locked-index', 'checkbox-list']);
const SECTION_DIALECTS: ReadonlySet<DialectName> = new Set(['heading-per-decision', 'plain-text', 'prose']);

/** What one entry of a dialect is. */
export type EntryShape = 'row' | 'list item' | 'section' | 'document';

/** What the entries of a dialect are: table rows, list items, sections, or the whole document. */
export function shapeOf(dialect: DialectName): EntryShape {
  if (ROW_DIALECTS.has(dialect)) return 'row';
  if (LIST_DIALECTS.has(dialect)) return 'list item';
  return SECTION_DIALECTS.has(dialect) ? 'section' : 'document';
}

/** Whether an entry, or the item it defines, is a table row. */
export function isRow({ dialect }: { readonly dialect: DialectName }): boolean {
  return ROW_DIALECTS.has(dialect);
}

/**
 * One place in a document that speaks of an item: a table row, a section, a list item. Entries of one identifier are joined
 * into one item afterwards.
 */
export interface Entry {
  readonly dialect: DialectName;
  readonly id: string | undefined;
  /** Last identifier where one entry stands for several: `OD-024..031`. */
  readonly through: string | undefined;
  readonly kind: ItemKind;
  /** Offsets of the whole entry. */
  readonly start: number;
  readonly end: number;
  /** Index of the section that holds it (for a section entry: its own). */
  readonly section: number;
  /** True when the entry may only add to an item that another entry defines. */
  readonly mention: boolean;
  /** True when it counts only if the register has no items with identifiers. */
  readonly weak: boolean;
  /** Status that the place tells rather than a value: a heading "Closed decisions", a ticked box. */
  readonly implied: StatusMeaning | undefined;
  field(name: FieldName): Field | undefined;
  fields(): readonly Field[];
}

/** An entry whose fields are all known: sections, list items, records. */
export class RecordEntry implements Entry {
  readonly dialect: DialectName;
  readonly id: string | undefined;
  readonly through: string | undefined;
  readonly kind: ItemKind;
  readonly start: number;
  readonly end: number;
  readonly section: number;
  readonly mention: boolean;
  readonly weak: boolean;
  readonly implied: StatusMeaning | undefined;
  readonly #fields: readonly Field[];

  constructor(from: Omit<Entry, 'field' | 'fields'>, fields: readonly Field[]) {
    this.dialect = from.dialect;
    this.id = from.id;
    this.through = from.through;
    this.kind = from.kind;
    this.start = from.start;
    this.end = from.end;
    this.section = from.section;
    this.mention = from.mention;
    this.weak = from.weak;
    this.implied = from.implied;
    this.#fields = fields;
  }

  field(name: FieldName): Field | undefined {
    return this.#fields.find((field) => field.name === name);
  }

  fields(): readonly Field[] {
    return this.#fields;
  }
}
