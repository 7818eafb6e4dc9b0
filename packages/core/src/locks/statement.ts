import { isRow, shapeOf } from '../documents/entry.ts';
import { withMarks } from '../documents/inline/inline-text.ts';
import type { Item } from '../documents/item.ts';
import { holdsPolicy, textOutsidePolicy } from '../documents/policy-blocks.ts';
import type { Field } from '../model/field.ts';
import type { ItemKind } from '../model/item-kind.ts';
import { DECISION_KINDS } from '../model/item-kind.ts';
import type { DecisionStatus } from '../model/status.ts';
import { isAbsent } from '../vocabulary/value-words.ts';
import { canonicalText } from './canonical-text.ts';
import { statementDigest } from './digest.ts';
import { dropExamples } from './drop-examples.ts';
import { sourcesIn, type Source } from './sources.ts';
import { versionsOf } from './version-scope.ts';

/** What a statement says, in one version of the canonical form. */
export interface StatementWords {
  /** Canonical text, examples left out. */
  readonly text: string;
  readonly digest: string;
  /** Told as examples, so not pinned. */
  readonly examples: readonly string[];
  /** Versions for which it says that it holds. */
  readonly versions: readonly string[];
}

/** What a decided item says: the text that a lock pins. */
export interface Statement extends StatementWords {
  /** `path#key` of the item; the same as long as the item is called the same in the same document. */
  readonly key: string;
  /** How a person calls it: the identifier, else the statement itself. */
  readonly name: string;
  readonly item: Item;
  readonly path: string;
  readonly kind: ItemKind;
  readonly status: DecisionStatus;
  /** Whether the document itself says that it is locked. */
  readonly locked: boolean;
  /**
   * The same in version 1 of the canonical form, where that reads otherwise, for locks of that time: with the policy blocks that were in
   * it then, and without them for those that came later.
   */
  readonly former: readonly StatementWords[];
  /** The records it rests on; their names are pinned, their paths are not. */
  readonly sources: readonly Source[];
}

/**
 * The present canonical form, or the first one: with or without the policy blocks that stand in it now, or with the lines that name its
 * ground, which were words of a list item that has an identifier.
 */
type Form = 'present' | 'former' | 'former-without-policy' | 'former-whole';

const TITLES = ['title', 'question'] as const;
const OUTCOMES = ['outcome', 'disposition', 'default'] as const;
const MAX_NAME = 60;

/** Whether a lock may pin an item: it was decided, one way or the other. */
export function isLockable({ kind, status }: Item): boolean {
  return DECISION_KINDS.includes(kind) && (status === 'accepted' || status === 'rejected');
}

/**
 * The statement of an item: of a list item its text without the lines that name its ground, of a row, section or record its title
 * and what was decided. Undefined when the item says nothing.
 */
export function statementOf(item: Item): Statement | undefined {
  const isList = shapeOf(item.dialect) === 'list item';
  const sources = isList ? sourcesIn(item.text('reference') ?? '') : [];
  const names = sources.map(({ name }) => name);
  const words = wordsOf(isList ? listText(item, 'present') : fieldTexts(item, 'present'), names);
  if (words.text === '') return undefined;
  return {
    key: `${item.source.path}#${item.key}`,
    name: item.id ?? shortened(words.text),
    item,
    path: item.source.path,
    kind: item.kind,
    status: item.status,
    locked: item.locked,
    ...words,
    former: formerWords(item, isList, words, names),
    sources,
  };
}

function wordsOf(written: string, sources: readonly string[]): StatementWords {
  const { text, examples } = dropExamples(written);
  return { text, digest: statementDigest(text, sources), examples, versions: versionsOf(text) };
}

function formerWords(
  item: Item,
  isList: boolean,
  { digest, examples }: StatementWords,
  sources: readonly string[],
): readonly StatementWords[] {
  const { source, defining } = item;
  const fields = isList ? [] : [titleField(item), outcomeField(item)].filter((field) => field !== undefined);
  const isOther = isList
    ? item.id !== undefined || holdsPolicy(source, defining.start, defining.end)
    : fields.some((field) => field.whole !== undefined || isAroundPolicy(item, field));
  if (!isOther) return [];
  const forms: readonly Form[] = ['former', 'former-without-policy', ...(isList ? (['former-whole'] as const) : [])];
  const formers = forms
    .map((form) =>
      wordsOf(isList ? listText(item, form) : fieldTexts(item, form), form === 'former-whole' ? [] : sources),
    )
    .filter((former) => former.digest !== digest || former.examples.join('\n') !== examples.join('\n'));
  return [...new Map(formers.map((former) => [former.digest, former])).values()];
}

