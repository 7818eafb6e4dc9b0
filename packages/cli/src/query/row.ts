import { toSummary, type DocumentReading, type Item, type ItemSummary, type Register } from '@decisis/core';

/** How a register is called. */
export type RegisterName = Pick<Register, 'name' | 'path'>;

/** What is found out about a row by reading it closely, and may be kept between runs. */
export const ROW_FACTS = ['json', 'blocks', 'ownerless', 'identity'] as const;

/** One of {@link ROW_FACTS}. */
export type RowFact = (typeof ROW_FACTS)[number];

/**
 * One item with what commands ask about it; `summary` is the flat half of its JSON. Everything else may have to be read
 * first: a list that only shows summaries does not ask for it.
 */
export interface Row {
  /** The same object for every row of a register. */
  readonly origin: RegisterName;
  readonly summary: ItemSummary;
  readonly register: Register;
  readonly document: DocumentReading;
  readonly item: Item;
  /** A fact as JSON, on one line: known from an earlier run, or found now. It must follow from the register alone. */
  recall(fact: RowFact, find: () => string): string;
}

/** Every item of some registers, in the order of the registers and of their documents. */
export function rowsOf(registers: readonly Register[]): Row[] {
  return registers.flatMap((register) => rowsIn(register, register));
}

/** Every item of a register that was read. */
export function rowsIn(register: Register, origin: RegisterName): Row[] {
  const documentOf = documentsOf(register);
  return register.items.map((item): Row => ({
    origin,
    register,
    document: documentOf(item),
    item,
    summary: toSummary(register.name, item),
    recall: (_fact, find) => find(),
  }));
}

/** Looks up the document that an item of a register stands in. */
export function documentsOf({ documents }: Register): (item: Item) => DocumentReading {
  const bySource = new Map(documents.map((document) => [document.source, document]));
  return (item) => bySource.get(item.source) as DocumentReading;
}
