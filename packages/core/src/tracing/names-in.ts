import type { Item } from '../documents/item.ts';
import { itemName, recordName, sourcesIn } from '../locks/sources.ts';
import { normalizeLabel } from '../vocabulary/normalize.ts';

/** What a text names, worked out once for all items that are looked for in it. */
export class NamesIn {
  readonly #text: string;
  #names: ReadonlySet<string> | undefined;
  #words: string | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * Whether the text names an item: by its identifier, a record also by its file or number; an item without identifier by its
   * words, or by the record that it says it comes from.
   */
  has(item: Item): boolean {
    const { id } = item;
    if (id !== undefined) {
      if (item.dialect === 'adr' && this.#records().has(recordName(item.source.path))) return true;
      return this.#text.includes(id) ? this.#spells(id) : this.#records().has(itemName(id));
    }
    const title = normalizeLabel(item.text('title') ?? item.text('question') ?? '');
    if (title !== '' && (this.#words ??= ` ${normalizeLabel(this.#text)} `).includes(` ${title} `)) return true;
    return sourcesIn(item.text('reference') ?? '').some(({ name }) => this.#records().has(name));
  }

  #records(): ReadonlySet<string> {
    return (this.#names ??= new Set(sourcesIn(this.#text).map(({ name }) => name)));
  }

  /** `D-7` does not stand in `D-70`, `AD-7` or `D-7-b`. */
  #spells(id: string): boolean {
    const escaped = id.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
    return new RegExp(`(?<![\\p{L}\\p{N}_-])${escaped}(?![\\p{L}\\p{N}_]|-[\\p{L}\\p{N}])`, 'u').test(this.#text);
  }
}
