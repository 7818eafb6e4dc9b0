import { LetterPattern } from '../../../model/letter-pattern.ts';
import type { Field } from '../../../model/field.ts';
import { idFamily, isPlaceholderId } from '../../../model/item-id.ts';
import type { ItemKind } from '../../../model/item-kind.ts';
import { containerOfHeading, namesOnlyEntries } from '../../../vocabulary/container-words.ts';
import { fieldForLabel } from '../../../vocabulary/field-words.ts';
import { readStatus } from '../../../vocabulary/status-words.ts';
import { readCommentAnchor, type CommentAnchor } from '../../inline/comment-anchor.ts';
import { RecordEntry, type DialectName, type Entry } from '../../entry.ts';
import { isDecisionSense, isInitialsOf, senseOfFamily, type FamilySense } from '../../id-family.ts';
import { readItemHeading, type ItemHeading } from '../../headings/item-heading.ts';
import { readSectionFields } from '../../labels/labels.ts';
import { bareNumbersOf, type RowTitle } from './bare-numbers.ts';
import { readClosingRemark } from './closing-remark.ts';
import { containerAround, isGroupHeading, siblingsUnder, tellingFields } from '../../headings/group-heading.ts';
import { bodyRange, sectionChain, type Section } from '../../headings/outline.ts';
import type { ReadContext } from '../../read-context.ts';

/** A section that may be a decision, with its heading taken apart. */
interface Candidate {
  readonly section: Section;
  readonly heading: ItemHeading;
  readonly anchor: CommentAnchor | undefined;
  readonly id: string | undefined;
  readonly family: string;
  readonly sense: FamilySense | undefined;
}

/** Reads every section that is one decision. `known` are identifiers that tables define: such sections add to them. */
export function parseHeadings(
  context: ReadContext,
  known: ReadonlySet<string>,
  dialect: DialectName,
  rowTitle: RowTitle = () => undefined,
): Entry[] {
  const read = context.outline.sections.slice(1).map((section) => candidateOf(context, section));
  const numbers = bareNumbersOf(read, rowTitle);
  const candidates = numbers.size === 0 ? read : read.map((candidate) => withNumber(candidate, numbers));
  const counts = new Map<string, number>();
  for (const { id, family } of candidates) if (id !== undefined) counts.set(family, (counts.get(family) ?? 0) + 1);
  const decided = new Set(
    candidates
      .filter(({ id, sense }) => id !== undefined && isDecisionSense(sense))
      .map(({ section }) => section.index),
  );
  const chosen = candidates.filter((candidate) => isChosen(context, candidate, counts, known, decided));
  const own = new Set(chosen.map((candidate) => candidate.section.index));
  for (const candidate of candidates) {
    if (candidate.id !== undefined && isPlaceholderId(candidate.id)) own.add(candidate.section.index);
  }
  const all = new Set(chosen.map((candidate) => candidate.id).filter((id) => id !== undefined));
  return chosen.map((candidate) => entryOf(context, candidate, own, known, all, dialect));
}

function candidateOf(context: ReadContext, section: Section): Candidate {
  const { outline } = context;
  const { text } = outline;
  const block = section.heading as NonNullable<Section['heading']>;
  const heading = readItemHeading(text, block.textStart, block.textEnd);
  const before = outline.blocks[section.from - 2];
  const after = outline.blocks[section.from];
  let anchor: CommentAnchor | undefined;
  // A comment right above the next heading belongs to that one.
  const next = outline.blocks[section.from + 1];
  const isNextOnes = next?.type === 'heading' && after !== undefined && next.start - after.end <= 2;
  if (after?.type === 'comment' && !isNextOnes) anchor = readCommentAnchor(text, after);
  if (anchor === undefined && before?.type === 'comment' && block.start - before.end <= 4)
    anchor = readCommentAnchor(text, before);
  const id = isLooseName(context, section, heading) ? anchor?.id : (heading.id ?? anchor?.id);
  const family = id === undefined ? '' : idFamily(id);
  return { section, heading, anchor, id, family, sense: senseOfFamily(family) };
}

/** "3. C2 condition" among numbered headings is the third of them; `C2` is what it is about. */
function isLooseName(context: ReadContext, section: Section, heading: ItemHeading): boolean {
  if (heading.boundary !== 'space' || !/^\d{1,4}$/.test(heading.numbering)) return false;
  if (isDecisionSense(senseOfFamily(idFamily(heading.id ?? '')))) return false;
  return siblingsUnder(context, context.outline.sections[section.parent] as Section).numbered >= 3;
}

