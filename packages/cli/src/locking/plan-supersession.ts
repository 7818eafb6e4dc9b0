import { commandWord } from '../query/command-word.ts';
import {
  DecisisError,
  entryFor,
  isDecisisError,
  lockStatement,
  planIndexLines,
  statementOf,
  supersededTargets,
  supersedeEntry,
  supersessionName,
  type Item,
  type LockActor,
  type LockFile,
} from '@decisis/core';
import { rowsOf, type Row } from '../query/row.ts';
import type { Session } from '../session/open-session.ts';
import { DocumentEdits } from './document-edits.ts';
import type { Outcome } from './outcome.ts';
import { statementOrRefuse } from './restated.ts';

/** What is asked for: the new item takes the place of the old one. */
export interface Supersession {
  readonly old: Row;
  readonly next: Row;
  /** Words of the line of the index; the title of the new record without it. */
  readonly statement: string | undefined;
}

/**
 * Plans every half of a supersession: the status of the old item, what the new one says, the lines of indexes that rest on the old
 * record, and the locks. Refuses, naming the half, when one of them cannot be written.
 */
export function planSupersession(session: Session, asked: Supersession, lock: LockFile, actor: LockActor): Outcome {
  const { next, statement } = asked;
  const rows = rowsOf(session.registers);
  const old = recordOf(asked.old, rows);
  const line = asked.old === old ? undefined : asked.old.item;
  const by = supersessionName(next.item);
  const name = supersessionName(old.item);
  const refuse = (half: string, instead: string, cause?: unknown): DecisisError =>
    new DecisisError(
      'DCS_APPROVAL_HALF_ONLY',
      { old: name, by, half, instead: `${instead}; nothing was written` },
      { cause },
    );
  if (old.item === next.item) throw refuse('they are one item', 'name two');
  if (next.item.status !== 'accepted')
    throw refuse(
      `it is ${next.item.status}, and only a decision takes the place of one`,
      `accept it first with "decisis accept ${commandWord(rows, next)} --actor NAME"`,
    );
  const edits = new DocumentEdits();
  half(
    () => writeOld(edits, old, next),
    (error) => refuse(`the old record cannot say so: ${error.message}`, 'write its status by hand', error),
  );
  half(
    () => writeNew(edits, old, next),
    (error) => refuse(`the new record cannot say so: ${error.message}`, hintOf(error), error),
  );
  const lines = writeIndexes(edits, rows, { old, next, statement }, line, refuse);
  const afterLock = indexPaths(lines, line);
  return { documents: edits.changes(), afterLock, ...relock(lock, edits, old, next, lines, by, actor) };
}

interface IndexEdit {
  readonly row: Row;
  readonly before: Item;
}

/** A line of an index stands for the record that it names. */
function recordOf(row: Row, rows: readonly Row[]): Row {
  if (row.item.dialect !== 'locked-index') return row;
  const paths = statementOrRefuse(row.item).sources.flatMap(({ path }) => path ?? []);
  const folder = row.document.source.path.split('/').slice(0, -1);
  const record = rows.find(({ document: { source } }) =>
    paths.some((path) => source.path === path || source.path === [...folder, path].join('/')),
  );
  if (record !== undefined) return record;
  throw new DecisisError('DCS_APPROVAL_HALF_ONLY', {
    old: row.item.key,
    by: 'the new record',
    half: 'the record that the line rests on was not found, so it cannot be marked as superseded',
    instead: 'correct the path in the line; nothing was written',
  });
}

function writeOld(edits: DocumentEdits, old: Row, next: Row): void {
  if (edits.itemOf(old).status === 'superseded') return;
  const reference = referenceTo(next, old);
  if (old.item.field('supersededBy') !== undefined) {
    edits.set(old, 'supersededBy', reference);
    edits.set(old, 'status', 'superseded');
  } else {
    const said = old.item.field('status');
    // Keys of front matter are values that programs read, and lower case is what their neighbours have.
    const isLower = said?.slot === 'yaml' && /^[^\p{L}]*\p{Ll}/u.test(said.text);
    edits.set(old, 'status', `${isLower ? 'superseded' : 'Superseded'} by ${reference}`);
  }
}

