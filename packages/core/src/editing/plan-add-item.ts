import { sectionRange } from '../documents/dialects/heading-per-decision/edit.ts';
import { renderSection } from '../documents/dialects/heading-per-decision/new-section.ts';
import { renderListItem } from '../documents/dialects/list-items/new-list-item.ts';
import { columnNames, insertRow } from '../documents/dialects/table-register/edit.ts';
import { TableRowEntry } from '../documents/dialects/table-register/parse.ts';
import type { DocumentReading } from '../documents/document-reading.ts';
import type { Entry } from '../documents/entry.ts';
import type { Item } from '../documents/item.ts';
import { withMarks } from '../documents/inline/inline-text.ts';
import { lineEndingAt, lineEndAt } from '../documents/line-ending.ts';
import { idLike } from '../documents/new-entry.ts';
import type { Section } from '../documents/headings/outline.ts';
import { unreadIds } from '../documents/problems/unread-ids.ts';
import { DecisisError } from '../errors/decisis-error.ts';
import type { FieldName } from '../model/field-name.ts';
import { foldId } from '../model/item-id.ts';
import { DECISION_KINDS } from '../model/item-kind.ts';
import type { DecisionStatus } from '../model/status.ts';
import type { TextEdit } from '../model/text-edit.ts';
import { isAbsent } from '../vocabulary/value-words.ts';
import { encodeCell } from './cell-encoding.ts';
import { unintendedChange } from './compare-readings.ts';
import type { AddPlan } from './edit-plan.ts';
import { assertEditable, tryEdits } from './finish-plan.ts';
import { NewItemWording, type NewItemValues } from './new-item.ts';
import { idFamily, nextId } from './next-id.ts';
import { itemSections } from './occurrences.ts';
import { planAddRecord } from './plan-add-record.ts';
import { refuseTaken, refuseValue } from './refusal.ts';
import { comparableValue } from './slot-encoding.ts';

/** What may be said about a new item beside its values. */
export interface PlanAddOptions {
  /** The other documents of the register: their identifiers are taken too, their words count. */
  readonly peers?: readonly DocumentReading[];
  /** The item to write it like and beside; without it the group that holds most items of that status. */
  readonly like?: Item;
  /** Identifiers that are taken elsewhere, on other branches for instance. */
  readonly taken?: readonly string[];
}

/**
 * Plans to add an item behind the last one of its group, written like the others there: a row with the same columns, a section, a
 * list item, in a folder of records a new file. The identifier is the one given, else the next of the family.
 */
export function planAddItem(reading: DocumentReading, values: NewItemValues, options: PlanAddOptions = {}): AddPlan {
  assertEditable(reading.source);
  const peers = options.peers ?? [];
  const readings = [reading, ...peers.filter((peer) => peer !== reading)];
  // An identifier in a stretch that was not read is taken by what stands there.
  const taken = [...(options.taken ?? []), ...readings.flatMap((one) => unreadIds(one).map(({ id }) => id))];
  if (reading.dialects.includes('adr') || reading.dialects.includes('kep') || reading.dialects.includes('header-lines'))
    return planAddRecord(readings, values, taken);
  const wording = new NewItemWording(readings, undefined, values);
  const likes = options.like === undefined ? likeliest(reading, wording.status.meaning.status) : [options.like];
  const [first] = likes;
  if (first === undefined)
    throw cannot(reading, values.title, 'it holds no item to write a new one like', 'write the first item by hand');
  let failed: ReadsAs | undefined;
  for (const like of likes) {
    const plan = planLike(readings, like, values, taken);
    if (!(plan instanceof ReadsAs)) return plan;
    failed ??= plan;
  }
  throw (failed as ReadsAs).refusal(reading, values);
}

/** Adds the item beside one that is there; how it would read instead when that place says another status. */
function planLike(
  readings: readonly DocumentReading[],
  like: Item,
  values: NewItemValues,
  taken: readonly string[],
): AddPlan | ReadsAs {
  const reading = readings[0] as DocumentReading;
  const id = newId(readings, like, values, taken);
  const group = groupOf(reading, like);
  const plan = (wanted: NewItemValues): AddPlan | ReadsAs => {
    const entry = new NewItemWording(readings, id, wanted);
    return verified(reading, addition(reading, like, group, entry), entry);
  };
  const implicit = plan(values);
  // What surrounds the item may say how it stands; then it is said outright that it is open, where there is a place for it.
  return implicit instanceof ReadsAs && values.status === undefined ? plan({ ...values, status: 'open' }) : implicit;
}

