import { foldLists } from './fold-phrases.ts';
import type { Phrases } from './language-words.ts';

/** A list of phrases and the one thing that they all mean. */
export interface PhraseList<T> {
  readonly phrases: Phrases;
  readonly value: T;
}

/**
 * The phrases of one script as plain data. They are kept in drawers, by a hash of their first word; a drawer is a text such as
 * `|open=0|open question=1,4|` whose numbers name values. Looking into one costs a search in a few hundred letters, and
 * opening the whole index costs one split: a set of 18,000 phrases would take longer than reading a register.
 */
export interface StoredIndex<T> {
  /** Separated by line breaks; their number is a power of two. */
  readonly drawers: string;
  readonly values: readonly T[];
  /** Phrases with a word that ends in `*`, and the place of what they mean among the values. */
  readonly stems: readonly (readonly [phrase: string, value: number])[];
}

/** A phrase in which a word that ends in `*` stands for the word with any ending of up to five letters. */
export interface StemmedPhrase<T> {
  readonly words: readonly string[];
  readonly value: T;
}

/** An index that can be asked. */
export interface PhraseIndex<T> {
  readonly drawers: readonly string[];
  readonly values: readonly T[];
  readonly stemmed: ReadonlyMap<string, readonly StemmedPhrase<T>[]>;
  /** First letters of the stems, which rule out almost every word. */
  readonly stemStarts: ReadonlySet<string>;
  /** The words that were asked for before, as many as are worth remembering. */
  readonly starts: Map<string, PhraseStart<T>>;
  /** The phrases that were met, of which there are no more than it holds. */
  readonly met: Map<string, readonly T[]>;
}

const PHRASES_PER_DRAWER = 24;
const MAX_ENDING = 5;
const MIN_STEM = 3;
const MAX_MET = 4096;
const BAR = 124;
const EQUALS = 61;
const SPACE = 32;

/** Folds lists of phrases into an index. Of equal phrases the one of the earlier list comes first. */
export function storeIndex<T>(lists: readonly PhraseList<T>[]): StoredIndex<T> {
  const values: T[] = [];
  const stems: [string, number][] = [];
  const meanings = new Map<string, number[]>();
  for (const [at, folded] of foldLists(lists.map(({ phrases }) => phrases)).entries()) {
    const value = placeOf(values, (lists[at] as PhraseList<T>).value);
    for (const phrase of folded.split('|')) {
      if (phrase.includes('*')) stems.push([phrase, value]);
      else if (phrase !== '') addTo(meanings, phrase, value);
    }
  }
  let count = 1;
  while (count * PHRASES_PER_DRAWER < meanings.size) count *= 2;
  const drawers = Array.from({ length: count }, () => '');
  for (const [phrase, means] of meanings) {
    const drawer = drawerAt(phrase, count);
    drawers[drawer] = `${drawers[drawer] || '|'}${phrase}=${means.join(',')}|`;
  }
  return { drawers: drawers.join('\n'), values, stems };
}

/** Makes an index ready to be asked. */
export function openIndex<T>({ drawers, values, stems }: StoredIndex<T>): PhraseIndex<T> {
  const stemmed = new Map<string, StemmedPhrase<T>[]>();
  const stemStarts = new Set<string>();
  for (const [phrase, value] of stems) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    const key = first.endsWith('*') ? first.slice(0, -1) : first;
    const entry = { words, value: values[value] as T };
    const bucket = stemmed.get(key);
    if (bucket === undefined) stemmed.set(key, [entry]);
    else bucket.push(entry);
    stemStarts.add(key.slice(0, MIN_STEM));
  }
  return { drawers: drawers.split('\n'), values, stemmed, stemStarts, starts: new Map(), met: new Map() };
}

/** What phrases begin with a word; the same object for all words that none begins with. */
export interface PhraseStart<T> {
  /** Whether the word is a phrase. */
  readonly alone: boolean;
  /** Whether longer phrases begin with it. */
  readonly longer: boolean;
  /** The stemmed phrases whose first word it may be, those with the longer stem first. */
  readonly stems: readonly StemmedPhrase<T>[];
}