/** The candidate under the bare number of the table row that it details. */
function withNumber(candidate: Candidate, numbers: ReadonlyMap<number, string>): Candidate {
  const id = numbers.get(candidate.section.index);
  return id === undefined ? candidate : { ...candidate, id, family: '', sense: undefined };
}

function isChosen(
  context: ReadContext,
  candidate: Candidate,
  counts: ReadonlyMap<string, number>,
  known: ReadonlySet<string>,
  decided: ReadonlySet<number>,
): boolean {
  const { id, heading, section, sense, anchor } = candidate;
  if (id === undefined || isPlaceholderId(id)) return id === undefined && isUnnumberedDecision(context, candidate);
  if (section.level === 1 && heading.through !== undefined) return false;
  if (anchor !== undefined || known.has(id)) return true;
  if (
    heading.title !== undefined &&
    containerOfHeading(heading.title.text) !== undefined &&
    section.children.some(
      (child) => fieldForLabel((context.outline.sections[child] as Section).title, 'heading') === undefined,
    )
  )
    return false;
  // `P0 — before the first release` above sub-sections or a numbered list says how urgent those are.
  if (/^P\d$/.test(id) && holdsSeveral(context, section)) return false;
  if (isDecisionSense(sense) && isLabelled(context, section, decided)) return true;
  const siblings = counts.get(candidate.family) ?? 0;
  if (heading.boundary === 'space' && siblings < 2) return false;
  if (isDecisionSense(sense)) {
    return (
      section.level > 1 || siblings > 1 || context.outline.sections.length <= 2 || tellingFields(context, section) > 0
    );
  }
  if (section.children.some((child) => decided.has(child))) return false;
  const container = parentContainer(context, section);
  const isDecided = container === 'decisions' || container === 'questions' || container === 'deferrals';
  if (sense === 'gap' || sense === 'action' || sense === 'lesson')
    return container === undefined || container === `${sense}s` || isDecided;
  if (isDecided && siblings >= 2 && heading.boundary !== 'space' && isNamedAfter(context, candidate)) return true;
  const evidence = tellingFields(context, section);
  // "Z85" alone, with nothing of a decision under it, names a part of the product.
  if (heading.boundary === 'end' && sense === undefined && evidence === 0) return false;
  if (sense !== undefined) return isDecided && evidence >= 2 && siblings >= 2;
  return evidence >= 1
    ? isDecided || (evidence >= 2 && siblings >= 2)
    : isDecided && heading.boundary !== 'space' && siblings >= 2;
}

/** Whether a section says, under its own heading, where it stands or who answers for it, and holds no other decision. */
function isLabelled(context: ReadContext, section: Section, decided: ReadonlySet<number>): boolean {
  if (section.children.some((child) => decided.has(child))) return false;
  const { fields } = readSectionFields(context.outline, { ...section, children: [] }, new Set());
  return fields.some(({ name, text }) => (name === 'status' || name === 'owner') && text !== '');
}

/** Under "Entscheidungen", or in a document of that title, `E1` is a decision whatever the letter means elsewhere. */
function isNamedAfter(context: ReadContext, { family, section }: Candidate): boolean {
  for (const at of sectionChain(context.outline, context.outline.sections[section.parent] as Section))
    if (context.ownContainer(at) !== undefined) return isInitialsOf(family, at.title);
  return false;
}

function parentContainer(context: ReadContext, section: Section): string | undefined {
  const parent = context.outline.sections[section.parent];
  return parent === undefined || parent.index === 0 ? context.documentContainer() : context.container(parent);
}

/** Whether several sub-sections or numbered list items stand under a heading. */
function holdsSeveral(context: ReadContext, section: Section): boolean {
  let found = section.children.length;
  for (let at = section.from; at < section.ownTo && found < 2; at++) {
    const block = context.outline.blocks[at];
    if (block?.type === 'item' && block.indent === 0 && (block.ordered || block.checkbox !== undefined)) found++;
  }
  return found >= 2;
}

