import type { FieldName } from '../model/field-name.ts';
import { LANGUAGES } from './languages.ts';
import type { LanguageWords, SubjectWord } from './language-words.ts';
import { normalizeLabel, withoutNumbering, wordsOf } from './normalize.ts';
import { PhraseBook } from './phrase-book.ts';

export type { SubjectWord } from './language-words.ts';

/** Where a label stands: header of a table column, bold label of a line, heading of a section. */
export type LabelPlace = 'column' | 'label' | 'heading';

const MAX_WORDS = 24;
const MAX_PEELS = 4;
const MAX_LEAD_WORDS = 7;

/** A header may name a thing twice ("Entscheidung / Decision") or name two things ("Owner, due"); a label only the former. */
const COLUMN_PARTS = /[/|·•,、;；／｜+&]| [—–-] | (?:and|or|und|oder|y|o|e|et|ou|i|и|и|và) /u;
const LABEL_PARTS = / [/／] |[|｜]/u;
const NON_LATIN = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

interface FieldBooks {
  readonly column: PhraseBook<FieldName>;
  readonly label: PhraseBook<FieldName>;
  readonly heading: PhraseBook<FieldName>;
  readonly leads: PhraseBook<FieldName>;
}

interface ModifierBooks {
  readonly before: PhraseBook<true>;
  readonly after: PhraseBook<true>;
}

let fieldBooks: FieldBooks | undefined;
let subjectBook: PhraseBook<SubjectWord> | undefined;
let modifierBooks: ModifierBooks | undefined;
let prefixes: readonly string[] | undefined;

/**
 * The field meant by a column header, a bold label or a section heading. The same word may mean another field in another
 * place: a column "Decision" is the title, a label or heading "Decision" the outcome. Undefined when no language knows it.
 */
export function fieldForLabel(label: string, place: LabelPlace): FieldName | undefined {
  return fieldsForLabel(label, place)[0];
}

/**
 * Every field a label can mean, the likeliest first. A reader that has already found a column for the first meaning takes
 * the next one: in a table with "Title" and "Decision", "Decision" is the outcome.
 */
export function fieldsForLabel(label: string, place: LabelPlace): readonly FieldName[] {
  if (isNumberSign(label)) return ['id'];
  const books = loadFieldBooks();
  return lookUp(readingsOf(label, place), books[place], place === 'heading' ? undefined : books.leads);
}

/**
 * What a column header says its table lists, for the column that names the rows ("Decision", "Open question", "Option");
 * undefined for headers that name a property of the row. "Status" and "Term" answer `legend`, which holds for a first column.
 */
export function subjectOfColumn(label: string): SubjectWord | undefined {
  subjectBook ??= buildSubjectBook();
  return lookUp(readingsOf(label, 'column'), subjectBook, undefined)[0];
}

function lookUp<T>(readings: readonly string[][], book: PhraseBook<T>, leads: PhraseBook<T> | undefined): readonly T[] {
  for (const words of readings) {
    const exact = book.meaningsOf(words);
    if (exact.length > 0) return exact;
  }
  for (const words of readings) {
    const peeled = meaningWithoutModifiers(words, book, MAX_PEELS);
    if (peeled.length > 0) return peeled;
  }
  const whole = readings[0];
  if (leads === undefined || whole === undefined || whole.length > MAX_LEAD_WORDS) return [];
  const lead = leads.matchAt(whole, 0);
  return lead === undefined ? [] : [lead.value];
}

