import type { DocumentReading } from '@decisis/core';
import type { RegisterConfig } from '../config/config.ts';

/** Reads a document for its items, as the registers of the judged state are read. */
export type ReadBranchDocument = (
  register: RegisterConfig | undefined,
  path: string,
  bytes: Uint8Array,
) => DocumentReading;
