import {
  decodeSource,
  normalizeLabel,
  readDocument,
  readRegister,
  registerOf,
  type DocumentReading,
  type ReadOptions,
  type Register,
} from '@decisis/core';
import type { AnswerCache, DetectRegister, Detection, RegisterConfig, RegisterInput } from '@decisis/workspace';
import { documentKey, registerKey } from './register-key.ts';
import { CachedView, isWorthKeeping } from './cached-view.ts';
import { ReadView, type RegisterView } from './register-view.ts';

/** Where a reader keeps what it found out, and in whose name. */
export interface Memory {
  readonly cache: AnswerCache;
  /** Undefined when nothing is to be kept. */
  readonly program: string | undefined;
}

/** Reads documents while they are looked for, and keeps each reading, so that no document is read twice. */
export class RegisterReader {
  readonly #options: ReadOptions;
  readonly #memory: Memory | undefined;
  readonly #readings = new Map<string, DocumentReading>();

  constructor(maxRows: number, memory?: Memory) {
    this.#options = { maxRows };
    this.#memory = memory;
  }

  /** What finding registers asks about each document: whether it holds items, in which dialects. */
  readonly detect: DetectRegister = (path, bytes) => {
    const { cache, program } = this.#memory ?? {};
    if (cache === undefined || program === undefined) return this.#detect(path, bytes);
    const key = documentKey(program, path, bytes, this.#options);
    const known = cache.get('detection', key);
    if (known !== undefined) return (JSON.parse(known) as Detection | null) ?? undefined;
    const detection = this.#detect(path, bytes);
    cache.put('detection', key, JSON.stringify(detection ?? null));
    return detection;
  };

  /** What is known about a register without reading it, where an earlier run read the same; else it is read. */
  open(input: RegisterInput): RegisterView {
    const { cache, program } = this.#memory ?? {};
    if (cache === undefined || program === undefined || !isWorthKeeping([input])) return new ReadView(this.read(input));
    return new CachedView(cache, registerKey(program, input, this.#options), input, () => this.read(input));
  }

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

  /** One document as its register in decisis.toml says to read it; for states of it that are not in the working tree. */
  readDocument(config: RegisterConfig | undefined, path: string, bytes: Uint8Array): DocumentReading {
    const options = config === undefined ? this.#options : { ...this.#options, ...readOptionsOf(config) };
    return readDocument(decodeSource(path, bytes), options);
  }

  #detect(path: string, bytes: Uint8Array): Detection | undefined {
    const reading = readDocument(decodeSource(path, bytes), this.#options);
    if (reading.items.length === 0) return undefined;
    this.#readings.set(path, reading);
    const items = reading.items.length;
    const dialects = reading.dialects;
    return { score: 1, dialects, items, reason: `${items} ${items === 1 ? 'item' : 'items'}, ${dialects.join(', ')}` };
  }

  #readingOf(path: string, bytes: Uint8Array): DocumentReading {
    return this.#readings.get(path) ?? readDocument(decodeSource(path, bytes), this.#options);
  }
}

/** What decisis.toml says about a register, for reading one of its documents. */
export function readOptionsOf({ columns, statuses, kind, dialect }: RegisterConfig): ReadOptions {
  return {
    columns: new Map([...columns].map(([label, field]) => [normalizeLabel(label), field])),
    statuses: new Map([...statuses].map(([word, meaning]) => [normalizeLabel(word), meaning])),
    ...(kind === undefined ? {} : { kind }),
    ...(dialect === undefined ? {} : { dialect }),
  };
}
