import type { FieldName } from '../../../model/field-name.ts';
import type { StatusMeaning } from '../../../model/status.ts';
import { splitRowInto, splitRowKeepingCode } from '../../scan/table-rows.ts';
import type { TablePlan } from './table-plan.ts';

/** Fields that are asked of every row while a register is put together. */
const ALWAYS_ASKED: readonly FieldName[] = ['status', 'due'];

/**
 * Cuts the rows of one table into cells. A million rows are too many to keep the cells of each, and each field is asked for
 * at another time; so the last cut is kept, and of every row only the cells that are always asked for.
 */
export class RowCells {
  readonly text: string;
  readonly plan: TablePlan;
  /** Status that headings around the table tell of every row. */
  readonly implied: StatusMeaning | undefined;
  readonly #columns: number;
  /** The first column of each field. */
  readonly #columnOf = new Map<FieldName, number>();
  /** Columns of which the cells are kept, and their offsets: start and end of each, row after row; -1 for a missing cell. */
  readonly #keptColumns: readonly number[];
  readonly #kept: Int32Array;
  #start = -1;
  readonly #plain: number[] = [];
  #cells: readonly number[] = [];

  constructor(text: string, plan: TablePlan, rows: number, implied: StatusMeaning | undefined) {
    this.text = text;
    this.plan = plan;
    this.implied = implied;
    this.#columns = plan.columns.length;
    for (const [index, { field }] of plan.columns.entries()) {
      if (field !== undefined && !this.#columnOf.has(field)) this.#columnOf.set(field, index);
    }
    this.#keptColumns = ALWAYS_ASKED.flatMap((field) => this.#columnOf.get(field) ?? []);
    this.#kept = new Int32Array(rows * this.#keptColumns.length * 2).fill(-1);
  }

  /** The column that fills a field: the first one, where a header has several. */
  columnOf(field: FieldName): number | undefined {
    return this.#columnOf.get(field);
  }

  /**
   * Cells of a row, valid until the next row is cut. A row with too many is tried once more with pipes in code spans kept
   * together.
   */
  of(start: number, end: number): readonly number[] {
    if (start === this.#start) return this.#cells;
    this.#start = start;
    splitRowInto(this.#plain, this.text, start, end);
    this.#cells = this.#plain;
    if (this.#plain.length > this.#columns * 2) {
      const kept = splitRowKeepingCode(this.text, start, end);
      if (kept.length === this.#columns * 2) this.#cells = kept;
    }
    return this.#cells;
  }

  /** How many cells a row has when pipes in code spans split, too, as GFM has it. */
  plainCountOf(start: number, end: number): number {
    this.of(start, end);
    return this.#plain.length / 2;
  }

  /** Keeps the cells of a row that are always asked for. */
  keep(row: number, start: number, end: number): void {
    const cells = this.of(start, end);
    let at = row * this.#keptColumns.length * 2;
    for (const column of this.#keptColumns) {
      this.#kept[at++] = cells[column * 2] ?? -1;
      this.#kept[at++] = cells[column * 2 + 1] ?? -1;
    }
  }

  /** Start of one cell of a kept row, -1 when the row has none; undefined when that column is not kept. */
  keptStart(row: number, column: number): number | undefined {
    const place = this.#keptColumns.indexOf(column);
    return place === -1 ? undefined : this.#kept[(row * this.#keptColumns.length + place) * 2];
  }

  /** End of a cell of which `keptStart` gave the start. */
  keptEnd(row: number, column: number): number {
    return this.#kept[(row * this.#keptColumns.length + this.#keptColumns.indexOf(column)) * 2 + 1] ?? -1;
  }
}
