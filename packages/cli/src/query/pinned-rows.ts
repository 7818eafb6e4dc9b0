import type { DocumentReading, Item, ItemSummary, Register } from '@decisis/core';
import type { RegisterName, Row, RowFact } from './row.ts';

/** The rows, with those that the lockfile pins told as locked, whatever their documents call them. */
export function pinnedRows(rows: readonly Row[], isPinned: (row: Row) => boolean): readonly Row[] {
  return rows.map((row) => (row.summary.locked || !isPinned(row) ? row : new PinnedRow(row)));
}

/** A row whose lock stands in the lockfile. Whatever its summary does not tell is asked of the row itself. */
class PinnedRow implements Row {
  readonly summary: ItemSummary;
  readonly #row: Row;

  constructor(row: Row) {
    this.summary = { ...row.summary, locked: true };
    this.#row = row;
  }

  get origin(): RegisterName {
    return this.#row.origin;
  }

  get register(): Register {
    return this.#row.register;
  }

  get document(): DocumentReading {
    return this.#row.document;
  }

  get item(): Item {
    return this.#row.item;
  }

  recall(fact: RowFact, find: () => string): string {
    return this.#row.recall(fact, find);
  }
}
