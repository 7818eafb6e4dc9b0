import { describe, expect, test } from 'vitest';
import { foldLists, withSpelledUmlauts } from '../../packages/core/src/vocabulary/fold-phrases.ts';
import { languagesOf } from '../../packages/core/src/vocabulary/languages.ts';
import { foldWordsOf } from './folded-words.ts';

describe.each(languagesOf('latin').map((language) => [language.code, language] as const))('%s', (code, language) => {
  const words = language.words();
  const folded = foldWordsOf(words, code);

  test('keeps every list and habit', () => {
    expect(shapeOf(folded)).toEqual(shapeOf(words));
    expect([folded.months, folded.headNoun]).toEqual([words.months, words.headNoun]);
  });

  test('means in a bundle what it means in the sources', () => {
    const spelled = listsOf(words).map((list) => (code === 'de' ? withSpelledUmlauts(list) : list));
    const again = listsOf(folded).map((list) => (code === 'de' ? withSpelledUmlauts(list) : list));
    expect(foldLists(again)).toEqual(foldLists(spelled));
  });

  test('is written in letters that need no folding', () => {
    expect(listsOf(folded).filter((list) => !/^[a-z0-9|* ]*$/.test(list))).toEqual([]);
  });
});

/** Every list of phrases of a language, in order. */
function listsOf({
  months: _months,
  headNoun: _headNoun,
  ...words
}: object & { months: string; headNoun: string }): string[] {
  return Object.values(words).flatMap((value: unknown) =>
    typeof value === 'string' ? [value] : Object.values(value as Readonly<Record<string, string>>),
  );
}

function shapeOf(words: object): unknown {
  return Object.entries(words).map(([key, value]: [string, unknown]) => [
    key,
    typeof value === 'object' && value !== null ? Object.keys(value) : typeof value,
  ]);
}
