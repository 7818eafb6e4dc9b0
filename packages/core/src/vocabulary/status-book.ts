import type { StatusClass } from './language-words.ts';
import { PhraseBook, type AddPhrases } from './phrase-book.ts';

/** What a word does in a status text: it states a status, or changes the one after it. */
export type StatusRole = StatusClass | 'negation' | 'partial' | 'intensifier';

/** A word or phrase of a status text. Short ones are so common in prose that they count only when little else is said. */
export interface StatusWord {
  readonly role: StatusRole;
  readonly isShort: boolean;
}

const NEGATION: StatusWord = { role: 'negation', isShort: false };
const PARTIAL: StatusWord = { role: 'partial', isShort: false };
const INTENSIFIER: StatusWord = { role: 'intensifier', isShort: false };

/** The status phrases of all languages, with the words that negate, halve or stress them. */
export const STATUS_BOOK = new PhraseBook<StatusWord>((add, words) => {
  add(words.negations, NEGATION);
  addStatuses(add, words.statuses, false);
  addStatuses(add, words.shortStatuses, true);
  add(words.partials, PARTIAL);
  add(words.intensifiers, INTENSIFIER);
});

/** The words that state a status only beside the noun of a container ("decisions required"). */
export const HEADING_STATUS_BOOK = new PhraseBook<StatusClass>((add, words) => {
  for (const [status, phrases] of Object.entries(words.headingStatuses)) add(phrases, status as StatusClass);
});

/** Whether a phrase that states a status starts at a word of a heading. */
export function isStatusAt(words: readonly string[], index: number): boolean {
  const role = STATUS_BOOK.matchAt(words, index)?.value.role;
  if (role !== undefined && role !== 'intensifier' && role !== 'partial') return true;
  return HEADING_STATUS_BOOK.matchAt(words, index) !== undefined;
}

/** Whether a status phrase, or a word that negates or stresses one, starts at a word of a heading. */
export function isStatusWordAt(words: readonly string[], index: number): boolean {
  return STATUS_BOOK.matchAt(words, index) !== undefined || HEADING_STATUS_BOOK.matchAt(words, index) !== undefined;
}

function addStatuses(
  add: AddPhrases<StatusWord>,
  lists: Readonly<Partial<Record<StatusClass, string>>>,
  isShort: boolean,
): void {
  for (const [role, phrases] of Object.entries(lists)) add(phrases, { role: role as StatusClass, isShort });
}
