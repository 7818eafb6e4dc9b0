import { LetterPattern } from '../../../model/letter-pattern.ts';
import type { FieldName } from '../../../model/field-name.ts';
import type { Field } from '../../../model/field.ts';
import { type LeadingId, idFamily, isPlaceholderId, readLeadingId } from '../../../model/item-id.ts';
import type { ItemKind } from '../../../model/item-kind.ts';
import type { StatusMeaning } from '../../../model/status.ts';
import { createFinding } from '../../../findings/finding.ts';
import { isAbsent, readYesNo } from '../../../vocabulary/value-words.ts';
import type { DialectName, Entry } from '../../entry.ts';
import { senseOfFamily } from '../../id-family.ts';
import { fieldAt, plainText } from '../../inline/inline-text.ts';
import type { ReadContext } from '../../read-context.ts';
import { RowCells } from './row-cells.ts';
import type { OwnerColumn } from './role-columns.ts';
import type { TablePlan } from './table-plan.ts';

/**
 * A table row read as an entry. Cells are cut when a field is asked for, and what all rows share stands in their table, so
 * that a row costs little time and memory.
 */
export class TableRowEntry implements Entry {
  readonly id: string | undefined;
  readonly through: string | undefined;
  /** Set once, while the register is put together: the row repeats identifiers of an earlier table. */
  mention = false;
  readonly #rowCells: RowCells;
  readonly #row: number;

  constructor(rowCells: RowCells, row: number, id: string | undefined, through: string | undefined) {
    this.id = id;
    this.through = through;
    this.#rowCells = rowCells;
    this.#row = row;
  }

  get dialect(): DialectName {
    return this.plan.dialect;
  }

  get plan(): TablePlan {
    return this.#rowCells.plan;
  }

  get start(): number {
    return this.plan.block.rows[this.#row * 2] as number;
  }

  get end(): number {
    return this.plan.block.rows[this.#row * 2 + 1] as number;
  }

  get kind(): ItemKind {
    return this.plan.kind;
  }

  get section(): number {
    return this.plan.section.index;
  }

  get weak(): boolean {
    return this.plan.weak;
  }

  get implied(): StatusMeaning | undefined {
    return this.#rowCells.implied;
  }

  field(name: FieldName): Field | undefined {
    const column = this.#rowCells.columnOf(name);
    if (column !== undefined) return this.#fieldIn(column, name);
    if (name === 'owner' && this.plan.owner !== undefined) return this.#roleThatOwns(this.plan.owner);
    return name === 'title' ? this.#titleInIdCell(this.#cells()) : undefined;
  }

  fields(): readonly Field[] {
    const cells = this.#cells();
    const found: Field[] = [];
    const count = Math.min(this.plan.columns.length, cells.length / 2);
    for (let index = 0; index < count; index++) {
      found.push(this.#fieldOf(cells, index, this.plan.columns[index]?.field ?? 'notes'));
    }
    if (this.plan.titleColumn < 0) {
      const title = this.#titleInIdCell(cells);
      if (title !== undefined) found.push(title);
    }
    return found;
  }

  get #text(): string {
    return this.#rowCells.text;
  }

  #cells(): readonly number[] {
    return this.#rowCells.of(this.start, this.end);
  }

  #fieldIn(index: number, name: FieldName): Field {
    const start = this.#rowCells.keptStart(this.#row, index);
    if (start === undefined) return this.#fieldOf(this.#cells(), index, name);
    return this.#fieldAt(index, name, start, this.#rowCells.keptEnd(this.#row, index));
  }

