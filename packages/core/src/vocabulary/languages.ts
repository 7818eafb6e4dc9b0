import { ARABIC } from './languages/ar.ts';
import { GERMAN } from './languages/de.ts';
import { ENGLISH } from './languages/en.ts';
import { SPANISH } from './languages/es.ts';
import { FRENCH } from './languages/fr.ts';
import { ITALIAN } from './languages/it.ts';
import { JAPANESE } from './languages/ja.ts';
import { KOREAN } from './languages/ko.ts';
import { POLISH } from './languages/pl.ts';
import { PORTUGUESE } from './languages/pt.ts';
import { RUSSIAN } from './languages/ru.ts';
import { VIETNAMESE } from './languages/vi.ts';
import { CHINESE } from './languages/zh.ts';
import type { LanguageWords } from './language-words.ts';

/** The writing of a language, as far as it decides which words can occur in a label. */
export type Script = 'latin' | 'cyrillic' | 'han' | 'hangul' | 'arabic';

/** One language whose words are known. */
export interface Language {
  /** BCP 47 code. */
  readonly code: string;
  readonly name: string;
  /** Whether documents written in this language by others are among those the reading is tested on. */
  readonly tested: boolean;
  readonly script: Script;
  /** Asked for by script: no document pays for the words of writings that do not stand in it. */
  readonly words: () => LanguageWords;
}

/** Every language, in the order in which an ambiguous word is decided: the earlier language wins. */
export const LANGUAGES: readonly Language[] = [
  { code: 'en', name: 'English', tested: true, script: 'latin', words: () => ENGLISH },
  { code: 'de', name: 'German', tested: true, script: 'latin', words: () => GERMAN },
  { code: 'it', name: 'Italian', tested: true, script: 'latin', words: () => ITALIAN },
  { code: 'es', name: 'Spanish', tested: true, script: 'latin', words: () => SPANISH },
  { code: 'pt', name: 'Portuguese', tested: true, script: 'latin', words: () => PORTUGUESE },
  { code: 'pl', name: 'Polish', tested: true, script: 'latin', words: () => POLISH },
  { code: 'ja', name: 'Japanese', tested: true, script: 'han', words: () => JAPANESE },
  { code: 'fr', name: 'French', tested: false, script: 'latin', words: () => FRENCH },
  { code: 'ru', name: 'Russian', tested: false, script: 'cyrillic', words: () => RUSSIAN },
  { code: 'vi', name: 'Vietnamese', tested: false, script: 'latin', words: () => VIETNAMESE },
  { code: 'zh', name: 'Chinese', tested: false, script: 'han', words: () => CHINESE },
  { code: 'ko', name: 'Korean', tested: false, script: 'hangul', words: () => KOREAN },
  { code: 'ar', name: 'Arabic', tested: false, script: 'arabic', words: () => ARABIC },
];

/** The writing that a word begins in; Latin for what has none of its own. */
export function scriptOf(word: string): Script {
  const code = word.charCodeAt(0);
  if (code < 0x250) return 'latin';
  if (code >= 0x400 && code < 0x530) return 'cyrillic';
  if (code >= 0x600 && code < 0x700) return 'arabic';
  if (code >= 0xac00 && code < 0xd7b0) return 'hangul';
  return code >= 0x2e80 ? 'han' : 'latin';
}

/** The languages written in one script, in the order of {@link LANGUAGES}. */
export function languagesOf(script: Script): readonly Language[] {
  return LANGUAGES.filter((language) => language.script === script);
}
