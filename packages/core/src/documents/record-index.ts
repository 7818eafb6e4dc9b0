import { linkedPath } from '../model/linked-path.ts';
import { recordNumber } from '../model/record-number.ts';
import { likeness, titleWords } from '../vocabulary/title-likeness.ts';
import { readRecordName } from './dialects/adr/record-name.ts';
import type { DocumentReading } from './document-reading.ts';
import { plainText } from './inline/inline-text.ts';
import type { Item } from './item.ts';

/** The file that a row of an index leads to. */
export interface RecordFile {
  /** As the row writes it, without fragment. */
  readonly written: string;
  readonly start: number;
  readonly end: number;
  /** Root-relative; undefined when it leaves the root. */
  readonly path: string | undefined;
}

/** A row of a page about a folder of records that lists what a record file of the folder decides. */
export interface IndexRow {
  readonly page: DocumentReading;
  /** The row as an item of its page; the folder's register leaves it out where the record is there. */
  readonly item: Item;
  readonly file: RecordFile | undefined;
  /** The record that the row lists; undefined when its file is none of the folder's documents, and no record bears its number or title. */
  readonly record: Item | undefined;
}

/** How alike the titles of a row and of a record have to be where nothing else ties them. */
const ALIKE = 0.6;
/** How alike they have to be beside the same number. */
const RELATED = 0.3;

/**
 * The rows of index pages in a folder of records: those that link to a record file, and those that bear the number of a record and
 * its title. A row whose link leads nowhere is tied to the record of its number or its title, which may have been renamed.
 */
export function recordIndexOf(documents: readonly DocumentReading[]): readonly IndexRow[] {
  const records = documents.filter(({ dialects }) => dialects.includes('adr') || dialects.includes('kep'));
  if (records.length === 0) return [];
  const known = new RecordLookup(records);
  return documents.flatMap((page) => {
    if (records.includes(page) || readRecordName(page.source.path).isTemplate) return [];
    const rows = page.items.map((item) => rowOf(page, item, known));
    return rows.filter((row) => row !== undefined);
  });
}

function rowOf(page: DocumentReading, item: Item, known: RecordLookup): IndexRow | undefined {
  const file = recordFileOf(item);
  const linked = file?.path === undefined ? undefined : known.byPath.get(file.path);
  if (linked !== undefined) return { page, item, file, record: linked };
  const isRecordLink = file !== undefined && isRecordPath(file);
  // A link to something else than a record says that the row is about something else.
  if (file !== undefined && !isRecordLink) return undefined;
  const record = known.meantBy(item, isRecordLink);
  if (record === undefined && !isRecordLink) return undefined;
  return { page, item, file, record };
}

/** Whether a link leads to a file that is named as records are, and stands in this repository. */
function isRecordPath({ path }: RecordFile): boolean {
  return path !== undefined && /\.(?:md|mdx|markdown|adoc|rst|txt)$/i.test(path) && readRecordName(path).isRecordFile;
}

/** Finds records by what a row of an index says of them. */
class RecordLookup {
  readonly byPath = new Map<string, Item>();
  readonly #byNumber = new Map<string, Item[]>();
  readonly #items: Item[] = [];

  constructor(records: readonly DocumentReading[]) {
    for (const { source, items } of records) {
      const [item] = items;
      if (item === undefined || items.length > 1) continue;
      this.byPath.set(source.path, item);
      this.#items.push(item);
      const number = item.id === undefined ? undefined : recordNumber(item.id);
      if (number !== undefined) this.#byNumber.set(number, [...(this.#byNumber.get(number) ?? []), item]);
    }
  }

  /** The record of the number and the title of a row; behind a dead link either of them will do. */
  meantBy(row: Item, isDead: boolean): Item | undefined {
    const number = row.id === undefined ? undefined : recordNumber(row.id);
    const words = wordsOfTitle(row);
    const like = (item: Item): number => likeness(wordsOfTitle(item), words);
    const numbered = number === undefined ? [] : (this.#byNumber.get(number) ?? []);
    const meant = numbered.filter((item) => like(item) >= RELATED);
    if (meant.length === 1) return meant[0];
    if (!isDead) return undefined;
    const titled = this.#items.filter((item) => like(item) >= ALIKE);
    if (titled.length === 1) return titled[0];
    return numbered.length === 1 && titled.length === 0 ? numbered[0] : undefined;
  }
}

function wordsOfTitle(item: Item): ReadonlySet<string> {
  return titleWords(plainText(item.text('title') ?? item.text('question') ?? ''));
}

const LINK = /\]\(\s?<?([^\s()<>"']{1,500})/g;

/** The first file that a row links to: in front of it stands nothing that another record could have put there. */
export function recordFileOf(item: Item): RecordFile | undefined {
  const { start, end } = item.defining;
  const text = item.source.text.slice(start, Math.min(end, start + 2000));
  for (const match of text.matchAll(LINK)) {
    const target = match[1] as string;
    if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(target)) continue;
    const written = target.replace(/[#?].*$/, '');
    const from = start + match.index + match[0].length - target.length;
    return { written, start: from, end: from + written.length, path: linkedPath(item.source.path, written) };
  }
  return undefined;
}
