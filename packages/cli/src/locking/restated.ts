import {
  readDocument,
  sourceOf,
  statementOf,
  DecisisError,
  type DocumentReading,
  type Item,
  type Statement,
} from '@decisis/core';
import type { DocumentChange } from '../editing/plan-assignments.ts';
import type { Row } from '../query/row.ts';

/** The document of a row as it reads after a change. */
export function readAfter({ document }: Row, { after }: DocumentChange): DocumentReading {
  return readDocument(sourceOf(document.source.path, after), document.options);
}

/** The statement of a row as it reads after a change of its document. */
export function statementAfter(row: Row, change: DocumentChange): Statement {
  const item = readAfter(row, change).items[row.document.items.indexOf(row.item)] as Item;
  return statementOrRefuse(item);
}

/** The statement of an item; refuses one that says nothing that could be pinned. */
export function statementOrRefuse(item: Item): Statement {
  const statement = statementOf(item);
  if (statement === undefined)
    throw new DecisisError('DCS_APPROVAL_NOT_DECIDED', { id: item.id ?? item.key, status: 'without any text' });
  return statement;
}
