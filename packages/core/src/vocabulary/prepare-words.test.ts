import { expect, test } from 'vitest';
import { BOOKS } from './books.ts';
import { openIndex, meaningsIn } from './phrase-index.ts';
import { prepareWords } from './prepare-words.ts';

const written = JSON.parse(JSON.stringify(prepareWords())) as ReturnType<typeof prepareWords>;

test('a bundle holds every book under a name of its own', () => {
  expect(Object.keys(written.books)).toEqual(BOOKS.map(({ name }) => name));
  expect(new Set(BOOKS.map(({ name }) => name)).size).toBe(BOOKS.length);
});

test('every phrase means in a bundle what it means in the sources', () => {
  let count = 0;
  for (const book of BOOKS) {
    const stored = written.books[book.name];
    if (stored === undefined) throw new Error(`${book.name} is not in the bundle`);
    const index = openIndex(stored);
    for (const [, phrase = ''] of stored.drawers.matchAll(/(?<=\|)([^|=\n]+)=/g)) {
      expect(meaningsIn(index, phrase)).toEqual(book.meaningsOf(phrase.split(' ')));
      count += 1;
    }
    expect(stored.stems).toEqual(book.store('latin').stems);
  }
  expect(count).toBeGreaterThan(8000);
});

test('months and prefixes are in it', () => {
  expect(new Map(written.months).get('dezember')).toBe(12);
  expect(written.prefixes).toContain('entscheidungs');
});
