import type { Item } from '../documents/item.ts';
import type { RepositoryView } from '../model/repository-view.ts';
import type { LockRegister } from './lock-input.ts';
import { statementOf, type Statement } from './statement.ts';

/** A line of an index of locked decisions, with a record that it names. */
export interface IndexLine {
  readonly statement: Statement;
  /** The path as written. */
  readonly written: string;
  /** Root-relative path; undefined when no such file is there. */
  readonly path: string | undefined;
  /** The record as it was read; undefined when no register holds it. */
  readonly record: Item | undefined;
}

/** What the indexes of a repository name, and what they leave out. */
export interface RecordIndexes {
  readonly lines: readonly IndexLine[];
  /** Accepted records of a folder of which an index lists at least half of the accepted ones, with the path of that index. */
  readonly unlisted: ReadonlyArray<{ readonly record: Item; readonly index: string }>;
}

/** Compares every index of locked decisions with the records that it names by path. */
export function readRecordIndexes(registers: readonly LockRegister[], repository: RepositoryView): RecordIndexes {
  const records = new Map<string, Item>();
  for (const { items } of registers)
    for (const { item } of items)
      if (item.dialect === 'adr' || item.dialect === 'header-lines') records.set(item.source.path, item);
  const lines = registers.flatMap(({ items }) =>
    items
      .filter(({ item }) => item.dialect === 'locked-index')
      .flatMap(({ item }) => linesOf(item, records, repository)),
  );
  return { lines, unlisted: unlistedRecords(lines, records) };
}

function linesOf(item: Item, records: ReadonlyMap<string, Item>, repository: RepositoryView): IndexLine[] {
  const statement = statementOf(item);
  if (statement === undefined) return [];
  return statement.sources.flatMap(({ path: written }) => {
    if (written === undefined || !written.includes('/')) return [];
    const path = [clean(written), joined(item.source.path, written)].find(
      (candidate) => candidate !== undefined && (records.has(candidate) || repository.text(candidate) !== undefined),
    );
    return [{ statement, written, path, record: path === undefined ? undefined : records.get(path) }];
  });
}

function unlistedRecords(lines: readonly IndexLine[], records: ReadonlyMap<string, Item>): RecordIndexes['unlisted'] {
  const listed = new Set(lines.map(({ path }) => path));
  const indexes = new Map<string, string>();
  for (const { path, statement } of lines) if (path !== undefined) indexes.set(folderOf(path), statement.path);
  return [...indexes].flatMap(([folder, index]) => {
    const accepted = [...records]
      .filter(([path, { status }]) => folderOf(path) === folder && status === 'accepted')
      .map(([, record]) => record);
    const missing = accepted.filter(({ source }) => !listed.has(source.path));
    return missing.length * 2 > accepted.length ? [] : missing.map((record) => ({ record, index }));
  });
}

/** A path as written in a document, from the folder of the document. */
function joined(document: string, written: string): string | undefined {
  const parts = document.split('/').slice(0, -1);
  for (const part of written.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function clean(written: string): string {
  return written.replace(/^(?:\.?\/)+/, '');
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
