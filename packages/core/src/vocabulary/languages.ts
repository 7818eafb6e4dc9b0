import { ENGLISH } from './languages/en.ts';
import type { LanguageWords } from './language-words.ts';

/** One language whose words are known. */
export interface Language {
  /** BCP 47 code. */
  readonly code: string;
  readonly name: string;
  /** Whether documents written in this language by others are among those the reading is tested on. */
  readonly tested: boolean;
  readonly words: LanguageWords;
}

/** Every language, in the order in which an ambiguous word is decided: the earlier language wins. */
export const LANGUAGES: readonly Language[] = [{ code: 'en', name: 'English', tested: true, words: ENGLISH }];
