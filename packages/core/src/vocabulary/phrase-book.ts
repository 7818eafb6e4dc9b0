import { normalizeLabel, wordsOf } from './normalize.ts';

/** A phrase found among the words of a text: what it means and how many words it took. */
export interface PhraseMatch<T> {
  readonly value: T;
  readonly length: number;
}

interface Entry<T> {
  readonly words: readonly string[];
  readonly value: T;
}

const MAX_ENDING = 5;
const MIN_STEM = 3;

/**
 * A dictionary of phrases. Phrases are added as one string in which `|` separates them; a word that ends in `*` stands for
 * the word with any ending of up to five letters (`decidid*`). Of equal phrases the one added first comes first.
 */
export class PhraseBook<T> {
  readonly #byFirstWord = new Map<string, Entry<T>[]>();
  readonly #byFirstStem = new Map<string, Entry<T>[]>();

  /** Adds every phrase of a `|` separated list under one meaning. */
  add(phrases: string | undefined, value: T): void {
    if (phrases === undefined) return;
    for (const phrase of phrases.split('|')) {
      const words = phraseWords(phrase);
      const first = words[0];
      if (first !== undefined) this.#insert(first, { words, value });
    }
  }

  /** The longest phrase that starts at a word; with equal length, the one added first. */
  matchAt(words: readonly string[], index: number): PhraseMatch<T> | undefined {
    let best: Entry<T> | undefined;
    for (const bucket of this.#buckets(words[index])) {
      for (const entry of bucket) {
        if (best !== undefined && entry.words.length <= best.words.length) continue;
        if (matches(entry, words, index)) best = entry;
      }
    }
    return best === undefined ? undefined : { value: best.value, length: best.words.length };
  }

  /** Every meaning of exactly these words, in the order in which they were added, without repetition. */
  meaningsOf(words: readonly string[]): T[] {
    const found: T[] = [];
    for (const bucket of this.#buckets(words[0])) {
      for (const entry of bucket) {
        if (entry.words.length !== words.length || found.includes(entry.value)) continue;
        if (matches(entry, words, 0)) found.push(entry.value);
      }
    }
    return found;
  }

  /** Whether some phrase may start with this word: cheap, and certain only when it says no. */
  mayStartWith(word: string): boolean {
    return this.#buckets(word).length > 0;
  }

  /** How many words at the end of a text are one phrase; 0 when none is. */
  lengthAtEnd(words: readonly string[], maxLength: number): number {
    for (let length = Math.min(maxLength, words.length); length > 0; length -= 1) {
      const match = this.matchAt(words, words.length - length);
      if (match?.length === length) return length;
    }
    return 0;
  }

  #insert(first: string, entry: Entry<T>): void {
    const isStem = first.endsWith('*');
    const key = isStem ? first.slice(0, -1) : first;
    const index = isStem ? this.#byFirstStem : this.#byFirstWord;
    const bucket = index.get(key);
    if (bucket === undefined) index.set(key, [entry]);
    else bucket.push(entry);
  }

  #buckets(word: string | undefined): readonly Entry<T>[][] {
    if (word === undefined) return [];
    const exact = this.#byFirstWord.get(word);
    const buckets = exact === undefined ? [] : [exact];
    if (this.#byFirstStem.size === 0) return buckets;
    const shortest = Math.max(MIN_STEM, word.length - MAX_ENDING);
    for (let length = word.length; length >= shortest; length -= 1) {
      const bucket = this.#byFirstStem.get(word.slice(0, length));
      if (bucket !== undefined) buckets.push(bucket);
    }
    return buckets;
  }
}

function matches<T>(entry: Entry<T>, words: readonly string[], index: number): boolean {
  for (let offset = 0; offset < entry.words.length; offset += 1) {
    const pattern = entry.words[offset] ?? '';
    const word = words[index + offset];
    if (word === undefined) return false;
    if (pattern === word) continue;
    if (!pattern.endsWith('*')) return false;
    const ending = word.length - (pattern.length - 1);
    if (ending < 0 || ending > MAX_ENDING || !word.startsWith(pattern.slice(0, -1))) return false;
  }
  return true;
}

/** A letter of no language here that carries the star through normalising. */
const STAR_LETTER = '\u{a78f}';

function phraseWords(phrase: string): string[] {
  const trimmed = phrase.trim();
  if (/^[a-z0-9* ]*$/.test(trimmed)) return trimmed.split(' ').filter((word) => word !== '');
  const words = wordsOf(normalizeLabel(trimmed.replaceAll('*', STAR_LETTER)));
  return words.map((word) => word.replace(STAR_LETTER, '*'));
}