/** The ways to read a label: whole, without its number, without what stands in brackets, and its parts. */
function readingsOf(label: string, place: LabelPlace): string[][] {
  const bare = withoutNumbering(label.slice(0, 400)).trim();
  const open = bare.search(/[(（[【]/);
  const outside = open > 0 ? bare.slice(0, open) : bare;
  const texts = [bare];
  if (open > 0) texts.push(outside);
  const parts = outside.split(place === 'column' ? COLUMN_PARTS : LABEL_PARTS);
  if (parts.length > 1 && (place !== 'heading' || !bare.includes(':'))) texts.push(...parts);
  // "担当（Owner）" says the same twice; "Option A (recommended)" does not.
  if (open > 0 && place !== 'heading' && NON_LATIN.test(outside)) texts.push(bare.slice(open + 1));
  const readings: string[][] = [];
  for (const text of texts) {
    const words = wordsOf(normalizeLabel(text));
    if (words.length > 0 && words.length <= MAX_WORDS) readings.push(words);
  }
  return readings;
}

function meaningWithoutModifiers<T>(words: readonly string[], book: PhraseBook<T>, peels: number): readonly T[] {
  if (words.length === 1) return meaningWithoutPrefix(words[0] ?? '', book);
  if (peels === 0) return [];
  modifierBooks ??= buildModifierBooks();
  const atStart = modifierBooks.before.matchAt(words, 0)?.length ?? 0;
  const atEnd = modifierBooks.after.lengthAtEnd(words, 4);
  const shorter: string[][] = [];
  if (atStart > 0 && atStart < words.length) shorter.push(words.slice(atStart));
  if (atEnd > 0 && atEnd < words.length) shorter.push(words.slice(0, words.length - atEnd));
  for (const rest of shorter) {
    const found = book.meaningsOf(rest);
    if (found.length > 0) return found;
  }
  for (const rest of shorter) {
    const found = meaningWithoutModifiers(rest, book, peels - 1);
    if (found.length > 0) return found;
  }
  return [];
}

/** Compounds of one word, as German writes them: "Entscheidungsdatum" is a "Datum". */
function meaningWithoutPrefix<T>(word: string, book: PhraseBook<T>): readonly T[] {
  prefixes ??= buildPrefixes();
  for (const prefix of prefixes) {
    if (!word.startsWith(prefix) || word.length < prefix.length + 2) continue;
    const found = book.meaningsOf([word.slice(prefix.length)]);
    if (found.length > 0) return found;
  }
  return [];
}

/** "#", "№" and "N°" head a column of numbers; nothing else of them survives normalising. */
function isNumberSign(label: string): boolean {
  const text = label.replaceAll(/[*_`\\\s.:]/g, '');
  return text === '#' || text === '##' || text === '№' || text === 'N°' || text === 'n°' || text === '＃';
}

function loadFieldBooks(): FieldBooks {
  if (fieldBooks !== undefined) return fieldBooks;
  const books: FieldBooks = {
    column: new PhraseBook(),
    label: new PhraseBook(),
    heading: new PhraseBook(),
    leads: new PhraseBook(),
  };
  for (const { words } of LANGUAGES) {
    addFields(books.column, words.columns, words);
    addFields(books.label, words.labels, words);
    addFields(books.heading, words.headings, words);
    addAll(books.leads, words.leads);
  }
  fieldBooks = books;
  return books;
}

function addFields(book: PhraseBook<FieldName>, own: LanguageWords['columns'], words: LanguageWords): void {
  addAll(book, own);
  addAll(book, words.fields);
}

function addAll<K extends string>(book: PhraseBook<K>, lists: Readonly<Partial<Record<K, string>>>): void {
  for (const [meaning, phrases] of Object.entries<string | undefined>(lists)) book.add(phrases, meaning as K);
}

function buildSubjectBook(): PhraseBook<SubjectWord> {
  const book = new PhraseBook<SubjectWord>();
  for (const { words } of LANGUAGES) addAll(book, words.subjects);
  return book;
}

function buildModifierBooks(): ModifierBooks {
  const built: ModifierBooks = { before: new PhraseBook(), after: new PhraseBook() };
  for (const { words } of LANGUAGES) {
    built.before.add(words.modifiers, true);
    built.before.add(words.modifiersBefore, true);
    built.after.add(words.modifiers, true);
    built.after.add(words.modifiersAfter, true);
  }
  return built;
}

function buildPrefixes(): readonly string[] {
  return LANGUAGES.flatMap(({ words }) =>
    (words.prefixes ?? '').split('|').map((prefix) => normalizeLabel(prefix)),
  ).filter((prefix) => prefix !== '');
}
