import { insertRow, lastRow } from '../documents/dialects/table-register/edit.ts';
import { TableRowEntry } from '../documents/dialects/table-register/parse.ts';
import type { DocumentReading } from '../documents/document-reading.ts';
import type { Item } from '../documents/item.ts';
import { recordFileOf, type IndexRow } from '../documents/record-index.ts';
import { recordNumber } from '../model/record-number.ts';
import { isAbsent } from '../vocabulary/value-words.ts';
import { encodeCell } from './cell-encoding.ts';
import type { EditPlan } from './edit-plan.ts';
import { assertEditable, tryEdits } from './finish-plan.ts';
import { NewItemWording } from './new-item.ts';

/** A page that lists most of the records of a folder. */
export interface RecordPage {
  readonly page: DocumentReading;
  /** The row of the latest record, when it is the last one of its table; a table in another order is somebody's own arrangement. */
  readonly last: IndexRow | undefined;
}

/** The pages that list more than half of some records, and so should list a new one. */
export function pagesOfRecords(listed: readonly IndexRow[], records: readonly Item[]): readonly RecordPage[] {
  const latest = numbered(records).at(-1);
  return [...Map.groupBy(listed, (row) => row.page)].flatMap(([page, rows]) => {
    const known = new Set(
      rows.flatMap(({ record }) => (record !== undefined && records.includes(record) ? [record] : [])),
    );
    if (known.size * 2 <= records.length) return [];
    return [{ page, last: rows.find(({ record, item }) => record === latest && isLastRow(item)) }];
  });
}

function numbered(records: readonly Item[]): readonly Item[] {
  const numberOf = ({ id }: Item): number => Number(id === undefined ? 0 : (recordNumber(id) ?? 0));
  return records.toSorted((left, right) => numberOf(left) - numberOf(right));
}

function isLastRow({ defining }: Item): boolean {
  return defining instanceof TableRowEntry && defining.plan.block.rows.at(-1) === defining.end;
}

/**
 * Plans the row that lists a new record below the last one of a table, written like that: link, number and title take the place of its
 * own, and the status is said in the words of the table. Undefined when the row would not list the record and nothing else.
 */
export function planListRecord({ page, last }: RecordPage, record: Item): EditPlan | undefined {
  if (last === undefined) return undefined;
  assertEditable(page.source);
  const { defining } = last.item;
  const was = last.record;
  if (!(defining instanceof TableRowEntry) || was === undefined) return undefined;
  const { text } = page.source;
  const { plan } = defining;
  const title = record.text('title') ?? '';
  const wording = new NewItemWording([page], record.id, {
    title,
    status: record.status,
    ...valuesOf(record),
  });
  const raw = lastRow(text, plan.block).cells;
  const cells = plan.columns.map((column, index) => {
    const cell = (raw[index] ?? '').trim();
    const isOfRecord = index === plan.idColumn || index === plan.titleColumn || cell.includes('](');
    if (isOfRecord) return retold(cell, was, record);
    const value =
      column.field === undefined
        ? undefined
        : wording.valueOf(column.field, { slot: 'cell', label: column.label, text: bare(cell) });
    if (value === undefined) return isAbsent(cell) ? cell : '';
    const written = encodeCell(value, { id: record.id ?? title, field: column.field ?? 'notes' });
    const marks = /^([*_`]{0,3})[^*_`].*?([*_`]{0,3})$/.exec(cell);
    return `${marks?.[1] ?? ''}${written}${marks?.[2] ?? ''}`;
  });
  const trial = tryEdits(page, [insertRow(text, plan.block, cells)]);
  const added = trial.reading.items[page.items.indexOf(last.item) + 1];
  if (added === undefined || trial.reading.items.length !== page.items.length + 1 || !lists(added, record, last))
    return undefined;
  return { path: page.source.path, edits: trial.edits, before: text, after: trial.after, alsoSaid: [] };
}

function valuesOf(record: Item): Readonly<Record<string, string>> {
  const known = (['owner', 'decider', 'decidedOn', 'due'] as const).map((name) => [name, record.text(name)] as const);
  return Object.fromEntries(known.filter((pair): pair is readonly [(typeof pair)[0], string] => pair[1] !== undefined));
}

function bare(cell: string): string {
  return cell.replace(/^[*_`]+|[*_`]+$/g, '');
}

/** The words of a cell about one record, told of another: its file, its title, its number. */
function retold(cell: string, was: Item, record: Item): string {
  const [oldFile, newFile] = [was, record].map(({ source: { path } }) => path.slice(path.lastIndexOf('/') + 1));
  const [oldTitle, newTitle] = [was, record].map((item) => item.text('title') ?? '');
  const [oldNumber, newNumber] = [was, record].map(({ id }) => (id === undefined ? undefined : recordNumber(id)));
  const renumber = (words: string): string =>
    oldNumber === undefined || newNumber === undefined
      ? words
      : words.replaceAll(
          new RegExp(`(?<![\\p{L}\\p{N}_])(\\p{L}{0,6}[-_ #]?)(0*${oldNumber})(?![\\p{N}_])`, 'gu'),
          (_, lead: string, digits: string) =>
            lead + newNumber.padStart(digits.startsWith('0') ? digits.length : 1, '0'),
        );
  const retitle = (words: string): string =>
    oldTitle !== undefined && newTitle !== undefined && oldTitle !== '' && words.includes(oldTitle)
      ? words
          .split(oldTitle)
          .map(renumber)
          .join(newTitle.replace(/(?<!\\)\|/g, '\\|'))
      : renumber(words);
  return cell
    .split(oldFile ?? cell)
    .map(retitle)
    .join(newFile ?? '');
}

/** Whether the new row lists the record and says its title and its status. */
function lists(row: Item, record: Item, { file }: IndexRow): boolean {
  const number = row.id === undefined ? undefined : recordNumber(row.id);
  const isNumbered = record.id !== undefined && number === recordNumber(record.id);
  const isLinked = file === undefined ? isNumbered : recordFileOf(row)?.path === record.source.path;
  const isSaid = row.standing.field === undefined || row.standing.inferred || row.status === record.status;
  return (
    isLinked &&
    isSaid &&
    row.source.text
      .slice(row.defining.start, row.defining.end)
      .includes((record.text('title') ?? '').replaceAll('|', '\\|'))
  );
}
