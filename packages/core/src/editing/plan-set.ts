import { isRow } from '../documents/entry.ts';
import { tickBox } from '../documents/dialects/list-items/edit.ts';
import type { Item } from '../documents/item.ts';
import type { DocumentReading } from '../documents/document-reading.ts';
import { isDecisisError } from '../errors/decisis-error.ts';
import type { FieldName } from '../model/field-name.ts';
import type { Field } from '../model/field.ts';
import type { TextEdit } from '../model/text-edit.ts';
import { isAbsent, readDate } from '../vocabulary/value-words.ts';
import { unintendedChange } from './compare-readings.ts';
import { isQuoted } from './block-encoding.ts';
import { NO_ORDER } from './date-readings.ts';
import { writtenDate } from './date-wording.ts';
import { editMarker, isMarkedBySuffix, keepingMarker } from './edit-marker.ts';
import type { EditPlan } from './edit-plan.ts';
import { assertEditable, otherPlace, tryEdits, type Trial } from './finish-plan.ts';
import { completeShortRow, insertField } from './insert-field.ts';
import { DATE_FIELDS, occurrencesOf, saysTheSame } from './occurrences.ts';
import { statusMeaning } from '../documents/status/status-meaning.ts';
import { fieldInRecord } from './owner-in-records.ts';
import { planRenameId } from './plan-rename-id.ts';
import { plainValue } from './plain-value.ts';
import { refuseValue, type EditSubject } from './refusal.ts';
import { comparableValue, editSlot } from './slot-encoding.ts';
import { consequences, lockProblem, standsSo, unchanged, UNLOCKING } from './standing-change.ts';
import { StatusWording, wantedStatus, type WantedStatus } from './status-wording.ts';

/** What may be said about an edit beside the value. */
export interface PlanSetOptions {
  /** The other documents of the register: their words for statuses and labels count too. */
  readonly peers?: readonly DocumentReading[];
  /** The one place to change, of `occurrencesOf` or `allFields`; without it the place that defines the field. */
  readonly place?: Field;
}

/** Fields from which a reader may rightly infer that an item was decided. */
const DECIDING: ReadonlySet<FieldName> = new Set(['outcome', 'disposition']);

/**
 * Plans to set one field of an item. The place that defines the field changes, and with it every other place that said the same;
 * places that said something else are listed in `alsoSaid`. The edited text is read again before the plan is given out: a value
 * that would change anything else, or would not read back as itself, is refused.
 */
export function planSet(
  reading: DocumentReading,
  item: Item,
  name: FieldName,
  value: string,
  options: PlanSetOptions = {},
): EditPlan {
  assertEditable(reading.source);
  const subject: EditSubject = { id: item.id ?? item.key, field: name };
  const plain = plainValue(value, subject);
  if (name === 'id') return planRenameId(reading, item, plain);
  const peers = options.peers ?? [];
  if (item.dialect === 'adr' && options.place === undefined) name = fieldInRecord(name, reading, peers);
  if (name === 'status' && options.place === undefined && standsSo(item, wantedStatus(reading, plain)))
    return unchanged(reading, item);
  const wording = wordingOf(reading, name, plain, subject, [reading, ...peers]);
  const mayBeMarked = name === 'implementedIn' && options.place === undefined;
  if (mayBeMarked && isMarkedBySuffix(item)) return planMarker(reading, item, plain, subject, wording);
  try {
    return planWording(reading, item, name, wording, subject, options);
  } catch (error) {
    // Text that has lost its marks takes no line of its own.
    const isNoLine =
      isDecisisError(error, 'DCS_DOCUMENT_VALUE_NOT_WRITABLE') || isDecisisError(error, 'DCS_DOCUMENT_NO_SLOT');
    if (mayBeMarked && isNoLine && item.field(name) === undefined)
      return planMarker(reading, item, plain, subject, wording);
    // What the register says elsewhere may not be readable in this place, where the model's own word is.
    const isChosen = wording.status !== undefined && wording.status.literal === undefined;
    if (!isChosen || !isDecisisError(error, 'DCS_DOCUMENT_VALUE_NOT_WRITABLE')) throw error;
    return planWording(reading, item, name, wordingOf(reading, name, plain, subject, []), subject, options);
  }
}

function planMarker(
  reading: DocumentReading,
  item: Item,
  value: string,
  subject: EditSubject,
  wording: Wording,
): EditPlan {
  return finish(
    reading,
    item,
    'implementedIn',
    editMarker(item, value, subject),
    subject,
    wording,
    undefined,
    [],
    true,
  );
}

