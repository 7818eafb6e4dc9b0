import { LANGUAGES } from './languages.ts';
import type { StatusClass } from './language-words.ts';
import { PhraseBook } from './phrase-book.ts';

/** What a word does in a status text: it states a status, or changes the one after it. */
export type StatusRole = StatusClass | 'negation' | 'partial' | 'intensifier';

/** A word or phrase of a status text. Short ones are so common in prose that they count only when little else is said. */
export interface StatusWord {
  readonly role: StatusRole;
  readonly isShort: boolean;
}

let statusBook: PhraseBook<StatusWord> | undefined;
let headingBook: PhraseBook<StatusClass> | undefined;

/** The status phrases of all languages, with the words that negate, halve or stress them. */
export function loadStatusBook(): PhraseBook<StatusWord> {
  if (statusBook !== undefined) return statusBook;
  const book = new PhraseBook<StatusWord>();
  for (const { words } of LANGUAGES) {
    addStatuses(book, words.statuses, false);
    addStatuses(book, words.shortStatuses, true);
    book.add(words.negations, { role: 'negation', isShort: false });
    book.add(words.partials, { role: 'partial', isShort: false });
    book.add(words.intensifiers, { role: 'intensifier', isShort: false });
  }
  statusBook = book;
  return book;
}

/** The words that state a status only beside the noun of a container ("decisions required"). */
export function loadHeadingStatusBook(): PhraseBook<StatusClass> {
  if (headingBook !== undefined) return headingBook;
  const book = new PhraseBook<StatusClass>();
  for (const { words } of LANGUAGES) {
    for (const [status, phrases] of Object.entries(words.headingStatuses)) book.add(phrases, status as StatusClass);
  }
  headingBook = book;
  return book;
}

/** Whether a status phrase, or a word that negates or stresses one, starts at a word of a heading. */
export function isStatusWordAt(words: readonly string[], index: number): boolean {
  return (
    loadStatusBook().matchAt(words, index) !== undefined || loadHeadingStatusBook().matchAt(words, index) !== undefined
  );
}

function addStatuses(
  book: PhraseBook<StatusWord>,
  lists: Readonly<Partial<Record<StatusClass, string>>>,
  isShort: boolean,
): void {
  for (const [role, phrases] of Object.entries(lists)) book.add(phrases, { role: role as StatusClass, isShort });
}
