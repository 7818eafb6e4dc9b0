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
  readonly unlocked?: EditPlan['unlocked'];
  readonly kind?: EditPlan['kind'];
  /** The item that was asked to change, and the words it says already, for when nothing does. */
  readonly already?: { readonly id: string; readonly said: string };
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
  let kind: EditPlan['kind'];
  const changes: Change[] = [];
  const alsoSaid: { field: FieldName; line: number; text: string }[] = [];
  for (const { field, value } of assignments) {
    const item = reading.items[index] as Item;
    const plan = planSet(reading, item, field, value, { peers });
    changes.push(...changesOf(field, reading, plan));
    alsoSaid.push(...plan.alsoSaid.map(({ line, text }) => ({ field, line, text })));
    if (plan.status !== undefined) status = { before: status?.before ?? plan.status.before, after: plan.status.after };
    if (plan.kind !== undefined) kind = { before: kind?.before ?? plan.kind.before, after: plan.kind.after };
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
    ...(row.item.locked && !(reading.items[index] as Item).locked ? { unlocked: true } : {}),
    ...(kind === undefined ? {} : { kind }),
    already: { id: row.item.id ?? row.item.key, said: saidBy(row.item, assignments) },
  };
}

/** What an item says in the fields that were asked for, in its own words. */
function saidBy(item: Item, assignments: readonly Assignment[]): string {
  return assignments
    .map(({ field }) => {
      const said = item.text(field);
      if (field === 'status') return said ?? `${item.status}${item.locked ? ' and locked' : ''}`;
      return said ?? `no ${field}`;
    })
    .join(', ');
}

/** The edits of a plan with their lines and what they replace; blanks that keep a column straight are no change of their own. */
export function changesOf(field: Change['field'], { source }: DocumentReading, plan: EditPlan): Change[] {
  const isPadding = ({ start, end, newText }: EditPlan['edits'][number]): boolean =>
    /^[ \t]*$/.test(source.text.slice(start, end)) && /^[ \t]*$/.test(newText);
  const edits = plan.edits.filter((edit) => !isPadding(edit));
  return (edits.length === 0 ? plan.edits : edits).map(({ start, end, newText }) => ({
    field,
    line: source.lines.lineAt(start),
    before: source.text.slice(start, end),
    after: newText,
  }));
}