function writeNew(edits: DocumentEdits, old: Row, next: Row): void {
  if (supersededTargets(next.item).includes(supersessionName(old.item))) return;
  edits.set(next, 'supersedes', referenceTo(old, next));
}

/** A record of a folder is named as its neighbours do: number, title and file; everything else by its identifier. */
function referenceTo(row: Row, from: Row): string {
  const { item, summary } = row;
  if (item.dialect !== 'adr') return item.id ?? item.key;
  const file = item.source.path.slice(item.source.path.lastIndexOf('/') + 1);
  const isNeighbour = folderOf(item.source.path) === folderOf(from.item.source.path);
  const number = /^0*(\d+)$/.exec(item.id ?? '')?.[1];
  const title = `${number === undefined ? '' : `${number}. `}${summary.title ?? item.key}`;
  return isNeighbour ? `[${title}](${file})` : `ADR-${item.id ?? item.key}`;
}

function writeIndexes(
  edits: DocumentEdits,
  rows: readonly Row[],
  { old, next, statement }: Supersession,
  only: Item | undefined,
  refuse: (half: string, instead: string) => DecisisError,
): readonly IndexEdit[] {
  const from = old.item.source.path;
  const to = next.item.source.path;
  const citing = rows.filter(
    ({ item }) => item.dialect === 'locked-index' && planIndexLines([item], from, to, undefined).lines.length > 0,
  );
  if (from === to || citing.length === 0) return [];
  const [first] = citing;
  if (citing.length > 1 && only === undefined)
    throw refuse(
      `${citing.length} lines rest on it, and only one says what changes`,
      `name that line: "decisis supersede ${first === undefined ? 'LINE' : commandWord(rows, first)} ${commandWord(rows, next)} --actor NAME"`,
    );
  const words = statement ?? next.summary.title ?? '';
  for (const row of citing) {
    const isMeant = only === undefined || row.item === only;
    const { edits: changes } = planIndexLines([edits.itemOf(row)], from, to, isMeant ? words : undefined);
    edits.replace(row.document, changes);
  }
  return citing.map((row) => ({ row, before: row.item }));
}

/** The line that was asked about is how the command finds what to do; so its document is written last. */
function indexPaths(lines: readonly IndexEdit[], asked: Item | undefined): readonly string[] {
  const paths = [...new Set(lines.map(({ before }) => before.source.path))];
  return paths.toSorted((left, right) => Number(left === asked?.source.path) - Number(right === asked?.source.path));
}

/** Locks follow: what was locked is marked as superseded, what takes its place is locked. */
function relock(
  lock: LockFile,
  edits: DocumentEdits,
  old: Row,
  next: Row,
  lines: readonly IndexEdit[],
  by: string,
  actor: LockActor,
): { readonly lock: LockFile; readonly notes: readonly string[] } {
  const notes: string[] = [];
  let changed = lock;
  let wasLocked = false;
  for (const { row, before } of [{ row: old, before: old.item }, ...lines]) {
    const statement = statementOf(before);
    const entry = statement === undefined ? undefined : entryFor(changed, statement);
    if (entry === undefined || entry.status === 'superseded') continue;
    // A run that was stopped had locked the line as it will read.
    if (entry.digest !== statement?.digest && entry.digest === statementOf(edits.itemOf(row))?.digest) continue;
    wasLocked = true;
    changed = supersedeEntry(changed, entry.key, by, actor);
    notes.push(`superseded by ${by}  ${statement?.name}`);
  }
  if (!wasLocked) return { lock, notes };
  for (const item of [edits.itemOf(next), ...lines.map(({ row }) => edits.itemOf(row))]) {
    const statement = statementOrRefuse(item);
    changed = lockStatement(changed, statement, actor);
    notes.push(`locked  ${statement.name}`);
  }
  return { lock: changed, notes };
}

function half(write: () => void, refuse: (error: DecisisError) => DecisisError): void {
  try {
    write();
  } catch (error) {
    throw isDecisisError(error) ? refuse(error) : error;
  }
}

function hintOf(error: DecisisError): string {
  return isDecisisError(error, 'DCS_DOCUMENT_NO_SLOT') ? error.data.instead : 'write it by hand';
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
