import { withSpelledUmlauts } from './fold-phrases.ts';
import { languagesOf, scriptOf, type Script } from './languages.ts';
import type { LanguageWords, Phrases } from './language-words.ts';
import {
  matchesStems,
  meaningsIn,
  openIndex,
  startAt,
  storeIndex,
  type PhraseIndex,
  type PhraseList,
  type StoredIndex,
} from './phrase-index.ts';
import { PREPARED, type PreparedWords } from './prepared-words.ts';

/** A phrase found among the words of a text: what it means and how many words it took. */
export interface PhraseMatch<T> {
  readonly value: T;
  readonly length: number;
}

/** Adds every phrase of a list under one meaning. */
export type AddPhrases<T> = (phrases: Phrases | undefined, value: T) => void;

/** Picks the lists of one language that belong into a book. */
export type FillBook<T> = (add: AddPhrases<T>, words: LanguageWords) => void;

/** Longest phrases in words; in Chinese and Japanese every character is a word. */
export const MAX_PHRASE_WORDS: Readonly<Record<Script, number>> = {
  latin: 7,
  cyrillic: 7,
  arabic: 7,
  hangul: 7,
  han: 17,
};

/**
 * A dictionary of phrases: those that a function picks from the lists of every language. The lists of a script are read when
 * the first word of that script is looked up, so an English document never pays for Korean. A word that ends in `*` stands
 * for the word with any ending of up to five letters. Of equal phrases the one added first comes first.
 */
export class PhraseBook<T> {
  readonly name: string;
  readonly #fill: FillBook<T>;
  readonly #indexes = new Map<Script, PhraseIndex<T>>();

  /** The name tells books apart in what a bundle holds ready made; the values must be what JSON can hold. */
  constructor(name: string, fill: FillBook<T>) {
    this.name = name;
    this.#fill = fill;
  }

  /** Whether any phrase starts with a word. */
  mayStartWith(word: string): boolean {
    return startAt(this.#indexOf(scriptOf(word)), word) !== undefined;
  }

  /** The longest phrase that starts at a word; with equal length, an exact one before a stem. */
  matchAt(words: readonly string[], at: number): PhraseMatch<T> | undefined {
    const first = words[at];
    if (first === undefined) return undefined;
    const script = scriptOf(first);
    const index = this.#indexOf(script);
    const start = startAt(index, first);
    if (start === undefined) return undefined;
    let best: PhraseMatch<T> | undefined;
    const longest = start.longer ? Math.min(MAX_PHRASE_WORDS[script], words.length - at) : Number(start.alone);
    for (let length = longest; length > 0 && best === undefined; length -= 1) {
      const [value] = meaningsIn(index, phraseAt(words, at, length));
      if (value !== undefined) best = { value, length };
    }
    for (const entry of start.stems) {
      if (best !== undefined && entry.words.length <= best.length) continue;
      if (matchesStems(entry, words, at)) best = { value: entry.value, length: entry.words.length };
    }
    return best;
  }

  /** Every meaning of exactly these words, in the order in which they were added, without repetition. */
  meaningsOf(words: readonly string[]): readonly T[] {
    const first = words[0];
    if (first === undefined) return [];
    const index = this.#indexOf(scriptOf(first));
    const start = startAt(index, first);
    if (start === undefined) return [];
    if (words.length === 1 ? start.alone : start.longer) {
      const found = meaningsIn(index, phraseAt(words, 0, words.length));
      if (found.length > 0) return found;
    }
    for (const entry of start.stems) {
      if (entry.words.length === words.length && matchesStems(entry, words, 0)) return [entry.value];
    }
    return [];
  }

  /** How many words at the end of a text are one phrase of at most so many words; 0 when none is. */
  lengthAtEnd(words: readonly string[], maxLength: number): number {
    for (let length = Math.min(maxLength, words.length); length > 0; length -= 1) {
      const match = this.matchAt(words, words.length - length);
      if (match?.length === length) return length;
    }
    return 0;
  }

  /** The phrases of one script, worked out of the lists of its languages. */
  store(script: Script): StoredIndex<T> {
    const lists: PhraseList<T>[] = [];
    for (const { code, words } of languagesOf(script)) {
      this.#fill((phrases, value) => {
        if (phrases === undefined || phrases === '') return;
        lists.push({ phrases: code === 'de' ? withSpelledUmlauts(phrases) : phrases, value });
      }, words());
    }
    return storeIndex(lists);
  }

  #indexOf(script: Script): PhraseIndex<T> {
    const known = this.#indexes.get(script);
    if (known !== undefined) return known;
    const index = openIndex(preparedIndex<T>(this.name, script) ?? this.store(script));
    this.#indexes.set(script, index);
    return index;
  }
}

function preparedIndex<T>(name: string, script: Script): StoredIndex<T> | undefined {
  const prepared: PreparedWords | undefined = PREPARED;
  return script === 'latin' ? (prepared?.books[name] as StoredIndex<T> | undefined) : undefined;
}

function phraseAt(words: readonly string[], at: number, length: number): string {
  let phrase = words[at] ?? '';
  for (let next = at + 1; next < at + length; next += 1) phrase += ` ${words[next] ?? ''}`;
  return phrase;
}
