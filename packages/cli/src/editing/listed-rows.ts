import {
  isDecisisError,
  pagesOfRecords,
  planListRecord,
  planSet,
  readDocument,
  recordListings,
  sourceOf,
  type DecisionStatus,
  type DocumentReading,
  type IndexRow,
  type Item,
  type Register,
} from '@decisis/core';
import { changesOf, type DocumentChange } from './plan-assignments.ts';

/** A change with the document as it was read before. */
export interface PlannedChange {
  readonly change: DocumentChange;
  readonly reading: DocumentReading;
}

/** What becomes of the rows of indexes when records stand otherwise. */
export interface ListedRows {
  /** The changes that were asked for, with those of rows in the same documents. */
  readonly documents: readonly PlannedChange[];
  /** Index pages that change beside them. They are written first: as long as a record is old, the command can be run again. */
  readonly pages: readonly PlannedChange[];
  /** Rows that are left as they are, for a reader. */
  readonly notes: readonly string[];
}

/**
 * Plans to bring the rows that list a record after its new status, in the words of their table. A row that said something else than the
 * record before is somebody's own claim, and one that cannot say it is told; both are left.
 */
export function planListedRows(documents: readonly PlannedChange[], registers: readonly Register[]): ListedRows {
  const moved = documents.flatMap(movedRecords);
  if (moved.length === 0) return { documents, pages: [], notes: [] };
  const listings = recordListings(registers);
  const planned = new Map(documents.map((one) => [one.reading.source.path, one]));
  const pages: PlannedChange[] = [];
  const notes: string[] = [];
  for (const { record, status } of moved) {
    for (const row of listings) {
      if (row.record !== record) continue;
      const { path } = row.page.source;
      const before = planned.get(path) ?? pages.find(({ change }) => change.path === path) ?? untouched(row.page);
      const after = bringAfter(before, row, record.status, status, registers);
      if (typeof after === 'string') notes.push(after);
      else if (after === undefined) continue;
      else if (planned.has(path)) planned.set(path, after);
      else pages.splice(indexOrEnd(pages, path), 1, after);
    }
  }
  return { documents: documents.map((one) => planned.get(one.reading.source.path) ?? one), pages, notes };
}

/** Plans the rows that list a new record on the pages that list most of the others of its folder. */
export function planNewRows(record: Item, register: Register): Pick<ListedRows, 'pages' | 'notes'> {
  const folder = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
  const { path: newPath } = record.source;
  const records = register.items.filter(
    ({ dialect, source }) => dialect === 'adr' && folder(source.path) === folder(newPath),
  );
  const pages: PlannedChange[] = [];
  const notes: string[] = [];
  for (const one of pagesOfRecords(register.listed, records)) {
    const { path, text } = one.page.source;
    const plan = planListRecord(one, record);
    if (plan === undefined) notes.push(`${path}  lists the other records: add a row for ${record.id ?? newPath}`);
    else {
      const changes = changesOf('item', one.page, plan);
      pages.push({ reading: one.page, change: { path, before: text, after: plan.after, changes, alsoSaid: [] } });
    }
  }
  return { pages, notes };
}

interface Moved {
  readonly record: Item;
  readonly status: DecisionStatus;
}

/** The record of a changed document that stands otherwise then. */
function movedRecords({ change, reading }: PlannedChange): Moved[] {
  const [record] = reading.items;
  if (record === undefined || reading.items.length > 1 || !['adr', 'kep'].includes(record.dialect)) return [];
  const [after] = readDocument(sourceOf(reading.source.path, change.after), reading.options).items;
  return after === undefined || after.status === record.status ? [] : [{ record, status: after.status }];
}

/** The page with the row brought after; words for a reader when it is left, undefined when there is nothing to do. */
function bringAfter(
  { change, reading }: PlannedChange,
  row: IndexRow,
  was: DecisionStatus,
  status: DecisionStatus,
  registers: readonly Register[],
): PlannedChange | string | undefined {
  const now = change.before === change.after ? reading : reread(reading, change.after);
  const item = now.items[row.page.items.indexOf(row.item)];
  const said = item?.standing.field;
  if (item === undefined || said === undefined || item.standing.inferred || item.status === status) return undefined;
  const place = `${reading.source.path}:${now.source.lines.lineAt(said.start)}`;
  const left = `${place}  left as it is: the row says "${said.text.slice(0, 60)}"`;
  if (!isInStep(item.status, was)) return left;
  // Where no other row is like that, the records lend their word.
  const isKnown = now.items.some((other) => other.status === status);
  const peers = isKnown ? [] : (registers.find(({ documents }) => documents.includes(row.page))?.documents ?? []);
  try {
    const plan = planSet(now, item, 'status', status, { peers: peers.filter((one) => one !== row.page) });
    const changes = [...change.changes, ...changesOf('status', now, plan)];
    return { reading, change: { ...change, after: plan.after, changes } };
  } catch (error) {
    if (!isDecisisError(error)) throw error;
    return `${left}, for ${error.message}`;
  }
}

/** `Open` in a row lists a record that is proposed. */
function isInStep(listed: DecisionStatus, recorded: DecisionStatus): boolean {
  const kin = (status: DecisionStatus): DecisionStatus =>
    status === 'proposed' ? 'open' : status === 'deprecated' ? 'superseded' : status;
  return kin(listed) === kin(recorded);
}

function untouched(reading: DocumentReading): PlannedChange {
  const { path, text } = reading.source;
  return { reading, change: { path, before: text, after: text, changes: [], alsoSaid: [] } };
}

function reread(reading: DocumentReading, text: string): DocumentReading {
  return readDocument(sourceOf(reading.source.path, text), reading.options);
}

function indexOrEnd(pages: readonly PlannedChange[], path: string): number {
  const at = pages.findIndex(({ change }) => change.path === path);
  return at === -1 ? pages.length : at;
}
