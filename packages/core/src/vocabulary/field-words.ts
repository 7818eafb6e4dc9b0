import type { FieldName } from '../model/field-name.ts';
import { hasLetterBeyondAscii } from '../model/letter-pattern.ts';
import { COLUMNS, FIELDS, HEADINGS, LABELS, LEADS, MODIFIERS_AFTER, MODIFIERS_BEFORE, SUBJECTS } from './books.ts';
import { foldPhrases } from './fold-phrases.ts';
import { languagesOf } from './languages.ts';
import type { SubjectWord } from './language-words.ts';
import { Memo } from './memo.ts';
import { normalizeLabel, withoutNumbering, wordsOf } from './normalize.ts';
import type { PhraseBook } from './phrase-book.ts';
import { PREPARED, type PreparedWords } from './prepared-words.ts';

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

const FIELDS_IN: Readonly<Record<LabelPlace, PhraseBook<FieldName>>> = {
  column: COLUMNS,
  label: LABELS,
  heading: HEADINGS,
};
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
  return FIELDS_KNOWN[place].get(label);
}

const FIELDS_KNOWN: Readonly<Record<LabelPlace, Memo<readonly FieldName[]>>> = {
  column: new Memo((label) => readFields(label, 'column')),
  label: new Memo((label) => readFields(label, 'label')),
  heading: new Memo((label) => readFields(label, 'heading')),
};

function readFields(label: string, place: LabelPlace): readonly FieldName[] {
  if (isNumberSign(label)) return ['id'];
  const own = FIELDS_IN[place];
  const meaningsOf = (words: readonly string[]) => merged(own.meaningsOf(words), FIELDS.meaningsOf(words));
  const found = lookUp(readingsOf(label, place), meaningsOf, place === 'heading' ? undefined : LEADS);
  return found.length === 0 && place === 'column' && namesId(label) ? ['id'] : found;
}

/** "Gate ID", "finding_id": whatever the rows are called, the column holds their ids. */
function namesId(label: string): boolean {
  const words = wordsOf(normalizeLabel(label));
  return words.length > 1 && words.length <= 3 && (words.at(-1) === 'id' || words.at(-1) === 'ids');
}

/**
 * What a column header says its table lists, for the column that names the rows ("Decision", "Open question", "Option");
 * undefined for headers that name a property of the row. "Status" and "Term" answer `legend`, which holds for a first column.
 */
export function subjectOfColumn(label: string): SubjectWord | undefined {
  return lookUp(readingsOf(label, 'column'), (words) => SUBJECTS.meaningsOf(words), undefined)[0];
}

/** Whether exactly these words head a section of one item, such as "proposed decision". */
export function isHeadingOfField(words: readonly string[]): boolean {
  return FIELDS_IN.heading.meaningsOf(words).length > 0 || FIELDS.meaningsOf(words).length > 0;
}

type MeaningsOf<T> = (words: readonly string[]) => readonly T[];

function merged(first: readonly FieldName[], second: readonly FieldName[]): readonly FieldName[] {
  if (first.length === 0) return second;
  return second.length === 0 ? first : [...new Set([...first, ...second])];
}

function lookUp<T>(
  { whole, parts }: Readings,
  meaningsOf: MeaningsOf<T>,
  leads: PhraseBook<T> | undefined,
): readonly T[] {
  for (const words of whole) {
    const exact = meaningsOf(words);
    if (exact.length > 0) return exact;
  }
  for (const words of [...whole, ...parts]) {
    const found = meaningsOf(words);
    if (found.length > 0) return found;
    const peeled = meaningWithoutModifiers(words, meaningsOf, MAX_PEELS);
    if (peeled.length > 0) return peeled;
  }
  const first = whole[0];
  if (leads === undefined || first === undefined || first.length > MAX_LEAD_WORDS) return [];
  const lead = leads.matchAt(first, 0);
  return lead === undefined ? [] : [lead.value];
}

/** The ways to read a label: as a whole, with and without what stands in brackets, and then its parts in their order. */
interface Readings {
  readonly whole: readonly string[][];
  readonly parts: readonly string[][];
}

function readingsOf(label: string, place: LabelPlace): Readings {
  const bare = withoutNumbering(label.slice(0, 400)).trim();
  const open = bare.search(/[(（[【]/);
  const outside = open > 0 ? bare.slice(0, open) : bare;
  const cut = outside.split(place === 'column' ? COLUMN_PARTS : LABEL_PARTS);
  const parts = cut.length > 1 && (place !== 'heading' || !bare.includes(':')) ? cut : [];
  // "担当（Owner）" says the same twice; "Option A (recommended)" does not.
  const isTwice = open > 0 && place !== 'heading' && hasLetterBeyondAscii(outside) && NON_LATIN.test(outside);
  return {
    whole: readable(open > 0 ? [bare, outside] : [bare]),
    parts: readable(isTwice ? [...parts, bare.slice(open + 1)] : parts),
  };
}

function readable(texts: readonly string[]): string[][] {
  return texts
    .map((text) => wordsOf(normalizeLabel(text)))
    .filter((words) => words.length > 0 && words.length <= MAX_WORDS);
}

function meaningWithoutModifiers<T>(words: readonly string[], meaningsOf: MeaningsOf<T>, peels: number): readonly T[] {
  if (words.length === 1) return meaningWithoutPrefix(words[0] ?? '', meaningsOf);
  if (peels === 0) return [];
  const atStart = MODIFIERS_BEFORE.matchAt(words, 0)?.length ?? 0;
  const atEnd = MODIFIERS_AFTER.lengthAtEnd(words, 4);
  const shorter: string[][] = [];
  if (atStart > 0 && atStart < words.length) shorter.push(words.slice(atStart));
  if (atEnd > 0 && atEnd < words.length) shorter.push(words.slice(0, words.length - atEnd));
  for (const rest of shorter) {
    const found = meaningsOf(rest);
    if (found.length > 0) return found;
  }
  for (const rest of shorter) {
    const found = meaningWithoutModifiers(rest, meaningsOf, peels - 1);
    if (found.length > 0) return found;
  }
  return [];
}

/** Compounds of one word, as German writes them: "Entscheidungsdatum" is a "Datum". */
function meaningWithoutPrefix<T>(word: string, meaningsOf: MeaningsOf<T>): readonly T[] {
  const prepared: PreparedWords | undefined = PREPARED;
  prefixes ??= prepared?.prefixes ?? readPrefixes();
  for (const prefix of prefixes) {
    if (!word.startsWith(prefix) || word.length < prefix.length + 2) continue;
    const found = meaningsOf([word.slice(prefix.length)]);
    if (found.length > 0) return found;
  }
  return [];
}

/** "#", "№" and "N°" head a column of numbers; nothing else of them survives normalising. */
function isNumberSign(label: string): boolean {
  const text = label.replaceAll(/[*_`\\\s.:]/g, '');
  return text === '#' || text === '##' || text === '№' || text === 'N°' || text === 'n°' || text === '＃';
}

/** The prefixes of every language, folded. */
export function readPrefixes(): readonly string[] {
  return languagesOf('latin').flatMap(({ words }) => foldPhrases(words().prefixes ?? ''));
}
