import { findItem } from '../query/find-item.ts';
import { rowsOf, type Row } from '../query/row.ts';
import type { Session } from '../session/open-session.ts';

/** The one item of a session that an ID names. */
export function findRow({ registers }: Session, id: string): Row {
  const documents = registers.reduce((sum, register) => sum + register.documents.length, 0);
  return findItem(rowsOf(registers), id, documents);
}
