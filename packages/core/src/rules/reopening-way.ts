import type { ReopeningWay } from '../findings/reopening-words.ts';
import { evaluateLocks } from '../locks/evaluate-locks.ts';
import type { DecisionStatus } from '../model/status.ts';
import type { CheckContext } from './check-context.ts';
import { namedItems } from './reopened-items.ts';

/**
 * How the decision that a sentinel names is put in question: one that is locked is challenged, and superseded once that is recorded, an accepted one without a lock is
 * opened again, and one that is open is to be decided. Undefined where none of them leads on: for what was rejected or replaced,
 * and for an identifier that several share.
 */
export function reopeningWay(context: CheckContext, decision: string): ReopeningWay | undefined {
  const [found, ...others] = namedItems(context, decision);
  if (found === undefined || others.length > 0) return undefined;
  const { item } = found;
  const id = item.id ?? item.key;
  const { statements, entryOf } = evaluateLocks(context);
  const statement = statements.find((stated) => stated.item === item);
  const entry = statement === undefined ? undefined : entryOf(statement);
  if (entry !== undefined && entry.status !== 'superseded')
    return { kind: entry.challenges.length > 0 ? 'supersede' : 'challenge', id };
  if (item.status === 'accepted') return { kind: 'open', id };
  return UNDECIDED.has(item.status) ? { kind: 'decide', id } : undefined;
}

const UNDECIDED: ReadonlySet<DecisionStatus> = new Set(['open', 'proposed', 'deferred']);
