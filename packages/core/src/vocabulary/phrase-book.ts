import { foldPhrases } from './fold-phrases.ts';
import { LANGUAGES, type Script } from './languages.ts';
import type { LanguageWords, Phrases } from './language-words.ts';

/** A phrase found among the words of a text: what it means and how many words it took. */
export interface PhraseMatch<T> {
  readonly value: T;
  readonly length: number;
}

/** Adds every phrase of a list under one meaning. */
export type AddPhrases<T> = (phrases: Phrases | undefined, value: T) => void;

interface Stemmed<T> {
  readonly words: readonly string[];
  readonly value: T;
}

/** The phrases of the languages of one script. */
interface Index<T> {
  readonly whole: Map<string, T[]>;
  /** The length in words of the longest phrase that begins with a word. */
  readonly longest: Map<string, number>;
  readonly stemmed: Map<string, Stemmed<T>[]>;
}

const MAX_ENDING = 5;
const MIN_STEM = 3;

/** Picks the lists of one language that belong into a book. */
export type FillBook<T> = (add: AddPhrases<T>, words: LanguageWords) => void;

/**
 * A dictionary of phrases: those that a function picks from the lists of every language, those added one list at a time, or
 * both. The lists of a script are read when the first word of that script is looked up, so an English document never pays
 * for Korean. A word that ends in `*` stands for the word with any ending of up to five letters. Of equal phrases the one
 * added first comes first.
 */
export class PhraseBook<T> {
  readonly #fill: FillBook<T> | undefined;
  readonly #indexes = new Map<Script, Index<T>>();
  #added: { readonly phrases: Phrases; readonly value: T }[] = [];

  constructor(fill?: FillBook<T>) {
    this.#fill = fill;
  }

  /** Adds every phrase of a `|` separated list, in whatever scripts, under one meaning. */
  add(phrases: Phrases | undefined, value: T): void {
    if (phrases !== undefined && phrases !== '') this.#added.push({ phrases, value });
  }

  /** Whether any phrase starts with a word. */
  mayStartWith(word: string): boolean {
    const book = this.#indexOf(scriptOf(word));
    return book.longest.has(word) || stemmedAt(book, word).length > 0;
  }

  /** The longest phrase that starts at a word; with equal length, an exact one before a stem. */
  matchAt(words: readonly string[], index: number): PhraseMatch<T> | undefined {
    const first = words[index];
    if (first === undefined) return undefined;
    const book = this.#indexOf(scriptOf(first));
    let best: PhraseMatch<T> | undefined;
    let length = Math.min(book.longest.get(first) ?? 0, words.length - index);
    for (; length > 0 && best === undefined; length -= 1) {
      const value = book.whole.get(phraseAt(words, index, length))?.[0];
      if (value !== undefined) best = { value, length };
    }
    if (book.stemmed.size === 0) return best;
    for (const entry of stemmedAt(book, first)) {
      if (best !== undefined && entry.words.length <= best.length) continue;
      if (matches(entry, words, index)) best = { value: entry.value, length: entry.words.length };
    }
    return best;
  }

  /** Every meaning of exactly these words, in the order in which they were added, without repetition. */
  meaningsOf(words: readonly string[]): readonly T[] {
    const first = words[0];
    if (first === undefined) return [];
    const book = this.#indexOf(scriptOf(first));
    const exact = book.whole.get(phraseAt(words, 0, words.length));
    if (exact !== undefined) return exact;
    for (const entry of stemmedAt(book, first)) {
      if (entry.words.length === words.length && matches(entry, words, 0)) return [entry.value];
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

  #indexOf(script: Script): Index<T> {
    if (this.#added.length > 0) this.#readAdded();
    return this.#indexes.get(script) ?? this.#startIndex(script);
  }

  #startIndex(script: Script): Index<T> {
    const index: Index<T> = { whole: new Map(), longest: new Map(), stemmed: new Map() };
    this.#indexes.set(script, index);
    if (this.#fill === undefined) return index;
    const add: AddPhrases<T> = (phrases, value) => {
      for (const phrase of foldPhrases(phrases ?? '')) addPhrase(index, phrase, value);
    };
    for (const language of LANGUAGES) {
      if (language.script === script) this.#fill(add, language.words);
    }
    return index;
  }

  #readAdded(): void {
    const added = this.#added;
    this.#added = [];
    for (const { phrases, value } of added) {
      for (const phrase of foldPhrases(phrases)) {
        const script = scriptOf(phrase);
        addPhrase(this.#indexes.get(script) ?? this.#startIndex(script), phrase, value);
      }
    }
  }
}

function addPhrase<T>(index: Index<T>, phrase: string, value: T): void {
  if (phrase.includes('*')) addStemmed(index, phrase, value);
  else addWhole(index, phrase, value);
}

function addWhole<T>(index: Index<T>, phrase: string, value: T): void {
  const known = index.whole.get(phrase);
  if (known !== undefined) {
    if (!known.includes(value)) known.push(value);
    return;
  }
  index.whole.set(phrase, [value]);
  const space = phrase.indexOf(' ');
  const first = space < 0 ? phrase : phrase.slice(0, space);
  const length = space < 0 ? 1 : countWords(phrase, space);
  if (length > (index.longest.get(first) ?? 0)) index.longest.set(first, length);
}

function addStemmed<T>(index: Index<T>, phrase: string, value: T): void {
  const words = phrase.split(' ');
  const first = words[0] ?? '';
  const key = first.endsWith('*') ? first.slice(0, -1) : first;
  const bucket = index.stemmed.get(key);
  if (bucket === undefined) index.stemmed.set(key, [{ words, value }]);
  else bucket.push({ words, value });
}

function stemmedAt<T>(book: Index<T>, word: string): readonly Stemmed<T>[] {
  let found: readonly Stemmed<T>[] | undefined;
  const shortest = Math.max(MIN_STEM, word.length - MAX_ENDING);
  for (let length = word.length; length >= shortest; length -= 1) {
    const bucket = book.stemmed.get(length === word.length ? word : word.slice(0, length));
    if (bucket !== undefined) found = found === undefined ? bucket : [...found, ...bucket];
  }
  return found ?? [];
}

function matches<T>(entry: Stemmed<T>, words: readonly string[], index: number): boolean {
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

function phraseAt(words: readonly string[], index: number, length: number): string {
  if (length === 1) return words[index] ?? '';
  let phrase = words[index] ?? '';
  for (let at = index + 1; at < index + length; at += 1) phrase += ` ${words[at] ?? ''}`;
  return phrase;
}

function countWords(phrase: string, firstSpace: number): number {
  let count = 2;
  for (let at = phrase.indexOf(' ', firstSpace + 1); at >= 0; at = phrase.indexOf(' ', at + 1)) count += 1;
  return count;
}

function scriptOf(word: string): Script {
  const code = word.charCodeAt(0);
  if (code < 0x250) return 'latin';
  if (code >= 0x400 && code < 0x530) return 'cyrillic';
  if (code >= 0x600 && code < 0x700) return 'arabic';
  if (code >= 0xac00 && code < 0xd7b0) return 'hangul';
  return code >= 0x2e80 ? 'han' : 'latin';
}