  #fieldOf(cells: readonly number[], index: number, name: FieldName): Field {
    return this.#fieldAt(index, name, cells[index * 2] ?? -1, cells[index * 2 + 1] ?? -1);
  }

  #fieldAt(index: number, name: FieldName, start: number, end: number): Field {
    const label = this.plan.columns[index]?.label ?? '';
    if (start < 0) {
      return { name, label, start: this.end, end: this.end, slot: 'implied', text: '' };
    }
    const field = fieldAt(this.#text, name, label, start, end, 'cell');
    return index === this.plan.idColumn && this.id !== undefined ? this.#idRange(field) : field;
  }

  /** The identifier inside its cell: without link, marks and a title behind it. */
  #idRange(field: Field): Field {
    const found = readLeadingId(this.#text, field.start, field.end);
    if (found === undefined) return field;
    return { ...field, start: found.start, end: found.end, text: this.#text.slice(found.start, found.end) };
  }

  /** The role in the header of a column that says yes: it stands nowhere in the row, so it cannot be edited there. */
  #roleThatOwns({ column, role }: OwnerColumn): Field | undefined {
    const cells = this.#cells();
    const start = cells[column * 2] ?? -1;
    const end = cells[column * 2 + 1] ?? -1;
    if (start < 0 || readYesNo(this.#text.slice(start, end)) !== true) return undefined;
    return { name: 'owner', label: this.plan.columns[column]?.label ?? '', start, end, slot: 'implied', text: role };
  }

  #titleInIdCell(cells: readonly number[]): Field | undefined {
    const { idColumn, titleColumn } = this.plan;
    if (titleColumn >= 0 || idColumn < 0) return undefined;
    const start = cells[idColumn * 2];
    const end = cells[idColumn * 2 + 1];
    if (start === undefined || end === undefined) return undefined;
    const found = readLeadingId(this.#text, start, end);
    if (found === undefined || found.rest >= end || this.#text.charAt(start) === '[') return undefined;
    return fieldAt(this.#text, 'title', '', found.rest, end, 'line');
  }
}

/** Reads the rows of a planned table as entries, and reports rows whose cells do not fit the header. */
export function parseTable(context: ReadContext, plan: TablePlan): TableRowEntry[] {
  const { text } = context.outline;
  const entries: TableRowEntry[] = [];
  const rows = Math.min(plan.block.rows.length / 2, context.options.maxRows ?? Number.MAX_SAFE_INTEGER);
  const rowCells = new RowCells(text, plan, rows, context.impliedStatus(plan.section));
  for (let row = 0; row < rows; row++) {
    const start = plan.block.rows[row * 2] as number;
    const end = plan.block.rows[row * 2 + 1] as number;
    const cells = rowCells.of(start, end);
    const id = readRowId(text, plan, cells);
    if (id === null) continue;
    reportFurtherIds(context, plan, cells, id.id);
    if (cells.length / 2 !== plan.columns.length)
      reportRagged(context, plan, start, end, cells.length / 2, id.id ?? '');
    else if (rowCells.plainCountOf(start, end) !== plan.columns.length)
      reportRagged(context, plan, start, end, rowCells.plainCountOf(start, end), id.id ?? '');
    rowCells.keep(row, start, end);
    entries.push(new TableRowEntry(rowCells, row, id.id, id.through));
  }
  return entries;
}

/** The identifier of a row; null when the row is none: an empty-table marker, a separator, an idea among decisions. */
function readRowId(
  text: string,
  plan: TablePlan,
  cells: readonly number[],
): { id: string | undefined; through: string | undefined } | null {
  if (plan.idColumn < 0) {
    const start = cells[plan.titleColumn * 2];
    const end = cells[plan.titleColumn * 2 + 1];
    return start === undefined || isAbsent(text.slice(start, end)) ? null : { id: undefined, through: undefined };
  }
  const start = cells[plan.idColumn * 2];
  const end = cells[plan.idColumn * 2 + 1];
  if (start === undefined || end === undefined) return null;
  const found = readLeadingId(text, start, end) ?? firstOfSlashed(text, start, end);
  if (found !== undefined) {
    if (isPlaceholderId(found.id)) return null;
    const sense = senseOfFamily(idFamily(found.id));
    if (
      (sense === 'idea' || sense === 'risk') &&
      plan.kind !== 'gap' &&
      sense !== senseOfFamily(idFamily(plan.idPrefix))
    ) {
      if (idFamily(found.id).length > 1) return null;
    }
    return { id: found.id, through: found.through };
  }
  const cell = plainText(text.slice(start, end));
  if (isAbsent(cell)) return namesItself(text, plan, cells) ? { id: undefined, through: undefined } : null;
  if (cell.length > 60) return null;
  if (/^#?\d{1,6}[a-z]?$/.test(cell)) return { id: plan.idPrefix + cell.replace('#', ''), through: undefined };
  return /\s/.test(cell) && cell.split(/\s+/).length > 3 ? null : { id: cell, through: undefined };
}

/** `D-4/D-5`: the first of several identifiers in one cell. */
function firstOfSlashed(text: string, start: number, end: number): LeadingId | undefined {
  const slash = text.slice(start, Math.min(end, start + 120)).indexOf('/');
  if (slash <= 0 || readLeadingId(text, start + slash + 1, end) === undefined) return undefined;
  return readLeadingId(text, start, start + slash);
}

/** One row is one item: further identifiers in its cell name nothing, and are told. */
function reportFurtherIds(
  context: ReadContext,
  plan: TablePlan,
  cells: readonly number[],
  id: string | undefined,
): void {
  const start = cells[plan.idColumn * 2];
  const end = cells[plan.idColumn * 2 + 1];
  if (id === undefined || start === undefined || end === undefined) return;
  const { text } = context.outline;
  const separator = /[,/&;]/.exec(text.slice(start, Math.min(end, start + 120)));
  if (separator === null) return;
  let at = start + separator.index + 1;
  while (at < end && text.charAt(at) === ' ') at++;
  const further = readLeadingId(text, at, end);
  if (further === undefined || further.boundary === 'space') return;
  const data = {
    text: text.slice(start, end).slice(0, 80),
    chosen: id,
    other: text.slice(at, end).slice(0, 80),
    because: 'one row is one item: give each a row of its own',
  };
  context.findings.push(
    createFinding('document/ambiguous-text', 'readings', data, { location: context.at(start, end), anchor: id }),
  );
}

/** A row without identifier that still has a title and a status is an item nobody numbered yet. */
function namesItself(text: string, plan: TablePlan, cells: readonly number[]): boolean {
  const status = plan.columns.findIndex((column) => column.field === 'status');
  const has = (column: number): boolean =>
    column >= 0 && cells[column * 2] !== undefined && !isAbsent(text.slice(cells[column * 2], cells[column * 2 + 1]));
  return has(plan.titleColumn) && has(status);
}

function reportRagged(
  context: ReadContext,
  plan: TablePlan,
  start: number,
  end: number,
  cells: number,
  id: string,
): void {
  const data = { id, cells, columns: plan.columns.length };
  const place = {
    location: context.at(start, end),
    anchor: id === '' ? String(context.outline.source.lines.lineAt(start)) : id,
  };
  context.findings.push(
    createFinding('document/ragged-row', cells > plan.columns.length ? 'tooMany' : 'tooFew', data, place),
  );
}

/**
 * A table most of whose identifiers are known already repeats an earlier one (a recap, a gate table): its rows only add to
 * items, and rows it has beyond them define nothing. Bare numbers that start again at 1 repeat nothing where the titles differ,
 * and neither do identifiers in a table of the same columns: `earlier` gives the row that had one first.
 */
export function markMentions(
  entries: readonly TableRowEntry[],
  known: ReadonlySet<string>,
  earlier: ReadonlyMap<string, TableRowEntry>,
): readonly TableRowEntry[] {
  const repeated = entries.filter((entry) => isRepeated(entry, known, earlier)).length;
  if (repeated === 0 || repeated * 2 < entries.length) return entries;
  for (const entry of entries) entry.mention = true;
  return entries.filter((entry) => entry.id !== undefined && known.has(entry.id) && entry.through === undefined);
}

function isRepeated(
  entry: TableRowEntry,
  known: ReadonlySet<string>,
  earlier: ReadonlyMap<string, TableRowEntry>,
): boolean {
  if (entry.id === undefined || !known.has(entry.id)) return false;
  const first = earlier.get(entry.id);
  if (first === undefined || first.section === entry.section || entry.kind !== first.kind) return true;
  const title = wordsOfTitle(entry);
  const other = wordsOfTitle(first);
  if (title.length === 0 || other.length === 0) return true;
  const shared = title.filter((word) => other.includes(word)).length;
  if (isBareNumber(entry.id)) return shared > 0;
  return shared * 3 >= Math.min(title.length, other.length) || !hasSameColumns(entry.plan, first.plan);
}

/** Whether two tables ask the same of each row; one that recaps another asks less. */
function hasSameColumns({ columns: one }: TablePlan, { columns: other }: TablePlan): boolean {
  return one.length === other.length && one.every(({ label }, index) => label === other[index]?.label);
}

const BETWEEN_WORDS = new LetterPattern(/[^\p{L}\p{N}]+/u);

function wordsOfTitle(entry: TableRowEntry): string[] {
  const title = plainText(entry.field('title')?.text.slice(0, 200) ?? '').toLowerCase();
  return title.split(BETWEEN_WORDS.for(title)).filter((word) => word.length > 2);
}

/** Whether an identifier is nothing but a number. */
export function isBareNumber(id: string): boolean {
  return /^\d{1,4}$/.test(id);
}
