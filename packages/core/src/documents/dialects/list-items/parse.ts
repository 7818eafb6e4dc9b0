import type { Field } from '../../../model/field.ts';
import { idFamily, isPlaceholderId } from '../../../model/item-id.ts';
import type { ItemKind } from '../../../model/item-kind.ts';
import type { StatusMeaning } from '../../../model/status.ts';
import { fieldForLabel } from '../../../vocabulary/field-words.ts';
import { readStatus } from '../../../vocabulary/status-words.ts';
import { RecordEntry, type DialectName, type Entry } from '../../entry.ts';
import { isDecisionSense, senseOfFamily } from '../../id-family.ts';
import { readInlineFields } from '../../inline/inline-fields.ts';
import { fieldAt } from '../../inline/inline-text.ts';
import { readItemHeading, type ItemHeading } from '../../headings/item-heading.ts';
import { readFields } from '../../labels/labels.ts';
import { readLabel } from '../../labels/read-label.ts';
import { lineEndAt, nextLineAt } from '../../line-index.ts';
import { isPolicyBlock, outsidePolicy } from '../../policy-blocks.ts';
import type { Section } from '../../headings/outline.ts';
import { isReport } from '../../headings/report-heading.ts';
import type { ReadContext } from '../../read-context.ts';
import type { Block, ListItemBlock } from '../../scan/block.ts';
import { isInside } from '../heading-per-decision/parse.ts';
import { keepAmongIdentified } from './among-identified.ts';
import { isSetApart, leadFamilies } from './lead-families.ts';
import { withoutLoneIds } from './lone-ids.ts';
import { dayOfHeading, introducesOther, isPlainEntry } from './plain-list.ts';

const MAX_QUESTION_END = 400;
/** A question mark at the end, or before remarks in brackets at the end. */
const ASKS = /[?？][*_]{0,2}(?:\s{0,3}\([^()]{0,120}\)){0,3}\.?\s*$/;

/** What is known when lists are read: identifiers that tables and headings define, and the sections that are items. */
export interface ListSurroundings {
  readonly known: ReadonlySet<string>;
  /** What known identifiers start with, up to each hyphen: `ADR-2026` and `ADR-2026-04` of `ADR-2026-04-grid`. */
  readonly knownPrefixes: ReadonlySet<string>;
  readonly families: ReadonlySet<string>;
  readonly itemSections: ReadonlySet<number>;
  /** Whether tables list items: bullets without any mark then remark on them. */
  readonly hasRows: boolean;
}

/**
 * Reads list items that are decisions or questions: with an identifier (`- Q46 Save storage?`), with a bold statement
 * (`- **Runtime is X.**`), numbered or with a checkbox under a heading that says what the list holds.
 */
export function parseListItems(context: ReadContext, around: ListSurroundings): Entry[] {
  const { blocks } = context.outline;
  const entries: Entry[] = [];
  const runs: number[] = [];
  let run = 0;
  let isOther = false;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as Block;
    if (block.type !== 'item') {
      if (block.type === 'comment' || isPolicyBlock(block)) continue;
      isOther = block.type === 'line' && introducesOther(context, block);
      run++;
      continue;
    }
    const section = context.outline.sectionOf(index);
    if (isInside(context, section, around.itemSections)) continue;
    let last = index;
    while (last + 1 < blocks.length && belongs(block, blocks[last + 1] as Block)) last++;
    const [, end] = outsidePolicy(context.outline.source, block.textStart, block.end);
    const entry = readItem(context, end === block.end ? block : { ...block, end }, index, last, section, around);
    if (entry !== undefined && !(isOther && entry.weak)) {
      entries.push(entry);
      runs.push(run);
    }
    index = last;
  }
  const named = withoutLoneIds(entries, around.families);
  const inRuns = named.map((entry, at) => ({ entry, run: runs[at] as number }));
  return keepAmongIdentified(context.outline.text, inRuns, around.known);
}

function belongs(item: ListItemBlock, block: Block): boolean {
  return block.type === 'item' && block.indent > item.indent;
}

