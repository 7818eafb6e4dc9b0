import type { DocumentReading, Finding, Item, ItemSummary, Register } from '@decisis/core';
import type { AnswerCache, CacheKey, RegisterInput } from '@decisis/workspace';
import { documentsOf, type RegisterName, type Row, type RowFact } from '../query/row.ts';
import { FactColumn } from './fact-column.ts';
import { factsOf, type NoticedDocument, type RegisterView } from './register-view.ts';

const MOST_BYTES = 8 * 1024 * 1024;
const MOST_ROWS = 20_000;

/** Whether what is known about registers is worth a place in the cache: not when reading it back takes as long as finding it. */
export function isWorthKeeping(inputs: readonly RegisterInput[]): boolean {
  const documents = inputs.flatMap((input) => [...input.documents]);
  return documents.reduce((sum, { bytes }) => sum + bytes.byteLength, 0) <= MOST_BYTES;
}

/**
 * A register whose facts an earlier run may have kept. It is read when they are missing, and when more is asked for than
 * they tell; either way the answers are those of the reading.
 */
export class CachedView implements RegisterView {
  readonly name: string;
  readonly path: string;
  readonly rows: readonly Row[];
  readonly noticed: readonly NoticedDocument[];
  readonly #cache: AnswerCache;
  readonly #key: CacheKey;
  readonly #read: () => Register;
  readonly #columns = new Map<RowFact, FactColumn>();
  #whole: Whole | undefined;
  #findings: readonly Finding[] | undefined;

  constructor(cache: AnswerCache, key: CacheKey, { name, path }: RegisterName, read: () => Register) {
    this.name = name;
    this.path = path;
    this.#cache = cache;
    this.#key = key;
    this.#read = read;
    const { summaries, noticed } = this.#recall('register', () => factsOf(this.reading));
    this.noticed = noticed;
    this.rows = summaries.map((summary, index) => new CachedRow(this, index, summary));
  }

  get reading(): Register {
    return this.whole.register;
  }

  /** The register, read once. */
  get whole(): Whole {
    if (this.#whole === undefined) {
      const register = this.#read();
      this.#whole = { register, documentOf: documentsOf(register) };
    }
    return this.#whole;
  }

  get findings(): readonly Finding[] {
    this.#findings ??= this.#recall('findings', () => this.reading.findings);
    return this.#findings;
  }

  /** A fact about the row of an index. */
  factOf(fact: RowFact, index: number, find: () => string): string {
    let column = this.#columns.get(fact);
    if (column === undefined) {
      column = new FactColumn(this.rows.length, this.#cache.get(fact, this.#key));
      this.#columns.set(fact, column);
    }
    return column.recall(index, find);
  }

  keep(): void {
    for (const [fact, column] of this.#columns) {
      const news = column.news();
      if (news !== undefined) this.#cache.put(fact, this.#key, news);
    }
  }

  #recall<Kept>(kind: string, find: () => Kept): Kept {
    const known = this.#cache.get(kind, this.#key);
    if (known !== undefined) return JSON.parse(known) as Kept;
    const found = find();
    if (this.reading.items.length <= MOST_ROWS) this.#cache.put(kind, this.#key, JSON.stringify(found));
    return found;
  }
}

interface Whole {
  readonly register: Register;
  readonly documentOf: (item: Item) => DocumentReading;
}

/** A row of such a register; whatever its summary does not tell comes from the reading. */
class CachedRow implements Row {
  readonly summary: ItemSummary;
  readonly #view: CachedView;
  readonly #index: number;

  constructor(view: CachedView, index: number, summary: ItemSummary) {
    this.#view = view;
    this.#index = index;
    this.summary = summary;
  }

  get origin(): RegisterName {
    return this.#view;
  }

  get register(): Register {
    return this.#view.reading;
  }

  get item(): Item {
    return this.register.items[this.#index] as Item;
  }

  get document(): DocumentReading {
    return this.#view.whole.documentOf(this.item);
  }

  recall(fact: RowFact, find: () => string): string {
    return this.#view.factOf(fact, this.#index, find);
  }
}
