import { LetterPattern } from '../model/letter-pattern.ts';
import { isRow, type Entry } from './entry.ts';
import type { ReadContext } from './read-context.ts';

const MAX_TEXT = 600;
const ID_LIKE = new LetterPattern(/\p{Lu}[\p{L}\p{N}]{0,20}(?:[-_.]?[\p{L}\p{N}]{1,20}){0,6}/gu);
/** Under a heading for what is put off, a box tells a topic from a remark. */
const BOX = /^[-*+•]\s{1,4}\[[ xX]\]/;
const FAMILY = new LetterPattern(/^\p{Lu}{2,}(?=[-_.]?\d)/u);

/**
 * Entries without identifier that are items although others of their register have one: they stand in a list or table of
 * their own whose heading says that it holds decisions or questions, and none of that list names one of the others, as a
 * recap of them would.
 */
export function standingBeside(context: ReadContext, entries: readonly Entry[]): ReadonlySet<Entry> {
  const identified = entries.filter((entry) => entry.id !== undefined && !entry.weak);
  if (identified.length === 0) return new Set();
  const found = entries.filter(
    (entry) => entry.weak && isList(entry) && tells(entry) && isUnderOwnHeading(context, entry),
  );
  if (found.length === 0) return new Set();
  const known = new Set(identified.map((entry) => entry.id as string));
  const words = new Set([...known].map(firstWord).filter((word) => word.length > 0));
  const recaps = new Set(entries.filter((entry) => entry.mention && isList(entry)).map((entry) => entry.section));
  for (const entry of found) if (mentions(context, entry, known, words)) recaps.add(entry.section);
  return new Set(found.filter((entry) => !recaps.has(entry.section)));
}

/** `ADR` of `ADR-2026-04-14-colours`. */
function firstWord(id: string): string {
  return FAMILY.exec(id)?.[0] ?? '';
}

const TELLING = ['status', 'owner', 'due', 'outcome', 'options', 'recommendation', 'default', 'rationale'] as const;

/** A list asks by itself; a table has a column that only decisions have. */
function tells(entry: Entry): boolean {
  return !isRow(entry) || TELLING.some((name) => entry.field(name) !== undefined);
}

function isList(entry: Entry): boolean {
  return entry.dialect !== 'prose' && entry.dialect !== 'heading-per-decision';
}

function isUnderOwnHeading(context: ReadContext, entry: Entry): boolean {
  const { sections } = context.outline;
  for (let at = sections[entry.section]; at !== undefined && at.level > 1; at = sections[at.parent]) {
    const container = context.ownContainer(at);
    if (container === 'deferrals') return BOX.test(context.outline.text.slice(entry.start, entry.start + 12));
    if (container !== undefined) return container === 'decisions' || container === 'questions';
    if (isRow(entry)) return false;
  }
  return false;
}

function mentions(context: ReadContext, entry: Entry, known: ReadonlySet<string>, words: ReadonlySet<string>): boolean {
  const text = context.outline.text.slice(entry.start, Math.min(entry.end, entry.start + MAX_TEXT));
  for (const [word] of ID_LIKE.allIn(text)) if (known.has(word) || words.has(firstWord(word))) return true;
  return false;
}