/** How a new item would read, when it is not as it should. */
class ReadsAs {
  readonly status: DecisionStatus;
  readonly locked: boolean;

  constructor({ status, locked }: Item) {
    this.status = status;
    this.locked = locked;
  }

  refusal(reading: DocumentReading, values: NewItemValues): DecisisError {
    const said = this.locked ? 'locked' : this.status;
    return cannot(
      reading,
      values.id ?? values.title,
      `the new item would read as ${this.status}${this.locked ? ' and locked' : ''}, as its surroundings say`,
      values.status === undefined
        ? `add it to a register of open decisions, or give status=${said} if that is what it is`
        : `give status=${said}, or add it to a register whose items say their status`,
    );
  }
}

function newId(
  readings: readonly DocumentReading[],
  like: Item,
  values: NewItemValues,
  taken: readonly string[],
): string | undefined {
  const all = readings.flatMap((reading) => [...reading.items]);
  const given = values.id;
  if (given !== undefined) {
    const same = all.find((item) => item.id !== undefined && foldId(item.id) === foldId(given));
    if (same !== undefined) throw refuseTaken(same);
    return given;
  }
  const { id } = like.defining;
  if (id === undefined || like.defining.weak) return undefined;
  const isTaken = new Set(taken.map(foldId));
  let next = nextId(all, id, taken);
  for (let tries = 0; next !== undefined && isTaken.has(foldId(next)) && tries < 10_000; tries++)
    next = next.replace(/\d+$/, (digits) => String(Number(digits) + 1).padStart(digits.length, '0'));
  if (next === undefined)
    throw refuseValue(
      { id: values.title, field: 'id' },
      `${id} has no number to count on from`,
      'give the identifier of the new item',
    );
  return next;
}

/**
 * The items to write a new one like, the likeliest first: the last one of each group that holds decisions, in the order of how
 * many it holds, those of the wanted status counting more; of groups with as many, the later one. In a group with identifiers of
 * several families it is the last one of the largest.
 */
function likeliest(reading: DocumentReading, status: string): Item[] {
  const groups = new Map<string, { score: number; decisions: Item[]; last: Item }>();
  for (const item of reading.items) {
    const key = groupKey(reading, item.defining);
    const group = groups.get(key) ?? { score: 0, decisions: [], last: item };
    const isDecision = DECISION_KINDS.includes(item.kind);
    group.score += (isDecision ? 1000 : 1) * (item.status === status ? 3 : 1);
    group.last = item;
    if (isDecision) group.decisions.push(item);
    groups.set(key, group);
  }
  const ranked = [...groups.values()].toReversed().toSorted((left, right) => right.score - left.score);
  return ranked
    .filter(({ decisions }, index) => index === 0 || decisions.length > 1)
    .slice(0, 4)
    .map(({ decisions, last }) => lastOfLargestFamily(decisions) ?? last);
}

/** Undefined when the items have no identifiers, or those of one family. */
function lastOfLargestFamily(items: readonly Item[]): Item | undefined {
  const families = Map.groupBy(items, ({ defining }) => familyOf(defining.id));
  const [largest] = [...families].toSorted(([, left], [, right]) => right.length - left.length);
  return families.size < 2 || largest?.[0] === undefined ? undefined : largest[1].at(-1);
}

function familyOf(id: string | undefined): string | undefined {
  return id === undefined ? undefined : idFamily(id);
}

function groupKey(reading: DocumentReading, entry: Entry): string {
  if (entry instanceof TableRowEntry) return `table ${entry.plan.block.start}`;
  const section = reading.outline.sections[entry.section];
  const isHeading = section?.heading?.start === entry.start;
  return isHeading ? `sections ${section.parent} ${section.level}` : `list ${entry.section} ${entry.dialect}`;
}

