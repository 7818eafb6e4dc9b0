import { BOOKS } from './books.ts';
import { readMonths } from './date-words.ts';
import { readPrefixes } from './field-words.ts';
import type { PreparedWords } from './prepared-words.ts';

/** What reading works out of the words of the languages in Latin letters, as plain data for a bundle of the command to hold. */
export function prepareWords(): PreparedWords {
  return {
    books: Object.fromEntries(BOOKS.map((book) => [book.name, book.store('latin')])),
    months: [...readMonths('latin')],
    prefixes: readPrefixes(),
  };
}
