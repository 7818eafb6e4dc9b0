import { LetterPattern } from '../../model/letter-pattern.ts';
import { isRow, type Entry } from '../../documents/entry.ts';
import type { Item } from '../../documents/item.ts';
import type { Outline } from '../../documents/headings/outline.ts';
import type { Block } from '../../documents/scan/block.ts';
import type { FieldName } from '../../model/field-name.ts';
import { readAnchors } from '../evidence/evidence.ts';
import { blockIndexAt, type Prose } from '../prose/item-prose.ts';
import { readChoice } from './option-choice.ts';
import { havePlannedPair, outcomesPerContext, withSharedReadiness, withTitleParts } from './option-composition.ts';
import { readEnumeratedOptions } from './option-enumerations.ts';
import { readListedOptions } from './option-lists.ts';
import { readSectionOptions } from './option-sections.ts';
import { readOptionTable } from './option-tables.ts';
import type { DecisionOption, OptionChoice, OptionReadiness, OptionSet } from './option.ts';
import { sentencesOf } from '../prose/sentences.ts';
import { isWithin, quote, type Quote } from '../prose/span.ts';
import { findCues, tokenize } from '../prose/tokens.ts';
import { NEGATIONS } from '../words/negation-words.ts';
import { CONTEXT_WORDS, READINESS_WORDS } from '../words/option-words.ts';

/** Fields whose running text may enumerate options, the likeliest first. */
const ENUMERATING: readonly FieldName[] = ['options', 'question', 'default', 'recommendation'];

/**
 * The options of an item as data: from sub-sections, from the list or table of an options field, else from an enumeration in
 * running text; with what is recommended, chosen and assumed.
 */
export function readOptions(item: Item, outline: Outline, prose: readonly Prose[]): OptionSet {
  const { text } = item.source;
  const found = withTitleParts(optionsOf(item, outline), text);
  // The statement counts beside two planned options only, and looking for it means reading every sentence.
  const options = havePlannedPair(found) ? withSharedReadiness(found, sharedReadiness(text, prose)) : found;
  const choice = (name: FieldName): OptionChoice | undefined =>
    isEnumeratedIn(item, name, options) ? undefined : readChoice(item, name, options);
  const recommended = choice('recommendation') ?? marked(options, 'recommended');
  const chosen = choice('outcome') ?? marked(options, 'chosen');
  return {
    options,
    recommended,
    chosen,
    default: choice('default'),
    contexts: readContexts(outline, item.entries),
    outcomes: outcomesPerContext(options, [chosen, recommended]),
    elsewhere: options.length > 0 ? [] : describedElsewhere(text, prose),
  };
}

function optionsOf(item: Item, outline: Outline): DecisionOption[] {
  const sections = item.entries.flatMap((entry) => readSectionOptions(outline, entry));
  if (sections.length > 0) return sections;
  for (const entry of item.entries) {
    const inField = optionsInField(outline, entry);
    if (inField.length > 0) return inField;
    const inTables = isRow(entry)
      ? []
      : blocksWithin(outline, entry.start, entry.end).flatMap((block) => readOptionTable(outline, block));
    if (inTables.length > 0) return inTables;
  }
  for (const name of ENUMERATING) {
    const field = item.field(name);
    const listed = field === undefined ? [] : readEnumeratedOptions(item.source.text, field.start, field.end);
    if (listed.length > 0) return listed;
  }
  return [];
}

/** A field that lists all the options does not choose among them. */
function isEnumeratedIn(item: Item, name: FieldName, options: readonly DecisionOption[]): boolean {
  const field = item.field(name);
  const first = options[0];
  return field !== undefined && first !== undefined && isWithin(first, field);
}

function optionsInField(outline: Outline, entry: Entry): DecisionOption[] {
  const field = entry.field('options');
  if (field === undefined || field.slot === 'cell') return [];
  const from = blockIndexAt(outline.blocks, field.start - 12);
  const blocks = blocksWithin(outline, field.start - 12, field.end);
  const tables = blocks.flatMap((block) => readOptionTable(outline, block));
  return tables.length > 0 ? tables : readListedOptions(outline, from, from + blocks.length);
}

function blocksWithin(outline: Outline, start: number, end: number): Block[] {
  const found: Block[] = [];
  for (let index = blockIndexAt(outline.blocks, Math.max(0, start)); index < outline.blocks.length; index++) {
    const block = outline.blocks[index] as Block;
    if (block.start >= end) break;
    found.push(block);
  }
  return found;
}

function marked(options: readonly DecisionOption[], marker: 'recommended' | 'chosen'): OptionChoice | undefined {
  const index = options.findIndex((option) => option.markers.some((mark) => mark.marker === marker));
  const option = options[index];
  const mark = option?.markers.find((candidate) => candidate.marker === marker);
  if (option === undefined || mark === undefined) return undefined;
  return { start: mark.start, end: mark.end, option: option.label ?? option.title.text, index, document: undefined };
}

/** A statement outside any option that two things are not designed. */
function sharedReadiness(text: string, prose: readonly Prose[]): OptionReadiness | undefined {
  for (const piece of prose) {
    if (piece.isInOption || piece.isInherited) continue;
    for (const sentence of sentencesOf(text, piece.start, piece.end)) {
      const run = tokenize(text, sentence.start, Math.min(sentence.end, sentence.start + 600));
      const negation = findCues(NEGATIONS, run)[0];
      if (negation?.value !== 'neither' || findCues(READINESS_WORDS, run).length === 0) continue;
      return { state: 'not-designed', because: quote(text, sentence.start, sentence.end), inferred: true };
    }
  }
  return undefined;
}

/** The list under a line that says that the answer may differ: the contexts. */
function readContexts(outline: Outline, entries: readonly Entry[]): Quote[] {
  const { text } = outline;
  for (const entry of entries) {
    if (isRow(entry)) continue;
    const blocks = blocksWithin(outline, entry.start, entry.end);
    for (const [index, block] of blocks.entries()) {
      if (block.type !== 'line' || !/[:：]\s*$/.test(text.slice(Math.max(block.start, block.end - 4), block.end)))
        continue;
      if (findCues(CONTEXT_WORDS, tokenize(text, block.textStart, block.end)).length === 0) continue;
      const contexts: Quote[] = [];
      for (let next = index + 1; blocks[next]?.type === 'item'; next++) {
        const item = blocks[next] as Extract<Block, { type: 'item' }>;
        contexts.push(quote(text, item.textStart, item.end));
      }
      if (contexts.length > 1) return contexts;
    }
  }
  return [];
}

const OPTIONS = new LetterPattern(
  /(?<![\p{L}\p{N}_-])(?:options|alternatives|optionen|alternativen|opciones|opções|opzioni|opcje)(?![\p{L}\p{N}_-])/giu,
);

/** Documents that stand right behind the word "options": "transport options in `transports.md`". */
function describedElsewhere(text: string, prose: readonly Prose[]): Quote[] {
  const found: Quote[] = [];
  for (const piece of prose) {
    for (const match of OPTIONS.allIn(text.slice(piece.start, piece.end))) {
      addDocument(text, piece.start + match.index + match[0].length, piece.end, found);
    }
  }
  return found;
}

function addDocument(text: string, from: number, end: number, found: Quote[]): void {
  const stop = Math.min(end, from + 48);
  const next = readAnchors(text, from, stop).find(({ kind }) => kind === 'document' || kind === 'section');
  if (
    next === undefined ||
    /[.;]\s/.test(text.slice(from, next.start)) ||
    found.some((other) => other.start === next.start)
  )
    return;
  found.push(quote(text, next.start, next.end));
}
