import { splitRow, splitRowKeepingCode } from '../../scan/table-rows.ts';

/**
 * Cuts rows of one table into cells and keeps the last cut: the fields of a row are asked for one after the other, and a
 * million rows are too many to keep the cells of each.
 */
export class RowCells {
  readonly text: string;
  readonly #columns: number;
  #start = -1;
  #cells: readonly number[] = [];
  #plainCount = 0;

  constructor(text: string, columns: number) {
    this.text = text;
    this.#columns = columns;
  }

  /** Cells of a row; a row with too many is tried once more with pipes in code spans kept together. */
  of(start: number, end: number): readonly number[] {
    if (start === this.#start) return this.#cells;
    const plain = splitRow(this.text, start, end);
    this.#start = start;
    this.#plainCount = plain.length / 2;
    this.#cells = plain;
    if (this.#plainCount > this.#columns) {
      const kept = splitRowKeepingCode(this.text, start, end);
      if (kept.length === this.#columns * 2) this.#cells = kept;
    }
    return this.#cells;
  }

  /** How many cells the row has when pipes in code spans split, too, as GFM has it. */
  plainCountOf(start: number, end: number): number {
    this.of(start, end);
    return this.#plainCount;
  }
}