/** The items that stand in one table, under one heading or in one list with an item, in document order. */
function groupOf(reading: DocumentReading, like: Item): Item[] {
  const key = groupKey(reading, like.defining);
  return reading.items.filter((item) => groupKey(reading, item.defining) === key);
}

function addition(reading: DocumentReading, like: Item, group: readonly Item[], entry: NewItemWording): TextEdit {
  const { outline, source } = reading;
  const { defining } = like;
  const last = (group.at(-1) as Item).defining;
  if (defining instanceof TableRowEntry)
    return insertRow(source.text, defining.plan.block, rowCells(reading, defining, group, entry));
  const family = group.filter(({ defining: { id } }) => familyOf(id) === familyOf(like.defining.id));
  const model = family.findLast((item) => item.status === entry.status.meaning.status) ?? like;
  const section = outline.sections[defining.section];
  if (section?.heading?.start === defining.start) {
    const others = itemSections(reading);
    const written = renderSection(outline, outline.sections[model.defining.section] as Section, entry, others);
    const at = contentEnd(reading, last);
    return { start: at, end: at, newText: gapBetween(reading, group) + written };
  }
  const written = renderListItem(outline, model.defining, entry, entry.status.meaning.status === 'accepted');
  if (written === undefined)
    throw cannot(
      reading,
      entry.title,
      'its items are neither rows, nor sections, nor list items',
      'write the item by hand',
    );
  const at = lineEndAt(source.text, Math.max(last.start, last.end - 1));
  return { start: at, end: at, newText: gapBetween(reading, group) + written };
}

function rowCells(
  reading: DocumentReading,
  like: TableRowEntry,
  group: readonly Item[],
  entry: NewItemWording,
): string[] {
  const { plan } = like;
  const { text } = reading.source;
  const uncarried = [...entry.values.keys()].find(
    (name) =>
      name !== 'status' &&
      !plan.columns.some((column) => column.field === name) &&
      !(name === 'title' && plan.titleColumn < 0),
  );
  if (uncarried !== undefined) {
    const line = reading.source.lines.lineAt(plan.block.headerStart);
    throw new DecisisError('DCS_DOCUMENT_NO_SLOT', {
      id: entry.id ?? entry.title,
      field: uncarried,
      path: reading.source.path,
      instead: `leave ${uncarried} out, or add a column for it to the header at line ${line}, which has ${columnNames(plan)}`,
    });
  }
  const seen = new Set<FieldName>();
  return plan.columns.map((column, index) => {
    const subject = { id: entry.id ?? entry.title, field: column.field ?? 'notes' };
    const samples = group
      .slice(-40)
      .map((item) => item.defining.fields().find((field) => field.label === column.label && field.slot === 'cell'))
      .filter((field) => field !== undefined);
    if (index === plan.idColumn) return idCell(text, like, entry);
    if (column.field === undefined || seen.has(column.field)) return absentLike(samples.map((field) => field.text));
    seen.add(column.field);
    const value = entry.valueOf(column.field, {
      slot: 'cell',
      label: column.label,
      text: samples.at(-1)?.text ?? 'open',
    });
    if (value === undefined) return absentLike(samples.map((field) => field.text));
    const isCode =
      column.field === 'status' && samples.length > 0 && samples.every((field) => text.charAt(field.start - 1) === '`');
    const cell = encodeCell(value, subject);
    return isCode ? `\`${cell}\`` : cell;
  });
}

/** The identifier as the row above writes it: in its marks, without the prefix of its column, with the title behind it. */
function idCell(text: string, like: TableRowEntry, entry: NewItemWording): string {
  const { plan } = like;
  if (entry.id === undefined) return '';
  const id =
    plan.idPrefix !== '' && entry.id.startsWith(plan.idPrefix) ? entry.id.slice(plan.idPrefix.length) : entry.id;
  const field = like.field('id');
  if (field === undefined) return id;
  const [start, end] = withMarks(text, field.start, field.end);
  const written =
    text.slice(start, field.start) + idLike(text.slice(field.start, field.end), id) + text.slice(field.end, end);
  if (plan.titleColumn >= 0) return written;
  const title = like.field('title');
  const separator = title === undefined ? ': ' : text.slice(end, title.start);
  return written + separator + encodeCell(entry.title, { id: entry.id, field: 'title' });
}

