import { foldLists, withSpelledUmlauts } from './fold-phrases.ts';
import { languagesOf, scriptOf, type Script } from './languages.ts';
import type { LanguageWords, Phrases } from './language-words.ts';

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

interface List<T> {
  readonly phrases: Phrases;
  readonly value: T;
}

interface Stemmed<T> {
  readonly words: readonly string[];
  readonly value: T;
}

/** The phrases of the languages of one script. */
interface Index<T> {
  readonly lists: readonly List<T>[];
  readonly phrases: ReadonlySet<string>;
  /** All folded lists in one string, from which the first words are read when phrases are first looked for inside a text. */
  readonly text: string;
  firstWords: ReadonlySet<string> | undefined;
  readonly stemmed: ReadonlyMap<string, readonly Stemmed<T>[]>;
  /** First letters of the stems, which rule out almost every word. */
  readonly stemStarts: ReadonlySet<string>;
  /** Meanings of the phrases that were met so far; only these are looked up in the lists. */
  readonly met: Map<string, readonly T[]>;
}

const MAX_ENDING = 5;
const MIN_STEM = 3;

/**
 * A dictionary of phrases: those that a function picks from the lists of every language, those added one list at a time, or
 * both. The lists of a script are read when the first word of that script is looked up, so an English document never pays
 * for Korean, and the meaning of a phrase is only worked out when the phrase is met. A word that ends in `*` stands for the
 * word with any ending of up to five letters. Of equal phrases the one added first comes first.
 */
export class PhraseBook<T> {
  readonly #fill: FillBook<T> | undefined;
  readonly #added: List<T>[] = [];
  readonly #indexes = new Map<Script, Index<T>>();

  constructor(fill?: FillBook<T>) {
    this.#fill = fill;
  }

  /** Adds every phrase of a `|` separated list, in whatever scripts, under one meaning. */
  add(phrases: Phrases | undefined, value: T): void {
    if (phrases === undefined || phrases === '') return;
    this.#added.push({ phrases, value });
    this.#indexes.clear();
  }

  /** Whether any phrase starts with a word. */
  mayStartWith(word: string): boolean {
    const index = this.#indexOf(scriptOf(word));
    return firstWordsOf(index).has(word) || stemmedAt(index, word).length > 0;
  }

  /** The longest phrase that starts at a word; with equal length, an exact one before a stem. */
  matchAt(words: readonly string[], at: number): PhraseMatch<T> | undefined {
    const first = words[at];
    if (first === undefined) return undefined;
    const script = scriptOf(first);
    const index = this.#indexOf(script);
    let best: PhraseMatch<T> | undefined;
    if (firstWordsOf(index).has(first)) {
      const longest = Math.min(MAX_PHRASE_WORDS[script], words.length - at);
      for (let length = longest; length > 0 && best === undefined; length -= 1) {
        const phrase = phraseAt(words, at, length);
        if (index.phrases.has(phrase)) best = { value: meaningsIn(index, phrase)[0] as T, length };
      }
    }
    if (index.stemmed.size === 0) return best;
    for (const entry of stemmedAt(index, first)) {
      if (best !== undefined && entry.words.length <= best.length) continue;
      if (matches(entry, words, at)) best = { value: entry.value, length: entry.words.length };
    }
    return best;
  }

