import type { StoredIndex } from './phrase-index.ts';

/** What is worked out of the words of the languages in Latin letters, by far the most, before any document is read. */
export interface PreparedWords {
  /** By the name of the book. */
  readonly books: Readonly<Record<string, StoredIndex<unknown>>>;
  readonly months: readonly (readonly [word: string, month: number])[];
  readonly prefixes: readonly string[];
}

/**
 * A bundle holds them ready made, since a command would otherwise spend as long on its words as on the documents; the sources
 * work them out when they are first asked for. See `scripts/bundle/prepared-words.ts`.
 */
export const PREPARED: PreparedWords | undefined = undefined;
