import { LOCK_FILE, pathOfKey, pinnedKeys, readLockFile } from '@decisis/core';
import { workingTreeView } from '@decisis/workspace';
import { pinnedRows } from '../query/pinned-rows.ts';
import type { Row } from '../query/row.ts';
import type { Session } from '../session/open-session.ts';
import { evaluationOf } from './evaluation-of.ts';

/**
 * The rows with what a lockfile that is there pins told as locked. Keys tell it without reading a document; where one names a document that is no
 * more, for it was moved, its statements are compared. Of a lockfile that is broken, what can be read counts.
 */
export function pinnedInLock(session: Session, rows: readonly Row[]): readonly Row[] {
  const { repository, config } = session;
  const { documentBytes } = config.limits;
  const { exclude, hidden } = config.discovery;
  const view = workingTreeView(repository.root, { documentBytes, exclude, hidden });
  const text = view.text(LOCK_FILE);
  if (text === undefined) return rows;
  const keys = pinnedKeys(readLockFile(text));
  const known = new Set(rows.map(keyOf));
  const paths = new Set(rows.map(({ summary }) => summary.path));
  const isMoved = [...keys].some((key) => !known.has(key) && !paths.has(pathOfKey(key)) && !view.has(pathOfKey(key)));
  if (!isMoved) return pinnedRows(rows, (row) => keys.has(keyOf(row)));
  const { statements, entryOf } = evaluationOf(session);
  const pinned = new Set(statements.filter((one) => entryOf(one) !== undefined).map(({ key }) => key));
  return pinnedRows(rows, (row) => pinned.has(keyOf(row)));
}

function keyOf({ summary }: Row): string {
  return `${summary.path}#${summary.key}`;
}
