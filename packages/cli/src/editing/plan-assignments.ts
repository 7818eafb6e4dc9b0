import {
  planSet,
  readDocument,
  sourceOf,
  type DocumentReading,
  type EditPlan,
  type FieldName,
  type Item,
} from '@decisis/core';
import type { Row } from '../query/row.ts';
import type { Assignment } from './parse-assignments.ts';

/** One place that changes, as a reader wants to see it. */
export interface Change {
  readonly field: FieldName | 'item';
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

/** A change of one document by several assignments. */
export interface DocumentChange {
  readonly path: string;
  /** Text without byte order mark; undefined when the document is new. */
  readonly before: string | undefined;
  readonly after: string;
  readonly changes: readonly Change[];
  readonly alsoSaid: readonly { readonly field: FieldName; readonly line: number; readonly text: string }[];
  readonly status?: EditPlan['status'];
}

/**
 * Plans several fields of one item, one after the other, each on the text that the one before left. All or nothing: the
 * first that is refused refuses the whole.
 */
export function planAssignments(row: Row, assignments: readonly Assignment[]): DocumentChange {
  const peers = row.register.documents.filter((document) => document !== row.document);
  const index = row.document.items.indexOf(row.item);
  let reading: DocumentReading = row.document;
  let status: EditPlan['status'];
  const changes: Change[] = [];
  const alsoSaid: { field: FieldName; line: number; text: string }[] = [];
  for (const { field, value } of assignments) {
    const item = reading.items[index] as Item;
    const plan = planSet(reading, item, field, value, { peers });
    changes.push(...changesOf(field, reading, plan));
    alsoSaid.push(...plan.alsoSaid.map(({ line, text }) => ({ field, line, text })));
    if (plan.status !== undefined) status = { before: status?.before ?? plan.status.before, after: plan.status.after };
    reading = readDocument(sourceOf(reading.source.path, plan.after), reading.options);
  }
  const { path, text } = row.document.source;
  return {
    path,
    before: text,
    after: reading.source.text,
    changes,
    alsoSaid,
    ...(status === undefined ? {} : { status }),
  };
}

/** The edits of a plan with their lines and what they replace. */
export function changesOf(field: Change['field'], { source }: DocumentReading, plan: EditPlan): Change[] {
  return plan.edits.map(({ start, end, newText }) => ({
    field,
    line: source.lines.lineAt(start),
    before: source.text.slice(start, end),
    after: newText,
  }));
}
