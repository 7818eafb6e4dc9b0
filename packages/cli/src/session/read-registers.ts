import {
  decodeSource,
  normalizeLabel,
  readDocument,
  readRegister,
  registerOf,
  sourceOf,
  type DocumentReading,
  type ReadOptions,
  type Register,
} from '@decisis/core';
import type { DetectRegister, RegisterConfig, RegisterInput } from '@decisis/workspace';

/** Reads documents while they are looked for, and keeps each reading, so that no document is read twice. */
export class RegisterReader {
  readonly #options: ReadOptions;
  readonly #readings = new Map<string, DocumentReading>();

  constructor(maxRows: number) {
    this.#options = { maxRows };
  }

  /** What finding registers asks about each document: whether it holds items, in which dialects. */
  readonly detect: DetectRegister = (path, text) => {
    const reading = readDocument(sourceOf(path, text), this.#options);
    if (reading.items.length === 0) return undefined;
    this.#readings.set(path, reading);
    const items = reading.items.length;
    const dialects = reading.dialects;
    return { score: 1, dialects, items, reason: `${items} ${items === 1 ? 'item' : 'items'}, ${dialects.join(', ')}` };
  };

  /** A register from its documents. */
  read(input: RegisterInput): Register {
    const { name, path, documents, config } = input;
    if (config !== undefined) {
      const sources = documents.map((document) => decodeSource(document.path, document.bytes));
      return readRegister(name, path, sources, { ...this.#options, ...readOptionsOf(config) });
    }
    const readings = documents.map((document) => this.#readingOf(document.path, document.bytes));
    return registerOf(name, path, readings);
  }

  #readingOf(path: string, bytes: Uint8Array): DocumentReading {
    const known = this.#readings.get(path);
    // The reading of a text that held invalid bytes does not know of them.
    if (known !== undefined && !known.source.text.includes('\ufffd')) return known;
    return readDocument(decodeSource(path, bytes), this.#options);
  }
}

function readOptionsOf({ columns, statuses, kind, dialect }: RegisterConfig): ReadOptions {
  return {
    columns: new Map([...columns].map(([label, field]) => [normalizeLabel(label), field])),
    statuses: new Map([...statuses].map(([word, meaning]) => [normalizeLabel(word), meaning])),
    ...(kind === undefined ? {} : { kind }),
    ...(dialect === undefined ? {} : { dialect }),
  };
}
