import { DecisisError, type Item } from '@decisis/core';
import type { Session } from '../session/open-session.ts';
import { evaluationOf } from './evaluation-of.ts';

/**
 * Refuses to supersede an item while locked words are changed or gone: the halves of the supersession could not be told from the
 * change by hand, and its lock would stay behind.
 */
export function refuseIfReworded(session: Session, item: Item): void {
  const broken = evaluationOf(session).judged.find(({ verdict: { kind } }) => kind === 'changed' || kind === 'removed');
  if (broken === undefined) return;
  const { text, key } = broken.entry;
  const words = text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text;
  const difference = `"${words}" is not in ${broken.statement?.path ?? key.slice(0, key.indexOf('#'))} any more`;
  throw new DecisisError('DCS_APPROVAL_LOCKED', { id: item.id ?? item.key, difference });
}