function readItem(
  context: ReadContext,
  block: ListItemBlock,
  index: number,
  last: number,
  section: Section,
  around: ListSurroundings,
): Entry | undefined {
  const { text } = context.outline;
  const heading = readItemHeading(text, block.textStart, block.lineEnd);
  const container = listContainer(context, section);
  if (
    container === 'rules' ||
    container === 'metadata' ||
    container === 'legend' ||
    container === 'risks' ||
    container === 'options'
  )
    return undefined;
  const { id } = heading;
  if (id !== undefined && !isPlaceholderId(id))
    return isRemark(context, heading, id, around, section)
      ? undefined
      : identified(context, block, index, last, section, id, around, container);
  if (container === 'lessons' && block.indent <= 3) {
    return record(
      context,
      block,
      index,
      last,
      section,
      { dialect: 'question-list', id: undefined, kind: 'lesson', weak: false, implied: checkboxStatus(text, block) },
      [titleField(text, block)],
    );
  }
  if (!holdsDecisions(container)) return undefined;
  const bold = boldStatement(text, block);
  if (bold !== undefined) return statement(context, block, index, last, section, bold, container);
  const isQuestion = ASKS.test(text.slice(Math.max(block.textStart, block.end - MAX_QUESTION_END), block.end));
  const isMarked = block.ordered || block.checkbox !== undefined || isQuestion;
  if (!isMarked && (around.hasRows || !isPlainEntry(context, block, section))) return undefined;
  if (block.indent > 3) return undefined;
  const day = heading.date ?? dayOfHeading(context, section);
  const fields: Field[] = day === undefined ? [] : [day];
  fields.push((heading.date === undefined ? undefined : heading.title) ?? titleField(text, block));
  fields.push(...readFields(context.outline, index + 1, last + 1, undefined, new Set()).fields);
  return record(
    context,
    block,
    index,
    last,
    section,
    {
      dialect: listDialect(block, container),
      id: undefined,
      kind: kindOfContainer(container),
      weak: true,
      implied: checkboxStatus(text, block, context.impliedStatus(section)),
    },
    fields,
  );
}

const NUMBERED_NOUN = /^\p{L}+ #?(\d+)$/u;

/**
 * "Decision 3 depends on decision 1" is a sentence about a decision, and where a table has a row 3, "Decision 3: see the minutes"
 * among notes is about that.
 */
function isRemark(
  context: ReadContext,
  { idField, title }: ItemHeading,
  id: string,
  around: ListSurroundings,
  section: Section,
): boolean {
  const [, number] = NUMBERED_NOUN.exec(id) ?? [];
  if (number === undefined || idField === undefined || title === undefined || around.known.has(id)) return false;
  const { text } = context.outline;
  if (/^[\s*_]+$/.test(text.slice(idField.end, title.start)) && /^\p{Ll}/u.test(title.text)) return true;
  return around.known.has(number) && !holdsDecisions(context.ownContainer(section));
}

