import { DecisisError } from '@decisis/core';
import { openSession, type Session } from './open-session.ts';

/**
 * A session for a command that changes registers, or makes documents of them. Refuses while git's conflict markers stand in one:
 * rows between them belong to two sides, and what is made of half a register misleads.
 */
export async function openMergedSession(...asked: Parameters<typeof openSession>): Promise<Session> {
  const session = await openSession(...asked);
  for (const { documents } of session.registers) {
    for (const { findings } of documents) {
      const marker = findings.find(({ ruleId }) => ruleId === 'document/conflict-marker');
      if (marker === undefined) continue;
      const { path, range } = marker.location;
      throw new DecisisError('DCS_DOCUMENT_IN_CONFLICT', { path, line: range.line });
    }
  }
  return session;
}
