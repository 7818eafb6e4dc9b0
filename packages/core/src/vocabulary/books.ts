// Which lists of the languages go into which book. A bundle holds every book listed here ready made.
import type { FieldName } from '../model/field-name.ts';
import type { ContainerWord, OptionMarker, StatusClass, SubjectWord } from './language-words.ts';
import { PhraseBook, type AddPhrases, type FillBook } from './phrase-book.ts';

/** What a word does in a status text: it states a status, or changes the one after it. */
export type StatusRole = StatusClass | 'negation' | 'partial' | 'intensifier';

/** A word or phrase of a status text. Short ones are so common in prose that they count only when little else is said. */
export interface StatusWord {
  readonly role: StatusRole;
  readonly isShort: boolean;
}

/** Words that name a field wherever they stand. */
export const FIELDS = new PhraseBook<FieldName>('fields', (add, words) => addAll(add, words.fields));
/** Words that name a field only as the header of a column. */
export const COLUMNS = new PhraseBook<FieldName>('columns', (add, words) => addAll(add, words.columns));
/** Words that name a field only as the label of a line. */
export const LABELS = new PhraseBook<FieldName>('labels', (add, words) => addAll(add, words.labels));
/** Words that name a field only as the heading of a section. */
export const HEADINGS = new PhraseBook<FieldName>('headings', (add, words) => addAll(add, words.headings));
/** Words that decide the field of a longer label which they begin. */
export const LEADS = new PhraseBook<FieldName>('leads', (add, words) => addAll(add, words.leads));
/** What the subject column of a table lists. */
export const SUBJECTS = new PhraseBook<SubjectWord>('subjects', (add, words) => addAll(add, words.subjects));
/** Words that change nothing before a field word or the noun of a container. */
export const MODIFIERS_BEFORE = new PhraseBook<true>('modifiers-before', (add, words) => {
  add(words.modifiers, true);
  add(words.modifiersBefore, true);
});
/** Words that change nothing after a field word. */
export const MODIFIERS_AFTER = new PhraseBook<true>('modifiers-after', (add, words) => {
  add(words.modifiers, true);
  add(words.modifiersAfter, true);
});

/** Head nouns of containers in the languages in which the head noun ends its phrase. */
export const HEADS_LAST = new PhraseBook<ContainerWord | 'none'>('heads-last', (add, words) => {
  if (words.headNoun === 'last') addAll(add, words.containers);
});
/** Head nouns of containers in the languages in which the head noun begins its phrase. */
export const HEADS_FIRST = new PhraseBook<ContainerWord | 'none'>('heads-first', (add, words) => {
  if (words.headNoun === 'first') addAll(add, words.containers);
});
/** Head nouns that name one item only. */
export const SINGULAR_HEADS = new PhraseBook<true>('singular-heads', (add, words) => add(words.singularHeads, true));
/** Nouns for a collection. */
export const COLLECTIONS = new PhraseBook<true>('collections', (add, words) => add(words.collections, true));
/** Words after which a heading only qualifies what was named. */
export const BREAKERS = new PhraseBook<true>('breakers', (add, words) => add(words.breakers, true));
/** Breakers of the languages in which the head noun ends the phrase. */
export const BREAKERS_AFTER_LAST = new PhraseBook<true>('breakers-after-last', (add, words) => {
  if (words.headNoun === 'last') add(words.breakers, true);
});
/** First words that make a heading an instruction. */
export const INSTRUCTIONS = new PhraseBook<true>('instructions', (add, words) => add(words.instructions, true));

const NEGATION: StatusWord = { role: 'negation', isShort: false };
const PARTIAL: StatusWord = { role: 'partial', isShort: false };
const INTENSIFIER: StatusWord = { role: 'intensifier', isShort: false };