/** `### 1. Keep the old route?` under `## Open decisions`, or a section that carries a decision of its own. */
function isUnnumberedDecision(context: ReadContext, candidate: Candidate): boolean {
  const { section, heading } = candidate;
  if (heading.title === undefined || section.level < 2) return false;
  // The front page of a folder has sections of every sort.
  if (/(?:^|\/)(?:readme|index)\.[a-z]+$/i.test(context.outline.source.path) && tellingFields(context, section) === 0)
    return false;
  const parent = context.outline.sections[section.parent] as Section;
  const container = containerAround(context, parent);
  const { all, numbered, dated } = siblingsUnder(context, parent);
  const isNumbered = /^(?:\d+|[٠-٩۰-۹]+|[一二三四五六七八九十]+)$/.test(heading.numbering);
  // Among numbered decisions a heading without number is about them, not one of them.
  if (!isNumbered && numbered >= 3 && numbered * 2 > all) return false;
  // "3. Record authority" among numbered siblings is an item, although "authority" alone would name a field.
  const isOneOfSeveral =
    (isNumbered && (parent.level > 1 ? numbered >= 2 : isAmongDecisions(context, section, parent))) ||
    (heading.date !== undefined && dated >= 2);
  if (!isOneOfSeveral && isGroupHeading(context, section)) return false;
  if (!isOneOfSeveral && heading.date === undefined && isChapter(context, section)) return false;
  const tells = section.children.length === 0 && tellingFields(context, section) >= 2;
  if (!isOneOfSeveral && !tells && namesSomethingElse(section.title)) return false;
  if (container === 'decisions' || container === 'questions' || container === 'deferrals') return true;
  if (/^Decision\s*:/i.test(section.title)) return true;
  return heading.numbering.startsWith('§') && hasOutcome(context, section);
}

/** A heading over several sub-sections, none of which names a field, holds parts of a text; a decision has one of them. */
function isChapter(context: ReadContext, section: Section): boolean {
  if (section.children.length < 2 || tellingFields(context, section) > 0) return false;
  return section.children.every((child) => {
    const { title } = context.outline.sections[child] as Section;
    return fieldForLabel(title, 'heading') === undefined && !/[?？]\s*$/.test(section.title);
  });
}

/**
 * "6. Model comparison" and "4. Deferral of two modules" are items like their numbered siblings, though a noun of theirs could
 * head a section; one word alone ("9. References") heads one.
 */
function isAmongDecisions(context: ReadContext, section: Section, parent: Section): boolean {
  const container = containerOfHeading(section.title);
  if (container !== 'options' && container !== 'deferrals' && container !== undefined) return false;
  if (section.title.replace(/^[\d.)\s]+/, '').split(/\s+/).length < 2) return false;
  const known = countsItems.get(parent);
  if (known !== undefined) return known;
  const numbered = parent.children
    .map((child) => (context.outline.sections[child] as Section).title)
    .filter((title) => /^\d{1,4}[.)]\s/.test(title));
  const counts = numbered.length >= 3 && numbered.filter(namesSomethingElse).length * 3 <= numbered.length;
  countsItems.set(parent, counts);
  return counts;
}

/** Headings whose numbered sub-sections are items, asked once for each. */
const countsItems = new WeakMap<Section, boolean>();

const WITH_SUFFIX = new LetterPattern(/^(.*\d[A-Za-z]?)[-_.]\p{L}[\p{L}-]*$/u);

/** `OD-017-original-archive`, marked archived, beside `OD-017`: an earlier state of it that was kept, not another decision. */
function isArchivedCopy(id: string, anchor: CommentAnchor | undefined, all: ReadonlySet<string>): boolean {
  const base = WITH_SUFFIX.exec(id)?.[1];
  if (base === undefined || !all.has(base)) return false;
  const status = anchor?.fields.find((field) => field.name === 'status');
  const meaning = status === undefined ? undefined : readStatus(status.text);
  return meaning?.status === 'deprecated' || meaning?.status === 'superseded';
}

/** Headings of a register that hold no decision: rules of use, legends, metadata, or a field of the item around them. */
function namesSomethingElse(title: string): boolean {
  const container = containerOfHeading(title);
  // "How releases are numbered" is a decision told as prose; "How to use this file" is not.
  if (container === 'rules' && /^(?:\d+[.)]\s+)?how (?!to\b|this\b|we\b|it\b|you\b)/i.test(title)) return false;
  return container !== undefined || fieldForLabel(title, 'heading') !== undefined || namesOnlyEntries(title);
}

