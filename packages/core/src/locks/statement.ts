import { isRow, shapeOf } from '../documents/entry.ts';
import { withMarks } from '../documents/inline/inline-text.ts';
import type { Item } from '../documents/item.ts';
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

/** What a decided item says: the text that a lock pins. */
export interface Statement {
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
  /** Canonical text, examples left out. */
  readonly text: string;
  readonly digest: string;
  /** Told as examples, so not pinned. */
  readonly examples: readonly string[];
  /** Versions for which it says that it holds. */
  readonly versions: readonly string[];
  /** The records it rests on; their names are pinned, their paths are not. */
  readonly sources: readonly Source[];
}

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
  const written = shapeOf(item.dialect) === 'list item' ? listText(item) : fieldTexts(item);
  const { text, examples } = dropExamples(written);
  if (text === '') return undefined;
  const sources = shapeOf(item.dialect) === 'list item' ? sourcesIn(item.text('reference') ?? '') : [];
  return {
    key: `${item.source.path}#${item.key}`,
    name: item.id ?? shortened(text),
    item,
    path: item.source.path,
    kind: item.kind,
    status: item.status,
    locked: item.locked,
    text,
    digest: statementDigest(
      text,
      sources.map(({ name }) => name),
    ),
    examples,
    versions: versionsOf(text),
    sources,
  };
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

function fieldTexts(item: Item): string {
  const title = TITLES.map((name) => item.field(name)).find((field) => field !== undefined && !isAbsent(field.text));
  const isRowStruck = isRow(item) && isStruck(item, item.defining.field('id'));
  return [title, outcomeField(item)]
    .filter((field) => field !== undefined)
    .map((field) => ({
      text: canonicalText(field.text),
      isOut: isStruck(item, field) || (isRowStruck && field === title),
    }))
    .filter(({ text }) => text !== '')
    .map(({ text, isOut }) => (isOut ? `~~${text}~~` : text))
    .join('\n');
}

/** Marks around a whole cell stand outside of its field; those that strike it out change what it says. */
function isStruck({ source: { text } }: Item, field: Field | undefined): boolean {
  if (field === undefined || field.slot === 'block') return false;
  return !field.text.includes('~~') && text.slice(...withMarks(text, field.start, field.end)).includes('~~');
}

/** The text of a list item without its mark and without labelled lines, which say where it comes from. */
function listText(item: Item): string {
  const { defining, source } = item;
  const { text } = source;
  const title = item.field('title') ?? item.field('question');
  let kept = '';
  let from = defining.start;
  for (const field of defining.fields().toSorted((left, right) => left.start - right.start)) {
    if (field === title || field.label === '' || field.slot !== 'line') continue;
    const start = text.lastIndexOf('\n', field.start) + 1;
    if (start <= defining.start || start < from) continue;
    const end = text.indexOf('\n', field.end);
    kept += text.slice(from, start);
    from = end === -1 || end > defining.end ? defining.end : end + 1;
  }
  const whole = kept + text.slice(from, Math.max(from, defining.end));
  return canonicalText(whole.replace(/^\s*(?:[-*+•‣]|\d{1,9}[.)])\s+/, ''));
}
