import { readDocument } from '../documents/read-register.ts';
import { sourceOf } from '../documents/source-text.ts';
import { isOutsidePath } from '../model/outside-path.ts';
import type { RepositoryView } from '../model/repository-view.ts';
import type { LockRegister } from './lock-input.ts';
import { statementOf, type Statement } from './statement.ts';

/** A statement with the register that holds it. */
export interface Stated extends Statement {
  readonly register: string;
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
    for (const { path } of documents) read.add(path);
    for (const { item } of items) {
      if (isOutsidePath(item.source.path)) continue;
      const statement = statementOf(item);
      if (statement !== undefined) statements.push({ ...statement, register: name });
    }
  }
  for (const path of named) {
    if (read.has(path)) continue;
    read.add(path);
    const text = repository.text(path);
    if (text === undefined) continue;
    for (const item of readDocument(sourceOf(path, text)).items) {
      const statement = statementOf(item);
      if (statement !== undefined) statements.push({ ...statement, register: path });
    }
  }
  return statements;
}
