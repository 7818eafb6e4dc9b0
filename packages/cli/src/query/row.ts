import { toSummary, type DocumentReading, type Item, type ItemSummary, type Register } from '@decisis/core';

/** One item with what commands ask about it; `summary` is the flat half of its JSON. */
export interface Row {
  readonly register: Register;
  readonly document: DocumentReading;
  readonly item: Item;
  readonly summary: ItemSummary;
}

/** Every item of some registers, in the order of the registers and of their documents. */
export function rowsOf(registers: readonly Register[]): Row[] {
  return registers.flatMap((register) => {
    const documents = new Map(register.documents.map((document) => [document.source, document]));
    return register.items.map((item) => ({
      register,
      document: documents.get(item.source) as DocumentReading,
      item,
      summary: toSummary(register.name, item),
    }));
  });
}
