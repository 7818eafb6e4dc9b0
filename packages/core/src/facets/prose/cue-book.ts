import { normalizeLabel, wordsOf } from '../../vocabulary/normalize.ts';

/** A phrase found at a word: what it means and how many words it takes. */
export interface CueMatch<T> {
  readonly value: T;
  readonly length: number;
}

interface Phrase<T> {
  readonly words: readonly string[];
  readonly value: T;
}

type ScriptIndex<T> = Map<string, Phrase<T>[]>;

const MAX_ENDING = 5;

/**
 * The phrases of one small table in all languages: lists separated by `|`, longest phrase first at a word, of equal ones the
 * one listed first. A word that ends in `*` stands for the word with up to five more letters. Phrases of a script are read
 * when the first word of that script is asked for.
 */
export class CueBook<T> {
  readonly #lists: ReadonlyArray<readonly [T, string]>;
  #ends: ReadonlySet<string> | undefined;
  readonly #byScript = new Map<number, ScriptIndex<T>>();

  constructor(lists: ReadonlyArray<readonly [T, string]>) {
    this.#lists = lists;
  }

  /** The phrase that starts at a word. */
  matchAt(words: readonly string[], index: number): CueMatch<T> | undefined {
    const first = words[index];
    if (first === undefined || first === '') return undefined;
    const phrases = this.#indexOf(scriptOf(first)).get(first.slice(0, 2));
    if (phrases === undefined) return undefined;
    for (const { words: phrase, value } of phrases) {
      if (matches(phrase, words, index)) return { value, length: phrase.length };
    }
    return undefined;
  }

  /** Whether a phrase of the book ends in a word. */
  mayEndIn(word: string): boolean {
    this.#ends ??= new Set(
      this.#lists.flatMap(([, list]) => list.split('|').map((written) => phraseWords(written).at(-1) ?? '')),
    );
    return this.#ends.has(word);
  }

  #indexOf(script: number): ScriptIndex<T> {
    const known = this.#byScript.get(script);
    if (known !== undefined) return known;
    const index: ScriptIndex<T> = new Map();
    for (const [value, list] of this.#lists) {
      for (const written of list.split('|')) {
        if (scriptOf(written.trimStart()) !== script) continue;
        const words = phraseWords(written);
        if (words[0] !== undefined) push(index, keyOf(words[0]), { words, value });
      }
    }
    for (const phrases of index.values()) phrases.sort((left, right) => right.words.length - left.words.length);
    this.#byScript.set(script, index);
    return index;
  }
}

/** A book of one table: each meaning with its list, in the order of the table. */
export function cueBookOf<T extends string>(table: Readonly<Partial<Record<T, string>>>): CueBook<T> {
  return new CueBook(
    Object.entries<string | undefined>(table).map(([value, list]) => [value as T, list ?? ''] as const),
  );
}

function push<T>(index: ScriptIndex<T>, key: string, phrase: Phrase<T>): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [phrase]);
  else known.push(phrase);
}

function matches(phrase: readonly string[], words: readonly string[], index: number): boolean {
  for (let offset = 0; offset < phrase.length; offset += 1) {
    const pattern = phrase[offset] as string;
    const word = words[index + offset];
    if (word === undefined) return false;
    if (pattern === word) continue;
    if (!pattern.endsWith('*')) return false;
    const ending = word.length - (pattern.length - 1);
    if (ending < 0 || ending > MAX_ENDING || !word.startsWith(pattern.slice(0, -1))) return false;
  }
  return true;
}

/** Phrases are kept by the first letters of their first word, so that stems and words share a place. */
function keyOf(word: string): string {
  return word.slice(0, 2).replace('*', '');
}

function phraseWords(written: string): string[] {
  const trimmed = written.trim();
  if (/^[a-z0-9* ]*$/.test(trimmed)) return trimmed.split(' ').filter((word) => word !== '');
  const isStem = trimmed.endsWith('*');
  const words = wordsOf(normalizeLabel(trimmed.replaceAll('*', '')));
  if (isStem && words.length > 0) words[words.length - 1] = `${words.at(-1)}*`;
  return words;
}

function scriptOf(word: string): number {
  const code = word.charCodeAt(0);
  if (code < 0x400) return 0;
  if (code < 0x530) return 1;
  if (code >= 0x600 && code < 0x700) return 2;
  if (code >= 0xac00 && code < 0xd7b0) return 3;
  return code >= 0x2e80 ? 4 : 0;
}
