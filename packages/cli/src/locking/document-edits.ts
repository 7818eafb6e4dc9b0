import {
  applyEdits,
  DecisisError,
  planSet,
  readDocument,
  sourceOf,
  type DocumentReading,
  type FieldName,
  type Item,
  type TextEdit,
} from '@decisis/core';
import { changesOf, type Change, type DocumentChange } from '../editing/plan-assignments.ts';
import type { Row } from '../query/row.ts';

interface Edited {
  readonly first: DocumentReading;
  reading: DocumentReading;
  readonly changes: Change[];
}

/** Edits of several items in several documents, each on the text that the one before left; nothing is written. */
export class DocumentEdits {
  readonly #documents = new Map<string, Edited>();

  /** The item of a row as it reads by now. */
  itemOf(row: Row): Item {
    const index = row.document.items.indexOf(row.item);
    return this.readingOf(row.document).items[index] as Item;
  }

  readingOf(document: DocumentReading): DocumentReading {
    return this.#documents.get(document.source.path)?.reading ?? document;
  }

  set(row: Row, field: FieldName, value: string): void {
    const edited = this.#edited(row.document);
    const peers = row.register.documents.filter((document) => document !== row.document);
    const plan = planSet(edited.reading, this.itemOf(row), field, value, { peers });
    edited.changes.push(...changesOf(field, edited.reading, plan));
    edited.reading = readDocument(sourceOf(row.document.source.path, plan.after), row.document.options);
  }

  /** Replaces ranges of a document; its items must be as many as before. */
  replace(document: DocumentReading, edits: readonly TextEdit[]): void {
    const edited = this.#edited(document);
    const { source, items } = edited.reading;
    const next = readDocument(sourceOf(source.path, applyEdits(source.text, edits)), document.options);
    if (next.items.length !== items.length)
      throw new DecisisError('DCS_DOCUMENT_EDIT_NOT_CARRIED', {
        path: source.path,
        action: 'add',
        what: 'the new statement',
        reason: `the document would read as ${next.items.length} items, not ${items.length}`,
        instead: 'give a statement of one line without marks of lists or headings',
      });
    edited.changes.push(
      ...edits.map(({ start, end, newText }) => ({
        field: 'item' as const,
        line: source.lines.lineAt(start),
        before: source.text.slice(start, end),
        after: newText,
      })),
    );
    edited.reading = next;
  }

  /** The changes, one a document, in the order in which the documents were first edited. */
  changes(): Array<{ readonly change: DocumentChange; readonly reading: DocumentReading }> {
    return [...this.#documents.values()].map(({ first, reading, changes }) => ({
      reading: first,
      change: { path: first.source.path, before: first.source.text, after: reading.source.text, changes, alsoSaid: [] },
    }));
  }

  #edited(document: DocumentReading): Edited {
    const { path } = document.source;
    let edited = this.#documents.get(path);
    if (edited === undefined) this.#documents.set(path, (edited = { first: document, reading: document, changes: [] }));
    return edited;
  }
}
