import type { Finding } from '../findings/finding.ts';
import { isRow, type DialectName } from './entry.ts';
import type { Item } from './item.ts';
import type { DocumentReading } from './document-reading.ts';
import { readRecordName } from './dialects/adr/record-name.ts';
import { readDocument } from './read-register.ts';
import { recordIndexOf, type IndexRow } from './record-index.ts';
import type { ReadOptions } from './read-context.ts';
import type { SourceText } from './source-text.ts';

/** A register: one document, or a folder of documents such as an ADR log, read into one list of items. */
export interface Register {
  /** Root-relative path, unless the configuration gives a name. */
  readonly name: string;
  readonly path: string;
  readonly documents: readonly DocumentReading[];
  readonly items: readonly Item[];
  /** Rows of index pages that list records of the folder; where the record is there, the row is none of the items. */
  readonly listed: readonly IndexRow[];
  readonly dialects: readonly DialectName[];
  readonly findings: readonly Finding[];
}

/** Reads the documents of one register. A file beside `kep.yaml` is the text of that proposal, not a register of its own. */
export function readRegister(
  name: string,
  path: string,
  sources: readonly SourceText[],
  options: ReadOptions = {},
): Register {
  return registerOf(
    name,
    path,
    sources.map((source) => readDocument(source, options)),
  );
}

/** Puts documents that were read already together to a register; the answer is that of {@link readRegister}. */
export function registerOf(name: string, path: string, readings: readonly DocumentReading[]): Register {
  const paths = readings.map(({ source }) => source.path);
  const proposals = new Set(paths.filter((file) => /(?:^|\/)kep\.ya?ml$/i.test(file)).map(folderOf));
  const documents = amongRecords(
    readings.filter(({ source }) => !(proposals.has(folderOf(source.path)) && /\.md$/i.test(source.path))),
  );
  const isFolder = readings.length > 1 || (paths[0] !== undefined && paths[0] !== path);
  const listed = isFolder ? recordIndexOf(documents) : [];
  const items = isFolder ? withoutIndexes(documents, listed) : documents.flatMap((document) => [...document.items]);
  return {
    name,
    path,
    documents,
    items,
    listed,
    dialects: [...new Set(documents.flatMap((document) => [...document.dialects]))],
    findings: documents.flatMap((document) => (isForm(document, documents) ? [] : [...document.findings])),
  };
}

/**
 * In a folder of records, documents that hold no table of identified items are read once more as records. Where the records are named
 * as records (`0007-title.md`), pages about the folder are told from them by their names.
 */
function amongRecords(documents: readonly DocumentReading[]): readonly DocumentReading[] {
  const records = documents.filter((document) => document.dialects.includes('adr'));
  if (records.length < 2 || records.length * 3 < documents.length) return documents;
  const named = records.filter((document) => readRecordName(document.source.path).isRecordFile);
  const areNamed = named.length * 2 > records.length;
  return documents.map((document) => {
    const isRegister = document.items.some((item) => item.id !== undefined && isRow(item));
    if (isRegister || records.includes(document)) return document;
    if (areNamed && !readRecordName(document.source.path).isRecordFile) return document;
    const again = readDocument(document.source, { ...document.options, amongRecords: true });
    return again.dialects.includes('adr') ? again : document;
  });
}

/**
 * In a folder of records an index page lists what the record files define: its entries are left out where the record is
 * there, by identifier or by link, or was renamed. The form that records are copied from holds none,
 * and documents beside the page of a record that has a folder of its own belong to it.
 */
function withoutIndexes(documents: readonly DocumentReading[], listed: readonly IndexRow[]): Item[] {
  const rows = new Set(listed.filter(({ record }) => record !== undefined).map(({ item }) => item));
  const records = documents.filter(
    (document) => document.dialects.includes('adr') || document.dialects.includes('kep'),
  );
  if (records.length < 2) return documents.flatMap(({ items }) => items.filter((item) => !rows.has(item)));
  const recorded = new Set(records.flatMap((document) => document.items.map((item) => item.id)));
  const files = new Set(
    records.map((document) => document.source.path.slice(document.source.path.lastIndexOf('/') + 1)),
  );
  const isPage = ({ source }: DocumentReading): boolean => /\/readme\.[a-z]+$/i.test(source.path);
  const pages = new Set(
    records
      .filter((document) => isPage(document) && readRecordName(document.source.path).isRecordFile)
      .map((document) => folderOf(document.source.path)),
  );
  const own = documents.filter(
    (document) =>
      !readRecordName(document.source.path).isTemplate &&
      (isPage(document) || !pages.has(folderOf(document.source.path))),
  );
  return own.flatMap((document) =>
    document.items.filter(
      (item) =>
        records.includes(document) ||
        !(item.id === undefined || rows.has(item) || recorded.has(item.id) || linksTo(item, files)),
    ),
  );
}

/** The form that records of a folder are copied from: its placeholders are neither decisions nor mistakes. */
function isForm({ source }: DocumentReading, documents: readonly DocumentReading[]): boolean {
  return (
    readRecordName(source.path).isTemplate &&
    documents.filter(({ dialects }) => dialects.includes('adr') || dialects.includes('kep')).length >= 2
  );
}

function linksTo(item: Item, files: ReadonlySet<string>): boolean {
  const { start, end } = item.defining;
  const text = item.source.text.slice(start, Math.min(end, start + 2000));
  for (const match of text.matchAll(/\]\((?:[^()\s]{0,300}\/)?([^()\s/]{1,200})\)/g))
    if (files.has(match[1] as string)) return true;
  return false;
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
