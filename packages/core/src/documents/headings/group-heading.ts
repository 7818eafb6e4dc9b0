import type { FieldName } from '../../model/field-name.ts';
import { containerOfHeading, type ContainerWord } from '../../vocabulary/container-words.ts';
import { fieldForLabel } from '../../vocabulary/field-words.ts';
import { statusOfHeading } from '../../vocabulary/status-words.ts';
import { isNumbered } from './item-heading.ts';
import { readSectionFields } from '../labels/labels.ts';
import type { Section } from './outline.ts';
import type { ReadContext } from '../read-context.ts';
import { readLabel } from '../labels/read-label.ts';
import type { ListItemBlock } from '../scan/block.ts';

/** Fields that only a section about a decision carries. */
export const TELLING: readonly FieldName[] = [
  'status',
  'question',
  'outcome',
  'options',
  'recommendation',
  'default',
  'owner',
  'due',
  'disposition',
  'decider',
];

/** What the headings directly under one heading have in common. */
interface Siblings {
  readonly all: number;
  readonly numbered: number;
  readonly dated: number;
}

interface Memory {
  readonly groups: Map<number, boolean>;
  readonly siblings: Map<number, Siblings>;
}

const memories = new WeakMap<ReadContext, Memory>();
const MAX_OWN_LINES = 1;
const DATED = /^\d{4}-\d{2}-\d{2}\b/;

/**
 * Whether a heading only sorts the items below it: a bare status ("Pending", "Recently resolved"), or a heading without
 * text of its own ("High severity") whose sub-sections each carry fields of a decision.
 */
export function isGroupHeading(context: ReadContext, section: Section): boolean {
  const { groups } = memoryOf(context);
  const known = groups.get(section.index);
  if (known !== undefined) return known;
  const is =
    section.index !== 0 &&
    (isDayOverEntries(context, section) ||
      namesOnlyStatus(section.title) ||
      sortsItems(context, section) ||
      goesOnCounting(context, section));
  groups.set(section.index, is);
  return is;
}

/** What holds the children of a heading: what it says itself, or what stands around it where it only sorts them. */
export function containerAround(context: ReadContext, parent: Section): ContainerWord | undefined {
  let at = parent;
  while (at.index !== 0) {
    const own = context.ownContainer(at);
    if (own !== undefined || !isGroupHeading(context, at)) return own;
    at = context.outline.sections[at.parent] as Section;
  }
  return undefined;
}

/** How many children a heading has, how many of them are numbered (`3. Title`) and dated (`2026-01-31 — Title`). */
export function siblingsUnder(context: ReadContext, parent: Section): Siblings {
  const { siblings } = memoryOf(context);
  const known = siblings.get(parent.index);
  if (known !== undefined) return known;
  const titles = parent.children.map((child) => (context.outline.sections[child] as Section).title);
  const counted = {
    all: titles.length,
    numbered: titles.filter(isNumbered).length,
    dated: titles.filter((title) => DATED.test(title)).length,
  };
  siblings.set(parent.index, counted);
  return counted;
}

/** How many different fields of a decision a section carries. */
export function tellingFields(context: ReadContext, section: Section): number {
  const { fields } = readSectionFields(context.outline, section, new Set());
  return fields.filter((field) => TELLING.includes(field.name)).length;
}

function namesOnlyStatus(title: string): boolean {
  return statusOfHeading(title) !== undefined && containerOfHeading(title) === undefined;
}

/** Whether a heading is a day, or a month, and nothing else: `## 2026-05-30`. */
export function isDay(section: Section): boolean {
  return /^\d{4}-\d{2}(?:-\d{2})?$/.test(section.title.trim());
}

/** `## 2026-05-30` over the entries of that day: headings, or nothing but a list. */
function isDayOverEntries(context: ReadContext, section: Section): boolean {
  if (!isDay(section)) return false;
  if (section.children.length > 0) return true;
  const blocks = context.outline.blocks.slice(section.from, section.ownTo).filter(({ type }) => type !== 'comment');
  // Bullets that each label a field tell of one decision of that day.
  const indent = blocks[0]?.type === 'item' ? blocks[0].indent : 0;
  return blocks.every((block) => block.type === 'item' && (block.indent > indent || !isLabelled(context, block)));
}

function isLabelled(context: ReadContext, { textStart, lineEnd }: ListItemBlock): boolean {
  const label = readLabel(context.outline.text, textStart, lineEnd);
  return label !== undefined && fieldForLabel(label.text, 'label') !== undefined;
}

/** Sub-sections 10, 11 and 12 go on with a list of numbered items that started under an earlier heading. */
function goesOnCounting(context: ReadContext, section: Section): boolean {
  const { all, numbered } = siblingsUnder(context, section);
  if (all < 2 || numbered < all || isNumbered(section.title)) return false;
  const first = context.outline.sections[section.children[0] as number] as Section;
  const number = Number.parseInt(first.title, 10);
  if (!(number > 1)) return false;
  // The section right before this one is the last sub-section of the heading before it, or that heading itself.
  const last = context.outline.sections[section.index - 1];
  return last !== undefined && last.level === first.level && Number.parseInt(last.title, 10) === number - 1;
}

function sortsItems(context: ReadContext, section: Section): boolean {
  const { all, numbered } = siblingsUnder(context, section);
  if (all < 2 && numbered < 1) return false;
  if (ownLines(context, section) > MAX_OWN_LINES) return false;
  let telling = 0;
  for (const child of section.children) {
    const at = context.outline.sections[child] as Section;
    const told = tellingFields(context, at);
    if (told < 2 && fieldForLabel(at.title, 'heading') !== undefined) return false;
    if (told > 0) telling++;
  }
  return telling * 2 > section.children.length;
}

function ownLines(context: ReadContext, section: Section): number {
  let lines = 0;
  for (let at = section.from; at < section.ownTo && lines <= MAX_OWN_LINES; at++) {
    const type = context.outline.blocks[at]?.type;
    if (type === 'line') lines++;
    else if (type === 'item' || type === 'table') lines += MAX_OWN_LINES + 1;
  }
  return lines;
}

function memoryOf(context: ReadContext): Memory {
  let memory = memories.get(context);
  if (memory === undefined) {
    memory = { groups: new Map(), siblings: new Map() };
    memories.set(context, memory);
  }
  return memory;
}
