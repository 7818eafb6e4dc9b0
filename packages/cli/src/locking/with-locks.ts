import { LOCK_FILE } from '@decisis/core';
import { isAbsent } from '@decisis/workspace';
import type { Row } from '../query/row.ts';
import type { Session } from '../session/open-session.ts';
import { pinnedInLock } from './pinned-in-lock.ts';

/** The rows with what `decisis.lock` pins told as locked. Where there is none, nothing that reads one is loaded. */
export function withLocks(session: Session, rows: readonly Row[]): readonly Row[] {
  return isAbsent(session.repository.root, LOCK_FILE) ? rows : pinnedInLock(session, rows);
}
