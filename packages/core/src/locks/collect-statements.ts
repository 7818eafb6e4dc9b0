import { readDocument } from '../documents/read-register.ts';
import type { DocumentReading } from '../documents/document-reading.ts';
import { sourceOf } from '../documents/source-text.ts';
import { isOutsidePath } from '../model/outside-path.ts';
import type { RepositoryView } from '../model/repository-view.ts';
import type { LockRegister } from './lock-input.ts';
import { statementOf, type Statement } from './statement.ts';

/** A statement with the register that holds it, and the document as it was read. */
export interface Stated extends Statement {
  readonly register: string;
  readonly reading: DocumentReading | undefined;
}

/**
 * The statements of every item of the registers, decided or not; none of documents outside of the repository, which its
 * lockfile cannot name. A document that a lock names, that is there and that no register
 * holds is read too: a lock does not end because a document is no longer found to be one.
 */
export function collectStatements(
  registers: readonly LockRegister[],
  repository: RepositoryView,
  named: Iterable<string>,
): Stated[] {
  const statements: Stated[] = [];
  const read = new Set<string>();
  for (const { name, documents, items } of registers) {
    const readings = new Map(documents.map(({ path, reading }) => [path, reading]));
    for (const path of readings.keys()) read.add(path);
    for (const { item } of items) {
      if (isOutsidePath(item.source.path)) continue;
      const statement = statementOf(item);
      if (statement !== undefined)
        statements.push({ ...statement, register: name, reading: readings.get(item.source.path) });
    }
  }
  for (const path of named) {
    if (read.has(path)) continue;
    read.add(path);
    const text = repository.text(path);
    if (text === undefined) continue;
    const reading = readDocument(sourceOf(path, text));
    for (const item of reading.items) {
      const statement = statementOf(item);
      if (statement !== undefined) statements.push({ ...statement, register: path, reading });
    }
  }
  return statements;
}