/** What a column holds where there is no value: the mark most rows use for it, else nothing. */
function absentLike(samples: readonly string[]): string {
  const marks = samples.filter((text) => text !== '' && isAbsent(text));
  return marks.length * 2 >= samples.length ? (marks.at(-1) ?? '') : '';
}

/** End of the last line of a section entry: the comment that marks the next item does not belong to it. */
function contentEnd(reading: DocumentReading, entry: Entry): number {
  const { outline, source } = reading;
  const { end } = sectionRange(outline, outline.sections[entry.section] as Section);
  let at = Math.max(Math.min(entry.end, end), entry.start);
  if (entry.end > end) at = end;
  while (at > entry.start && /\s/.test(source.text.charAt(at - 1))) at--;
  return lineEndAt(source.text, at);
}

/** What stands between the last two items of a group, when that is only blank lines or a rule; else a line break or a blank line. */
function gapBetween(reading: DocumentReading, group: readonly Item[]): string {
  const { source, outline } = reading;
  const last = group.at(-1) as Item;
  const eol = lineEndingAt(source.text, last.defining.start);
  const isSection = outline.sections[last.defining.section]?.heading?.start === last.defining.start;
  const before = group.at(-2);
  const plain = isSection ? eol + eol : eol;
  if (before === undefined) return plain;
  const from = isSection
    ? contentEnd(reading, before.defining)
    : lineEndAt(source.text, Math.max(before.defining.start, before.defining.end - 1));
  const to = isSection ? last.defining.start : source.text.lastIndexOf('\n', last.defining.start) + 1;
  const gap = source.text.slice(from, to);
  return gap.length > 0 && gap.length < 80 && /^(?:\s*(?:-{3,}|\*{3,}|_{3,})?)*$/.test(gap) ? gap : plain;
}

function verified(reading: DocumentReading, edit: TextEdit, entry: NewItemWording): AddPlan | ReadsAs {
  const trial = tryEdits(reading, [edit]);
  const items = trial.reading.items;
  const index = items.findIndex(
    (item) => edit.start <= item.defining.start && item.defining.start < edit.start + edit.newText.length,
  );
  const added = items[index];
  const what = entry.id ?? entry.title;
  const count = items.length - reading.items.length;
  if (added === undefined || count !== 1)
    throw cannot(
      reading,
      what,
      `the document would read as ${items.length} items, not ${reading.items.length + 1}`,
      'write the item by hand',
    );
  const pairs = reading.items.map((item, at) => [item, items[at < index ? at : at + 1] as Item] as const);
  const problem = unintendedChange(reading, trial.reading, { edits: trial.edits, pairs }) ?? addedProblem(added, entry);
  if (problem !== undefined)
    throw cannot(reading, what, problem, 'change the value that reads differently, or write the item by hand');
  const { status, locked } = entry.status.meaning;
  if (added.status !== status || added.locked !== locked) return new ReadsAs(added);
  return {
    path: reading.source.path,
    edits: trial.edits,
    before: reading.source.text,
    after: trial.after,
    alsoSaid: [],
    id: entry.id,
  };
}

function addedProblem(added: Item, entry: NewItemWording): string | undefined {
  if (entry.id !== undefined && added.id !== entry.id)
    return `the new item would read as ${added.id ?? 'one without identifier'}`;
  for (const name of ['title', ...entry.values.keys()] as FieldName[]) {
    if (name === 'status') continue;
    const read = added.field(name);
    const expected = entry.valueOf(name, read ?? { slot: 'line', label: '', text: '' });
    if (expected === undefined || isAbsent(expected)) continue;
    if (read === undefined || (read.text !== expected && comparableValue(read.text) !== comparableValue(expected)))
      return `${name} would read as "${read?.text.slice(0, 60) ?? ''}"`;
  }
  return undefined;
}

function cannot(reading: DocumentReading, what: string, reason: string, instead: string): DecisisError {
  return new DecisisError('DCS_DOCUMENT_EDIT_NOT_CARRIED', {
    path: reading.source.path,
    action: 'add',
    what,
    reason,
    instead,
  });
}
