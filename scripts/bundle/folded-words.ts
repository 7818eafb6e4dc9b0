import { pathToFileURL } from 'node:url';
import type { Plugin } from 'rolldown';
import { foldLists, withSpelledUmlauts } from '../../packages/core/src/vocabulary/fold-phrases.ts';
import { LANGUAGES } from '../../packages/core/src/vocabulary/languages.ts';
import type { LanguageWords } from '../../packages/core/src/vocabulary/language-words.ts';

const LANGUAGE_FILE = /[\\/]vocabulary[\\/]languages[\\/]([a-z]{2})\.ts$/;

/**
 * Writes the words of the languages in Latin letters into a bundle as they are compared, so that no start folds them again.
 * The phrase book folds what it is given: these come out of it as they go in.
 */
export function foldedWords(): Plugin {
  return {
    name: 'folded-words',
    load: async (id) => {
      const code = LANGUAGE_FILE.exec(id)?.[1];
      const language = LANGUAGES.find((one) => one.code === code);
      if (language?.script !== 'latin') return null;
      const names = Object.keys((await import(pathToFileURL(id).href)) as Readonly<Record<string, unknown>>);
      if (names.length !== 1)
        throw new Error(`${id} exports ${names.join(', ') || 'nothing'}; expected its words alone`);
      return `export const ${names[0]} = ${JSON.stringify(foldWordsOf(language.words(), language.code))};`;
    },
  };
}

/** The words of a language with every list of phrases folded; the forms of its months and its habits stay as they are. */
export function foldWordsOf(words: LanguageWords, code: string): LanguageWords {
  const fold = (value: unknown, key: string): unknown => {
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([inner, lists]) => [inner, fold(lists, inner)]));
    }
    if (typeof value !== 'string' || key === 'months' || key === 'headNoun') return value;
    return foldLists([code === 'de' ? withSpelledUmlauts(value) : value])[0];
  };
  return fold(words, '') as LanguageWords;
}