const NONE: readonly never[] = [];
const NO_START: PhraseStart<never> = { alone: false, longer: false, stems: NONE };

/** What phrases begin with a word; undefined when none does. */
export function startAt<T>(index: PhraseIndex<T>, word: string): PhraseStart<T> | undefined {
  let start = index.starts.get(word);
  if (start === undefined) {
    start = findStart(index, word);
    if (index.starts.size >= MAX_MET) index.starts.clear();
    index.starts.set(word, start);
  }
  return start === NO_START ? undefined : start;
}

function findStart<T>(index: PhraseIndex<T>, word: string): PhraseStart<T> {
  const drawer = drawerOf(index, word);
  let alone = false;
  let longer = false;
  for (let at = drawer.indexOf(word); at >= 0 && !(alone && longer); at = drawer.indexOf(word, at + 1)) {
    if (drawer.charCodeAt(at - 1) !== BAR) continue;
    const next = drawer.charCodeAt(at + word.length);
    if (next === EQUALS) alone = true;
    else if (next === SPACE) longer = true;
  }
  const stems = index.stemmed.size === 0 ? NONE : stemsAt(index, word);
  return alone || longer || stems.length > 0 ? { alone, longer, stems } : NO_START;
}

/** Every meaning of a phrase, in the order of the lists, without repetition; none when it is not in its drawer. */
export function meaningsIn<T>(index: PhraseIndex<T>, phrase: string): readonly T[] {
  const known = index.met.get(phrase);
  if (known !== undefined) return known;
  const drawer = drawerOf(index, phrase);
  for (let at = drawer.indexOf(phrase); at >= 0; at = drawer.indexOf(phrase, at + 1)) {
    const end = at + phrase.length;
    if (drawer.charCodeAt(at - 1) !== BAR || drawer.charCodeAt(end) !== EQUALS) continue;
    const means = drawer.slice(end + 1, drawer.indexOf('|', end)).split(',');
    const found = means.map((place) => index.values[Number(place)] as T);
    index.met.set(phrase, found);
    return found;
  }
  return NONE;
}

function drawerOf<T>(index: PhraseIndex<T>, first: string): string {
  return index.drawers[drawerAt(first, index.drawers.length)] ?? '';
}

function stemsAt<T>(index: PhraseIndex<T>, word: string): readonly StemmedPhrase<T>[] {
  if (!index.stemStarts.has(word.slice(0, MIN_STEM))) return NONE;
  let found: readonly StemmedPhrase<T>[] = NONE;
  const shortest = Math.max(MIN_STEM, word.length - MAX_ENDING);
  for (let length = word.length; length >= shortest; length -= 1) {
    const bucket = index.stemmed.get(length === word.length ? word : word.slice(0, length));
    if (bucket !== undefined) found = found === NONE ? bucket : [...found, ...bucket];
  }
  return found;
}

/** Whether the words from a place on are a stemmed phrase. */
export function matchesStems<T>(entry: StemmedPhrase<T>, words: readonly string[], at: number): boolean {
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

/** By the letters up to the first space. */
function drawerAt(phrase: string, count: number): number {
  let hash = 0;
  for (let at = 0; at < phrase.length; at += 1) {
    const code = phrase.charCodeAt(at);
    if (code === SPACE) break;
    hash = (Math.imul(hash, 31) + code) | 0;
  }
  return (hash ^ (hash >>> 15)) & (count - 1);
}

function placeOf<T>(values: T[], value: T): number {
  const known = values.indexOf(value);
  return known >= 0 ? known : values.push(value) - 1;
}

function addTo(meanings: Map<string, number[]>, phrase: string, value: number): void {
  const known = meanings.get(phrase);
  if (known === undefined) meanings.set(phrase, [value]);
  else if (!known.includes(value)) known.push(value);
}
