import type { LockRegister, Register } from '@decisis/core';

/** A register as locks look at it. */
export function lockRegister({ name, documents, items }: Register): LockRegister {
  return {
    name,
    documents: documents.map((reading) => ({ path: reading.source.path, reading })),
    items: items.map((item) => ({ item })),
  };
}