function planWording(
  reading: DocumentReading,
  item: Item,
  name: FieldName,
  wording: Wording,
  subject: EditSubject,
  options: PlanSetOptions,
): EditPlan {
  const defining = options.place ?? item.field(name);
  if (defining === undefined)
    return finish(
      reading,
      item,
      name,
      insertion(reading, item, name, wording, options.peers ?? []),
      subject,
      wording,
      undefined,
      [],
    );
  const others =
    name === 'notes' || options.place !== undefined
      ? []
      : occurrencesOf(reading, item, name).filter((field) => field.start !== defining.start);
  const same = others.filter(
    (field) => field.slot !== 'implied' && saysTheSame(reading, name, field.text, defining.text),
  );
  const edits = [
    ...writeInto(reading, item, defining, wording(defining), subject),
    ...same
      .filter((field) => !alreadySays(reading, wording.status, field))
      .flatMap((field) => editSlot(reading.source.text, field, separated(reading, field, wording(field)), subject)),
  ];
  const left = others.filter((field) => !same.includes(field) && !isAbsent(field.text));
  return finish(reading, item, name, edits, subject, wording, defining, left);
}

type Place = Field | Pick<Field, 'slot' | 'label' | 'text'>;
type Wording = ((place: Place) => string) & { readonly status?: WantedStatus };

/** How the value is written in each place: statuses and dates in the words of the register, everything else as it is. */
function wordingOf(
  reading: DocumentReading,
  name: FieldName,
  value: string,
  subject: EditSubject,
  readings: readonly DocumentReading[],
): Wording {
  if (name === 'status') {
    const status = wantedStatus(reading, value);
    const words = new StatusWording(readings);
    const word = (place: Place): string =>
      status.literal === undefined && alreadySays(reading, status, place) ? place.text : words.wordFor(status, place);
    return Object.assign(word, { status });
  }
  if (!DATE_FIELDS.has(name)) return () => value;
  const samples = reading.items.slice(0, 200).map((other) => other.text(name) ?? '');
  return (place) => {
    const isSame = 'start' in place && readDate(place.text, reading.source.text)?.iso === value;
    return isSame ? place.text : writtenDate(value, [place.text, ...samples], subject, reading.source.text);
  };
}

/** A place that says the status in words of its own keeps them. */
function alreadySays(reading: DocumentReading, wanted: WantedStatus | undefined, place: Place): boolean {
  if (wanted === undefined || !('start' in place)) return false;
  const said = statusMeaning(reading, place.text);
  return said?.status === wanted.meaning.status && said.locked === wanted.meaning.locked;
}

function writeInto(
  reading: DocumentReading,
  item: Item,
  field: Field,
  value: string,
  subject: EditSubject,
): TextEdit[] {
  if (field.slot === 'implied' && field.start === field.end) {
    const entry = item.entries.find((candidate) => candidate.end === field.end && isRow(candidate));
    const edit = entry === undefined ? undefined : completeShortRow(reading, entry, field, value, subject);
    if (edit !== undefined) return [edit];
  }
  return editSlot(reading.source.text, field, separated(reading, field, value), subject);
}

