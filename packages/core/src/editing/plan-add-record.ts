import { renderRecord } from '../documents/dialects/adr/new-record.ts';
import { fieldForKey } from '../documents/front-matter.ts';
import type { DocumentReading } from '../documents/document-reading.ts';
import { readDocument } from '../documents/read-register.ts';
import { sourceOf } from '../documents/source-text.ts';
import { DecisisError } from '../errors/decisis-error.ts';
import { foldId } from '../model/item-id.ts';
import { normalizeLabel } from '../vocabulary/normalize.ts';
import type { AddPlan } from './edit-plan.ts';
import { insertField } from './insert-field.ts';
import { NewItemWording, type NewItemValues } from './new-item.ts';
import { nextId } from './next-id.ts';
import { fieldInRecord } from './owner-in-records.ts';
import { applyEdits } from './text-edit.ts';
import { encodeYaml } from './yaml-encoding.ts';

/**
 * Plans a new file in a folder of decision records, in the manner of the latest record: its file name, number and padding, title line,
 * metadata, and the headings of its sections, empty where no value is given.
 */
export function planAddRecord(
  readings: readonly DocumentReading[],
  values: NewItemValues,
  taken: readonly string[],
): AddPlan {
  const records = readings.filter(
    (reading) => reading.dialects.includes('adr') && reading.items.length === 1 && reading.items[0]?.id !== undefined,
  );
  const latest = records.toSorted((left, right) => (idOf(left) < idOf(right) ? -1 : 1)).at(-1);
  const path = (readings[0] as DocumentReading).source.path;
  if (latest === undefined)
    throw cannot(
      path,
      values.title,
      'its format keeps one item a file and this one has no number to count on from',
      'copy the file under its new name and edit the copy',
    );
  const id = values.id ?? nextFree(records, idOf(latest), taken);
  const newPath = id === undefined ? undefined : pathLike(latest.source.path, idOf(latest), id, values.title);
  if (id === undefined || newPath === undefined)
    throw cannot(
      path,
      values.title,
      `${latest.source.path} has no number in its name to count on from`,
      'copy the file under its new name and edit the copy',
    );
  const entry = new NewItemWording(readings, id, inRecordWords(latest, records, values));
  const rendered = renderRecord(latest.outline, entry, (key, like) => yamlFor(entry, key, like));
  const text = rendered === undefined ? undefined : withTheRest(newPath, rendered, latest, records, entry);
  if (text === undefined)
    throw cannot(
      path,
      values.title,
      `${latest.source.path} has no title line to write a new one like`,
      'copy the file under its new name and edit the copy',
    );
  const read = readDocument(sourceOf(newPath, text), latest.options).items;
  if (
    read.length !== 1 ||
    read[0]?.id === undefined ||
    foldId(read[0].id) !== foldId(id) ||
    read[0].field('title')?.text !== entry.title
  ) {
    throw cannot(
      newPath,
      values.title,
      `it would read as ${read.map((item) => `${item.id ?? '-'} "${item.text('title') ?? ''}"`).join(', ') || 'no item'}`,
      'choose another title, or write the file by hand',
    );
  }
  const { status, locked } = entry.status.meaning;
  const [added] = read;
  if (added.status !== status || added.locked !== locked) {
    if (values.status === undefined) return planAddRecord(readings, { ...values, status: 'open' }, taken);
    throw cannot(
      newPath,
      values.title,
      `it would read as ${added.status}${added.locked ? ' and locked' : ''}, not ${status}${locked ? ' and locked' : ''}`,
      'name another status, or write the file by hand',
    );
  }
  return {
    path: newPath,
    edits: [{ start: 0, end: 0, newText: text }],
    before: undefined,
    after: text,
    alsoSaid: [],
    id,
  };
}

/**
 * What is asked for in the words of the folder: the owner is kept where the others keep it, and what nobody decided yet is proposed,
 * unless records say that they are open.
 */
function inRecordWords(
  latest: DocumentReading,
  records: readonly DocumentReading[],
  values: NewItemValues,
): NewItemValues {
  const { owner, ...others } = values;
  const status = values.status ?? (records.some(saysOpen) ? 'open' : 'proposed');
  if (owner === undefined || others.decider !== undefined) return { ...values, status };
  return { ...others, status, [fieldInRecord('owner', latest, records)]: owner };
}

function saysOpen({ items }: DocumentReading): boolean {
  const [item] = items;
  return item !== undefined && item.status === 'open' && !item.standing.inferred && item.standing.field !== undefined;
}

/** The new record with the values for which the latest one had no place. */
function withTheRest(
  path: string,
  rendered: string,
  { options }: DocumentReading,
  peers: readonly DocumentReading[],
  entry: NewItemWording,
): string {
  let text = rendered;
  for (const [name, value] of entry.values) {
    if (name === 'title' || name === 'status' || value === '') continue;
    const reading = readDocument(sourceOf(path, text), options);
    const [item] = reading.items;
    if (item === undefined || item.text(name) !== undefined) continue;
    const written = entry.valueOf(name, { slot: 'line', label: '', text: '' }) ?? value;
    text = applyEdits(text, [insertField(reading, item, name, written, peers)]);
  }
  return text;
}

function idOf(reading: DocumentReading): string {
  return reading.items[0]?.id ?? '';
}

function nextFree(records: readonly DocumentReading[], like: string, taken: readonly string[]): string | undefined {
  const isTaken = new Set(taken.map(foldId));
  let id = nextId(
    records.flatMap((record) => [...record.items]),
    like,
    taken,
  );
  for (let tries = 0; id !== undefined && isTaken.has(foldId(id)) && tries < 10_000; tries++)
    id = id.replace(/\d+$/, (digits) => String(Number(digits) + 1).padStart(digits.length, '0'));
  return id;
}

/** `0007-keep-the-cache.md` like `0006-drop-the-queue.md`, `ADR-007-...` like `ADR-006-...`. */
function pathLike(path: string, oldId: string, id: string, title: string): string | undefined {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const name = path.slice(folder.length);
  const shape = /^(.*?)(\d+)([-_. ])(?:.*?)(\.[A-Za-z]{1,8})$/u.exec(name);
  const oldNumber = /\d+$/.exec(oldId)?.[0];
  const number = /\d+$/.exec(id)?.[0];
  if (shape === null || oldNumber === undefined || number === undefined || Number(shape[2]) !== Number(oldNumber))
    return undefined;
  const slug = normalizeLabel(title)
    .replaceAll(' ', shape[3] === '_' ? '_' : '-')
    .slice(0, 80)
    .replace(/[-_]+$/, '');
  return `${folder}${shape[1]}${String(Number(number)).padStart((shape[2] as string).length, '0')}${shape[3]}${slug}${shape[4]}`;
}

function yamlFor(entry: NewItemWording, key: string, like: string): string | undefined {
  const name = fieldForKey(key);
  if (name === undefined) return undefined;
  const value = entry.valueOf(name, { slot: 'yaml', label: key, text: like });
  if (value === undefined) return undefined;
  return like.startsWith('[') ? `[${value}]` : encodeYaml(value, like);
}

function cannot(path: string, what: string, reason: string, instead: string): DecisisError {
  return new DecisisError('DCS_DOCUMENT_EDIT_NOT_CARRIED', { path, action: 'add', what, reason, instead });
}
