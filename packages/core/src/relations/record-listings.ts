import { isRow } from '../documents/entry.ts';
import { plainText } from '../documents/inline/inline-text.ts';
import type { Item } from '../documents/item.ts';
import { recordFileOf, type IndexRow } from '../documents/record-index.ts';
import type { Register } from '../documents/register.ts';
import { recordNumber } from '../model/record-number.ts';
import { likeness, titleWords } from '../vocabulary/title-likeness.ts';

const ALIKE = 0.5;

/**
 * Every row that lists a record: those of index pages in the folder of the records, and those of tables elsewhere whose identifier or
 * title is a link to the record file, with its number or its title.
 */
export function recordListings(registers: readonly Register[]): readonly IndexRow[] {
  const records = new Map<string, Item>();
  for (const { items } of registers)
    for (const item of items) if (item.dialect === 'adr' || item.dialect === 'kep') records.set(item.source.path, item);
  if (records.size === 0) return [];
  const within = registers.flatMap(({ listed }) => [...listed]);
  const known = new Set(within.map(({ item }) => item));
  const elsewhere = registers.flatMap(({ documents }) =>
    documents.flatMap((page) =>
      page.items.flatMap((item): IndexRow[] => {
        if (!isRow(item) || known.has(item)) return [];
        const file = recordFileOf(item);
        const record = file?.path === undefined ? undefined : records.get(file.path);
        return file === undefined || record === undefined || !isListing(item, file.start, record)
          ? []
          : [{ page, item, file, record }];
      }),
    ),
  );
  return [...within, ...elsewhere];
}

/** Whether a row stands for the record it links to: the link is its identifier or its title, and one of the two is the record's. */
function isListing(row: Item, link: number, record: Item): boolean {
  const [id, title] = [row.field('id'), row.field('title') ?? row.field('question')];
  const { text } = row.source;
  // A read identifier leaves its link out, which stands right behind it in the cell.
  const isInId = id !== undefined && id.start <= link && !/[|\n]/.test(text.slice(id.start, link));
  const isInTitle = title !== undefined && title.start <= link && link < title.end;
  if (!isInId && !isInTitle) return false;
  const number = row.id === undefined ? undefined : recordNumber(row.id);
  if (number !== undefined && record.id !== undefined && number === recordNumber(record.id)) return true;
  return likeness(wordsOf(row), wordsOf(record)) >= ALIKE;
}

function wordsOf(item: Item): ReadonlySet<string> {
  return titleWords(plainText(item.text('title') ?? item.text('question') ?? ''));
}