function identified(
  context: ReadContext,
  block: ListItemBlock,
  index: number,
  last: number,
  section: Section,
  id: string,
  around: ListSurroundings,
  container: string | undefined,
): Entry | undefined {
  const { text } = context.outline;
  const heading = readItemHeading(text, block.textStart, block.lineEnd);
  const isKnown = around.known.has(id);
  const family = idFamily(id);
  const sense = senseOfFamily(family);
  if (!isKnown) {
    if (heading.boundary === 'end' || block.indent > 3) return undefined;
    // A list that names records of a folder or table is an index of them, not another register.
    if (around.families.has(family) || around.knownPrefixes.has(id)) return undefined;
    if (
      text.slice(block.textStart, block.lineEnd).startsWith('[') &&
      text.slice(block.textStart, block.lineEnd).includes('](')
    )
      return undefined;
    // "- D-2: Omar shows two; decide next week." in minutes is news of a decision that stands elsewhere.
    if (container === undefined && isReport(context, section)) return undefined;
    const isAction = container === 'actions' || sense === 'action';
    if (!holdsDecisions(container) && !isAction && !(isDecisionSense(sense) && heading.boundary !== 'space'))
      return undefined;
    // "- **C2.3 Reload of the page:**" in running text: nothing says that C2.3 is the name of a decision.
    if (
      sense === undefined &&
      heading.boundary === 'space' &&
      !(isSetApart(text, block) && leadFamilies(context).has(family))
    )
      return undefined;
    if (sense === 'risk' || sense === 'assumption' || sense === 'idea' || sense === 'requirement') return undefined;
  }
  const fields: Field[] = [];
  const title = wholeTitle(text, block, heading.title);
  for (const field of [heading.idField, title, heading.status]) if (field !== undefined) fields.push(field);
  for (const field of readFields(context.outline, index + 1, last + 1, undefined, new Set()).fields) {
    if (!fields.some((other) => other.name === field.name)) fields.push(field);
  }
  const stated = context.impliedStatus(section);
  if (stated?.locked === true) addLabelledLines(text, block, block.lineEnd, fields);
  const kind: ItemKind =
    container === 'actions'
      ? 'action'
      : sense === 'question' || container === 'questions'
        ? 'question'
        : sense === 'action'
          ? 'action'
          : kindOfContainer(container);
  const implied = checkboxStatus(text, block, stated);
  return record(
    context,
    block,
    index,
    last,
    section,
    { dialect: 'question-list', id, kind, weak: false, implied, mention: isKnown },
    fields,
  );
}

/** A first line of a word or two goes on below: the item's text is its title. */
function wholeTitle(text: string, block: ListItemBlock, title: Field | undefined): Field | undefined {
  if (title === undefined || title.text.length >= 24 || block.end === block.lineEnd) return title;
  return fieldAt(text, 'title', '', title.start, block.end, 'block');
}

/** `- **Runtime is X.**` followed by labelled lines: a locked statement or stance, and a question where the list holds those. */
function statement(
  context: ReadContext,
  block: ListItemBlock,
  index: number,
  last: number,
  section: Section,
  bold: Field,
  container: string | undefined,
): Entry {
  const { text } = context.outline;
  const fields: Field[] = [bold];
  addLabelledLines(text, block, bold.end, fields);
  const isAsked = container === 'questions';
  const kind: ItemKind = container === 'stances' ? 'stance' : isAsked ? 'question' : 'decision';
  return record(
    context,
    block,
    index,
    last,
    section,
    {
      dialect: isAsked ? 'question-list' : 'locked-index',
      id: undefined,
      kind,
      weak: true,
      implied: checkboxStatus(text, block, context.impliedStatus(section)),
    },
    fields,
  );
}

/** Lines below the statement that begin with a label: the record that it rests on, an owner. */
function addLabelledLines(text: string, block: ListItemBlock, behind: number, fields: Field[]): void {
  let at = nextLineAt(text, lineEndAt(text, behind, block.end), block.end);
  while (at < block.end) {
    const lineEnd = lineEndAt(text, at, block.end);
    let first = at;
    while (first < lineEnd && /\s/.test(text.charAt(first))) first++;
    const label = readLabel(text, first, lineEnd);
    const name = label === undefined ? undefined : fieldForLabel(label.text, 'label');
    if (label !== undefined && name !== undefined && !fields.some((field) => field.name === name)) {
      fields.push(fieldAt(text, name, label.text, label.valueStart, lineEnd, 'line'));
    }
    at = nextLineAt(text, lineEnd, block.end);
  }
}

function boldStatement(text: string, block: ListItemBlock): Field | undefined {
  if (!text.startsWith('**', block.textStart)) return undefined;
  const close = text.indexOf('**', block.textStart + 2);
  if (close === -1 || close >= block.end) return undefined;
  const label = text.slice(block.textStart + 2, close).replace(/:\s*$/, '');
  const isLabel =
    fieldForLabel(label, 'label') !== undefined ||
    fieldForLabel(label.split(/:\s/)[0] as string, 'label') !== undefined;
  if (label.trim() === '' || isLabel) return undefined;
  // "**Secrets rotation:** restart, not reload" states itself on the whole line.
  if (text.charAt(close - 1) === ':') return { ...fieldAt(text, 'title', '', block.textStart, block.lineEnd, 'line') };
  return fieldAt(text, 'title', '', block.textStart + 2, close, 'line');
}