/** A status behind a title needs a dash in front when only its tick set it apart and the new one has none. */
function separated(reading: DocumentReading, field: Field, value: string): string {
  if (field.name === 'status') value = keepingMarker(reading.source.text, field, value);
  if (field.name !== 'status' || field.label !== '' || field.slot !== 'line') return value;
  const { text } = reading.source;
  const before = text.slice(Math.max(0, field.start - 4), field.start).trimEnd();
  const hadMark = /^\p{Extended_Pictographic}/u.test(field.text);
  return hadMark && !/^\p{Extended_Pictographic}/u.test(value) && /[\p{L}\p{N})\]`*"?]$/u.test(before)
    ? `— ${value}`
    : value;
}

function insertion(
  reading: DocumentReading,
  item: Item,
  name: FieldName,
  wording: Wording,
  peers: readonly DocumentReading[],
): TextEdit[] {
  const wanted = wording.status;
  if (wanted !== undefined) {
    const box = tickBox(reading.outline, item.defining, wanted.meaning.status, wanted.meaning.locked);
    if (box !== undefined) return [box];
  }
  return [insertField(reading, item, name, wording({ slot: 'line', label: '', text: 'Open' }), peers)];
}

function finish(
  reading: DocumentReading,
  item: Item,
  name: FieldName,
  edits: readonly TextEdit[],
  subject: EditSubject,
  wording: Wording,
  defining: Field | undefined,
  left: readonly Field[],
  isSuffix = false,
): EditPlan {
  // Behind a status or title the rest of its text is written as it was.
  const held = isSuffix ? [] : heldFields(item, name, edits);
  if (held.length > 0)
    throw refuseValue(
      subject,
      `its text holds the places of ${held.join(', ')}`,
      'change those one by one, or edit the section by hand',
    );
  const trial = tryEdits(reading, edits);
  const read = trial.reading.items[reading.items.indexOf(item)];
  const label = defining?.label ?? '';
  const isTarget = (field: Field): boolean => field.name === name && (name !== 'notes' || field.label === label);
  const moved = movedRanges(trial.edits);
  const changed = {
    item,
    before: (field: Field) => isTarget(field) || isEmptyCell(field) || isInNotes(field, edits),
    after: (field: Field) => isTarget(field) || isEmptyCell(field) || isInNotes(field, moved),
  };
  const restated = name === 'status' || DECIDING.has(name) ? item : undefined;
  const problem =
    unintendedChange(reading, trial.reading, { edits: trial.edits, changed, restated }) ??
    valueProblem(trial, item, read as Item, name, wording, defining) ??
    lockProblem(item, read as Item, wording.status);
  if (problem !== undefined) throw refuseValue(subject, problem, wayOut(name, problem));
  return {
    path: reading.source.path,
    edits: trial.edits,
    before: reading.source.text,
    after: trial.after,
    alsoSaid: left.map((field) => otherPlace(reading.source, field)),
    ...consequences(item, read as Item),
  };
}

/** Fields of the model that are written inside the text which the edits replace; they would be lost with it. */
function heldFields(item: Item, name: FieldName, edits: readonly TextEdit[]): FieldName[] {
  const held = item
    .allFields()
    .filter(
      (field) =>
        field.name !== name &&
        field.name !== 'notes' &&
        field.end > field.start &&
        edits.some((edit) => edit.start <= field.start && field.end <= edit.end),
    );
  return [...new Set(held.map((field) => field.name))];
}

/** A row that is filled up to a column gets the empty cells before it. */
function isEmptyCell(field: Field): boolean {
  return field.slot === 'cell' && field.text === '';
}

/** Notes are labels that mean nothing to the model; inside a replaced text they are part of it. */
function isInNotes(field: Field, ranges: ReadonlyArray<{ readonly start: number; readonly end: number }>): boolean {
  return field.name === 'notes' && ranges.some((range) => range.start <= field.start && field.end <= range.end);
}

/** Where the new texts of edits stand after all of them are made. */
function movedRanges(edits: readonly TextEdit[]): Array<{ start: number; end: number }> {
  let moved = 0;
  return edits.map(({ start, end, newText }) => {
    const from = start + moved;
    moved += newText.length - (end - start);
    return { start: from, end: from + newText.length };
  });
}

/** Why the new value would not read back as itself; undefined when it does. */
function valueProblem(
  trial: Trial,
  old: Item,
  read: Item,
  name: FieldName,
  wording: Wording,
  defining: Field | undefined,
): string | undefined {
  const wanted = wording.status;
  if (wanted !== undefined) {
    const { status, locked } = wanted.meaning;
    if (read.status === status && read.locked === locked) return undefined;
    return `it would read as ${read.status}${read.locked ? ' and locked' : ''}${read.standing.field === undefined ? '' : `, for line ${trial.reading.source.lines.lineAt(read.standing.field.start)} says "${read.standing.field.text.slice(0, 40)}"`}`;
  }
  const expected = wording(defining ?? { slot: 'line', label: '', text: '' });
  const marked = name === 'implementedIn' ? read.field(name) : undefined;
  const found = [...placesAfter(old, read, name, defining), ...(marked === undefined ? [] : [marked])];
  if (expected === '' && (found.length === 0 || found.some((field) => isAbsent(field.text)))) return undefined;
  const quoted = defining?.slot === 'block' && isQuoted(old.source.text, defining.start);
  const same = (text: string): boolean =>
    text === expected || comparableValue(text, quoted) === comparableValue(expected, quoted);
  if (found.some((field) => same(field.text))) return undefined;
  const shown = found[0]?.text.slice(0, 60);
  return shown === undefined
    ? 'the field would no longer be found'
    : `it would read as "${shown.replaceAll('\n', ' ')}"`;
}

/** The place of a field in the edited text: the one at the same count within the same entry; any place of a new field. */
function placesAfter(old: Item, read: Item, name: FieldName, defining: Field | undefined): Field[] {
  const isOfField = (field: Field): boolean =>
    field.name === name && (name !== 'notes' || field.label === defining?.label);
  const entry =
    defining === undefined
      ? undefined
      : old.entries.find((candidate) =>
          candidate.fields().some((field) => field.start === defining.start && field.name === name),
        );
  if (defining === undefined || entry === undefined) return read.allFields().filter((field) => field.name === name);
  const before = entry.fields().filter(isOfField);
  const after = (read.entries[old.entries.indexOf(entry)]?.fields() ?? []).filter(isOfField);
  const at = before.findIndex((field) => field.start === defining.start);
  return after.length === before.length ? after.slice(at, at + 1) : after;
}

function wayOut(name: FieldName, problem: string): string {
  if (problem === UNLOCKING) return 'set a status that is not locked first, such as status=open';
  if (name === 'status') return 'name another status, or edit the line by hand';
  if (problem.startsWith(NO_ORDER)) return 'write the dates of the other items as YYYY-MM-DD first';
  if (/would read as (?:open|proposed|accepted|rejected|deferred|superseded|deprecated)\b/.test(problem))
    return 'set the status first, so that no other text has to tell it';
  return 'leave out what starts a new block, a label or a comment, or edit the line by hand';
}