/** The status phrases of all languages, with the words that negate, halve or stress them. */
export const STATUSES = new PhraseBook<StatusWord>('statuses', (add, words) => {
  add(words.negations, NEGATION);
  addStatuses(add, words.statuses, false);
  addStatuses(add, words.shortStatuses, true);
  add(words.partials, PARTIAL);
  add(words.intensifiers, INTENSIFIER);
});
/** Words that say that what was settled is undecided again. */
export const REOPENINGS = new PhraseBook<true>('reopenings', (add, words) => add(words.reopenings, true));
/** Words that put off, or only wish for, the status behind them. */
export const PROSPECTS = new PhraseBook<true>('prospects', (add, words) => add(words.prospects, true));
/** Words that open or end what an acceptance still waits for. */
export const RESERVATIONS = new PhraseBook<true>('reservations', (add, words) => add(words.reservations, true));
/** Words that open the condition under which an acceptance holds. */
export const CONDITIONS = new PhraseBook<true>('conditions', (add, words) => add(words.conditions, true));
/** Words for a time to come. */
export const FUTURES = new PhraseBook<true>('futures', (add, words) => add(words.futures, true));
/** Words before a status that say that it was so once. */
export const PASTS = new PhraseBook<true>('pasts', (add, words) => add(words.pasts, true));
/** Words for nobody, beside an acceptance. */
export const NOBODIES = new PhraseBook<true>('nobodies', (add, words) => add(words.nobodies, true));
/** Words that lead to the day up to which an acceptance holds. */
export const EXPIRIES = new PhraseBook<true>('expiries', (add, words) => add(words.expiries, true));
/** Work that follows a decision. */
export const FOLLOW_UPS = new PhraseBook<true>('follow-ups', (add, words) => add(words.followUps, true));
/** The words that state a status only beside the noun of a container ("decisions required"). */
export const HEADING_STATUSES = new PhraseBook<StatusClass>('heading-statuses', (add, words) => {
  addAll(add, words.headingStatuses);
});

/** Values that say that there is none. */
export const ABSENT = new PhraseBook<true>('absent', (add, words) => add(words.absent, true));
/** Values that say that a date is not known yet. */
export const UNDATED = new PhraseBook<true>('undated', (add, words) => add(words.undated, true));
/** Words for a day that depends on when they are read, and words that lead to a day. */
export const RELATIVE_DAYS = new PhraseBook<'day' | 'lead'>('relative-days', (add, words) => {
  add(words.futures, 'day');
  add(words.relativeDays, 'day');
  add(words.dayLeads, 'lead');
});
/** Yes and no. */
export const YES_NO = new PhraseBook<boolean>('yes-no', (add, words) => {
  add(words.yes, true);
  add(words.no, false);
});
/** How options are marked, with the words that negate a mark. */
export const OPTION_MARKERS = new PhraseBook<OptionMarker | 'negation'>('option-markers', (add, words) => {
  addAll(add, words.optionMarkers);
  add(words.negations, 'negation');
});

/** Every book, for those who make them ready; the names differ. */
export const BOOKS: readonly PhraseBook<unknown>[] = [
  FIELDS,
  COLUMNS,
  LABELS,
  HEADINGS,
  LEADS,
  SUBJECTS,
  MODIFIERS_BEFORE,
  MODIFIERS_AFTER,
  HEADS_LAST,
  HEADS_FIRST,
  SINGULAR_HEADS,
  COLLECTIONS,
  BREAKERS,
  BREAKERS_AFTER_LAST,
  INSTRUCTIONS,
  STATUSES,
  REOPENINGS,
  PROSPECTS,
  RESERVATIONS,
  CONDITIONS,
  FUTURES,
  PASTS,
  NOBODIES,
  EXPIRIES,
  FOLLOW_UPS,
  HEADING_STATUSES,
  ABSENT,
  UNDATED,
  RELATIVE_DAYS,
  YES_NO,
  OPTION_MARKERS,
];

function addAll<K extends string>(add: AddPhrases<K>, lists: Readonly<Partial<Record<K, string>>>): void {
  for (const [meaning, phrases] of Object.entries<string | undefined>(lists)) add(phrases, meaning as K);
}

function addStatuses(
  add: Parameters<FillBook<StatusWord>>[0],
  lists: Readonly<Partial<Record<StatusClass, string>>>,
  isShort: boolean,
): void {
  for (const [role, phrases] of Object.entries(lists)) add(phrases, { role: role as StatusClass, isShort });
}