function hasOutcome(context: ReadContext, section: Section): boolean {
  return readSectionFields(context.outline, section, new Set()).fields.some(
    (field) => field.name === 'outcome' || field.name === 'disposition' || field.name === 'sentinel',
  );
}

function entryOf(
  context: ReadContext,
  candidate: Candidate,
  own: ReadonlySet<number>,
  known: ReadonlySet<string>,
  all: ReadonlySet<string>,
  dialect: DialectName,
): Entry {
  const { section, heading, anchor } = candidate;
  const { outline } = context;
  const labelled = readSectionFields(outline, section, own);
  const fields: Field[] = [];
  const add = (field: Field | undefined): void => {
    if (field !== undefined && !fields.some((other) => other.name === field.name && field.name !== 'notes'))
      fields.push(field);
  };
  add(heading.idField);
  add(heading.title);
  for (const field of anchor?.fields ?? []) add(field);
  // A bare mark in a title often tells the urgency; a written status of the section says more.
  if (!(isBareMark(heading.status) && labelled.fields.some(isReadableStatus))) add(heading.status);
  add(heading.date);
  for (const field of labelled.fields) add(field);
  for (const field of labelled.unknown) fields.push(field);
  const block = section.heading as NonNullable<Section['heading']>;
  const id = candidate.id ?? numberedId(context, candidate);
  const remark = fields.some((field) => field.name === 'status' || field.name === 'outcome')
    ? undefined
    : readClosingRemark(context, section);
  return new RecordEntry(
    {
      dialect: id === undefined ? 'prose' : dialect,
      id,
      through: heading.through,
      kind: remark?.kind ?? (asks(context, candidate, fields) ? 'question' : kindOf(context, candidate)),
      start: block.start,
      end: Math.max(block.end, bodyRange(outline, section).end),
      section: section.index,
      mention: id !== undefined && heading.through === undefined && (known.has(id) || isArchivedCopy(id, anchor, all)),
      weak: candidate.id === undefined && !heading.numbering.startsWith('§'),
      implied: remark?.meaning ?? context.impliedStatus(section),
    },
    fields,
  );
}

/** `🔴` or `🟡 (for later)`: a status mark without a word of its own. */
function isBareMark(status: Field | undefined): boolean {
  return status !== undefined && !/[\p{L}\p{N}]/u.test(status.text.replace(/\([^()]{0,60}\)/g, ''));
}

function isReadableStatus(field: Field): boolean {
  return field.name === 'status' && readStatus(field.text) !== undefined;
}

/** The heading's own number serves as identifier where its siblings are numbered too; `§S16` names its section. */
function numberedId(context: ReadContext, candidate: Candidate): string | undefined {
  const { numbering } = candidate.heading;
  if (numbering === '') return undefined;
  if (numbering.startsWith('§')) return numbering.replace(/^§\s?/, '').replace(/\.$/, '');
  const parent = context.outline.sections[candidate.section.parent] as Section;
  return parent.children.length > 0 ? numbering : undefined;
}

function kindOf(context: ReadContext, candidate: Candidate): ItemKind {
  if (candidate.sense === 'question') return 'question';
  if (candidate.sense === 'gap' || candidate.sense === 'action' || candidate.sense === 'lesson') return candidate.sense;
  const container = parentContainer(context, candidate.section);
  if (candidate.id === undefined && container === 'questions') return 'question';
  if (container === 'stances') return 'stance';
  return 'decision';
}

/** An entry of a document of open questions that asks one and gives no answer. */
function asks(context: ReadContext, candidate: Candidate, fields: readonly Field[]): boolean {
  if (candidate.sense !== 'decision' || fields.some((field) => field.name === 'status' || field.name === 'outcome'))
    return false;
  const isAmongQuestions =
    parentContainer(context, candidate.section) === 'questions' || context.documentContainer() === 'questions';
  return (
    isAmongQuestions && (fields.some((field) => field.name === 'question') || /[?？]\s*$/.test(candidate.section.title))
  );
}

/** Whether a section lies inside one of the given sections. */
export function isInside(context: ReadContext, section: Section, sections: ReadonlySet<number>): boolean {
  for (const at of sectionChain(context.outline, section)) if (sections.has(at.index)) return true;
  return false;
}