/** A text cut to what fits into a sentence. */
export function shortened(text: string): string {
  const line = text.replaceAll('\n', ' ');
  if (line.length <= MAX_NAME) return `"${line}"`;
  const cut = line.slice(0, MAX_NAME);
  return `"${cut.slice(0, Math.max(cut.lastIndexOf(' '), 20))} ..."`;
}

/** The field that says what was decided; undefined when none does. */
export function outcomeField(item: Item): Field | undefined {
  return OUTCOMES.map((name) => item.field(name)).find((field) => field !== undefined && !isAbsent(field.text));
}

function titleField(item: Item): Field | undefined {
  return TITLES.map((name) => item.field(name)).find((field) => field !== undefined && !isAbsent(field.text));
}

function fieldTexts(item: Item, form: Form): string {
  const title = titleField(item);
  const isRowStruck = isRow(item) && isStruck(item, item.defining.field('id'));
  return [title, outcomeField(item)]
    .filter((field) => field !== undefined)
    .map((field) => ({
      text: canonicalText(fieldText(item, field, form)),
      isOut: isStruck(item, field) || (isRowStruck && field === title),
    }))
    .filter(({ text }) => text !== '')
    .map(({ text, isOut }) => (isOut ? `~~${text}~~` : text))
    .join('\n');
}

function fieldText(item: Item, field: Field, form: Form): string {
  const { start, end } = (form === 'present' ? undefined : field.whole) ?? field;
  const { source } = item;
  if (form === 'former') return field.whole === undefined ? field.text : source.text.slice(start, end);
  const isWhole = field.whole !== undefined && form !== 'present';
  return isWhole || isAroundPolicy(item, field) ? textOutsidePolicy(source, start, end) : field.text;
}

function isAroundPolicy({ source }: Item, { slot, start, end }: Field): boolean {
  return slot === 'block' && holdsPolicy(source, start, end);
}

/** Marks around a whole cell stand outside of its field; those that strike it out change what it says. */
function isStruck({ source: { text } }: Item, field: Field | undefined): boolean {
  if (field === undefined || field.slot === 'block') return false;
  return !field.text.includes('~~') && text.slice(...withMarks(text, field.start, field.end)).includes('~~');
}

/**
 * The words behind an identifier. It is no word of the statement: the key of a lock holds it, as it does for rows and records, so that
 * giving one to a statement rewords nothing.
 */
function withoutId(text: string, id: string): string {
  const [box = ''] = /^\[[ xX]\] /.exec(text) ?? [];
  const open = /^[[(]?/.exec(text.slice(box.length))?.[0] ?? '';
  const at = box.length + open.length;
  if (!text.startsWith(id, at)) return text;
  const behind = /^[\])]?(?:\s*[:·|,)\].→-]+)?\s*/.exec(text.slice(at + id.length))?.[0] ?? '';
  const rest = text.slice(at + id.length + behind.length);
  return behind === '' || rest === '' ? text : box + rest;
}

/** The text of a list item without its mark and without labelled lines, which say where it comes from. */
function listText(item: Item, form: Form): string {
  const { defining, source } = item;
  const { text } = source;
  const said = (start: number, end: number): string =>
    form.startsWith('former') && form !== 'former-without-policy'
      ? text.slice(start, end)
      : textOutsidePolicy(source, start, end);
  const title = item.field('title') ?? item.field('question');
  let kept = '';
  let from = defining.start;
  for (const field of defining.fields().toSorted((left, right) => left.start - right.start)) {
    if (form === 'former-whole' || field === title || field.label === '' || field.slot !== 'line') continue;
    const start = text.lastIndexOf('\n', field.start) + 1;
    if (start <= defining.start || start < from) continue;
    const end = text.indexOf('\n', field.end);
    kept += said(from, start);
    from = end === -1 || end > defining.end ? defining.end : end + 1;
  }
  const whole = kept + said(from, Math.max(from, defining.end));
  const canonical = canonicalText(whole.replace(/^\s*(?:[-*+•‣]|\d{1,9}[.)])\s+/, ''));
  return form === 'present' && item.id !== undefined ? withoutId(canonical, item.id) : canonical;
}