  /** Every meaning of exactly these words, in the order in which they were added, without repetition. */
  meaningsOf(words: readonly string[]): readonly T[] {
    const first = words[0];
    if (first === undefined) return [];
    const index = this.#indexOf(scriptOf(first));
    const phrase = phraseAt(words, 0, words.length);
    if (index.phrases.has(phrase)) return meaningsIn(index, phrase);
    for (const entry of stemmedAt(index, first)) {
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
    const known = this.#indexes.get(script);
    if (known !== undefined) return known;
    const lists: List<T>[] = [];
    for (const { code, words } of languagesOf(script)) {
      this.#fill?.((phrases, value) => {
        if (phrases === undefined || phrases === '') return;
        lists.push({ phrases: code === 'de' ? withSpelledUmlauts(phrases) : phrases, value });
      }, words());
    }
    const index = indexLists([...lists, ...this.#added]);
    this.#indexes.set(script, index);
    return index;
  }
}

/** Sets are made of whole arrays and meanings left in the lists: per phrase, a map would cost more than all the rest. */
function indexLists<T>(lists: readonly List<T>[]): Index<T> {
  const folded = foldLists(lists.map(({ phrases }) => phrases));
  const all = folded.join('|');
  const stemmed = all.includes('*') ? stemmedOf(folded, lists) : new Map<string, Stemmed<T>[]>();
  const shown = folded.map((phrases, at) => ({ phrases, value: (lists[at] as List<T>).value }));
  return {
    lists: shown,
    phrases: new Set(all.split('|')),
    text: all,
    firstWords: undefined,
    stemmed,
    stemStarts: new Set([...stemmed.keys()].map((stem) => stem.slice(0, MIN_STEM))),
    met: new Map(),
  };
}

function firstWordsOf<T>(index: Index<T>): ReadonlySet<string> {
  index.firstWords ??= new Set(index.text.replace(/ [^|]*/g, '').split('|'));
  return index.firstWords;
}

function stemmedOf<T>(folded: readonly string[], lists: readonly List<T>[]): Map<string, Stemmed<T>[]> {
  const stemmed = new Map<string, Stemmed<T>[]>();
  for (const [at, phrases] of folded.entries()) {
    const { value } = lists[at] as List<T>;
    if (!phrases.includes('*')) continue;
    for (const phrase of phrases.split('|')) {
      if (!phrase.includes('*')) continue;
      const words = phrase.split(' ');
      const first = words[0] ?? '';
      const key = first.endsWith('*') ? first.slice(0, -1) : first;
      const bucket = stemmed.get(key);
      if (bucket === undefined) stemmed.set(key, [{ words, value }]);
      else bucket.push({ words, value });
    }
  }
  return stemmed;
}

function meaningsIn<T>(index: Index<T>, phrase: string): readonly T[] {
  const known = index.met.get(phrase);
  if (known !== undefined) return known;
  const found: T[] = [];
  const { text, lists } = index;
  let list = 0;
  let listEnd = lists[0]?.phrases.length ?? 0;
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const end = at + phrase.length;
    if ((at > 0 && text.charAt(at - 1) !== '|') || (end < text.length && text.charAt(end) !== '|')) continue;
    for (; at > listEnd; listEnd += 1 + (lists[list]?.phrases.length ?? 0)) list += 1;
    const value = (lists[list] as List<T>).value;
    if (!found.includes(value)) found.push(value);
  }
  index.met.set(phrase, found);
  return found;
}

function stemmedAt<T>(index: Index<T>, word: string): readonly Stemmed<T>[] {
  if (!index.stemStarts.has(word.slice(0, MIN_STEM))) return [];
  let found: readonly Stemmed<T>[] | undefined;
  const shortest = Math.max(MIN_STEM, word.length - MAX_ENDING);
  for (let length = word.length; length >= shortest; length -= 1) {
    const bucket = index.stemmed.get(length === word.length ? word : word.slice(0, length));
    if (bucket !== undefined) found = found === undefined ? bucket : [...found, ...bucket];
  }
  return found ?? [];
}

function matches<T>(entry: Stemmed<T>, words: readonly string[], at: number): boolean {
  for (let offset = 0; offset < entry.words.length; offset += 1) {
    const pattern = entry.words[offset] ?? '';
    const word = words[at + offset];
    if (word === undefined) return false;
    if (pattern === word) continue;
    if (!pattern.endsWith('*')) return false;
    const ending = word.length - (pattern.length - 1);
    if (ending < 0 || ending > MAX_ENDING || !word.startsWith(pattern.slice(0, -1))) return false;
  }
  return true;
}

function phraseAt(words: readonly string[], at: number, length: number): string {
  let phrase = words[at] ?? '';
  for (let next = at + 1; next < at + length; next += 1) phrase += ` ${words[next] ?? ''}`;
  return phrase;
}