function titleField(text: string, block: ListItemBlock): Field {
  const several = block.end > block.lineEnd;
  return fieldAt(text, 'title', '', block.textStart, block.end, several ? 'block' : 'line');
}

function checkboxStatus(text: string, block: ListItemBlock, implied?: StatusMeaning): StatusMeaning | undefined {
  const marked = markedStatus(text, block);
  // In a list of locked decisions a tick says that the lock holds, among those put off an empty box that they still are.
  if (marked?.status === 'accepted' && implied?.locked === true) return implied;
  if (marked?.status === 'open' && implied?.status === 'deferred') return implied;
  return marked ?? implied;
}

function markedStatus(text: string, block: ListItemBlock): StatusMeaning | undefined {
  if (block.checkbox !== undefined) return { status: block.checkbox === 'x' ? 'accepted' : 'open', locked: false };
  const first = text.slice(block.textStart, Math.min(block.lineEnd, block.textStart + 3));
  return /^[✅⬜☑❌🔒]/u.test(first) ? readStatus(first) : undefined;
}

function record(
  context: ReadContext,
  block: ListItemBlock,
  index: number,
  last: number,
  section: Section,
  what: {
    dialect: DialectName;
    id: string | undefined;
    kind: ItemKind;
    weak: boolean;
    implied: StatusMeaning | undefined;
    mention?: boolean;
  },
  fields: readonly Field[],
): Entry {
  const end = Math.max(block.end, (context.outline.blocks[last] as Block).end);
  const { text } = context.outline;
  const inline = readInlineFields(text, block.textStart, block.end);
  const known = fields.map((field) => withoutTail(text, field, inline.tail));
  const more = inline.fields.filter((aside) => !fields.some((field) => field.name === aside.name));
  const implied = inline.implied ?? what.implied;
  return new RecordEntry(
    {
      ...what,
      implied,
      mention: what.mention ?? false,
      through: undefined,
      start: block.start,
      end,
      section: section.index,
    },
    [...known, ...more],
  );
}

/** A title ends where nothing but fields follows. */
function withoutTail(text: string, field: Field, tail: number): Field {
  if (field.name !== 'title' || tail >= field.end || tail <= field.start) return field;
  const isOneLine = !/[\n\r]/.test(text.slice(field.start, tail));
  return fieldAt(text, 'title', field.label, field.start, tail, isOneLine ? 'line' : field.slot);
}

function listDialect(block: ListItemBlock, container: string | undefined): DialectName {
  return block.checkbox !== undefined ? 'checkbox-list' : container === 'questions' ? 'question-list' : 'checkbox-list';
}

/** What lists hold by the dialect that settings name, where no heading says it. */
const GIVEN: Partial<Record<DialectName, 'questions' | 'decisions'>> = {
  'question-list': 'questions',
  'locked-index': 'decisions',
  'checkbox-list': 'decisions',
};

/** What the section holds; headings that say something else in between (a prototype list) end the reach of the title. */
function listContainer(context: ReadContext, section: Section): string | undefined {
  const container = context.ownContainer(section) ?? context.container(section);
  return container ?? GIVEN[context.options.dialect ?? 'prose'];
}

function holdsDecisions(container: string | undefined): boolean {
  return (
    container === 'decisions' ||
    container === 'questions' ||
    container === 'deferrals' ||
    container === 'stances' ||
    container === 'confirmations'
  );
}

function kindOfContainer(container: string | undefined): ItemKind {
  if (container === 'questions') return 'question';
  if (container === 'deferrals') return 'deferral';
  if (container === 'stances') return 'stance';
  if (container === 'confirmations') return 'confirmation';
  if (container === 'actions') return 'action';
  return 'decision';
}
