import {
  DecisisError,
  pathOfKey,
  readDocument,
  sourceOf,
  statementOf,
  wayBack,
  type Item,
  type JudgedLock,
  type LockEvaluation,
} from '@decisis/core';
import type { Session } from '../session/open-session.ts';
import { evaluationOf } from './evaluation-of.ts';
import type { Outcome } from './outcome.ts';

/**
 * Plans to supersede an item, and refuses while locked words are changed or gone: the halves of the supersession could not be
 * told from the change by hand, and its lock would stay behind. What the plan itself brings is no change by hand: it was
 * stopped before it was done.
 */
export function planUnlessReworded(session: Session, item: Item, plan: () => Outcome): Outcome {
  const { judged, statements } = evaluationOf(session);
  const broken = judged.filter(isReworded);
  if (broken.length === 0) return plan();
  let outcome: Outcome | undefined;
  let problem: unknown;
  try {
    outcome = plan();
  } catch (error) {
    problem = error;
  }
  const brought = outcome === undefined ? new Set<string>() : digestsOf(outcome);
  const first = broken.find(({ entry }) => !brought.has(entry.digest));
  if (outcome !== undefined && first === undefined) return outcome;
  const [one] = first === undefined ? broken : [first];
  if (one === undefined) return plan();
  throw reworded(item.id ?? item.key, one, statements, problem);
}

/**
 * Refuses a name that is in no document because the words that it was made of are changed or gone: it is known to the lockfile,
 * and the way back is told.
 */
export function refuseIfReworded(session: Session, wanted: string, cause: unknown): void {
  const { judged, statements } = evaluationOf(session);
  const one = judged.find(
    (lock) => isReworded(lock) && wayBack(lock.entry, lock.statement, statements).name === wanted,
  );
  if (one !== undefined) throw reworded(wanted, one, statements, cause);
}

function isReworded({ verdict: { kind } }: JudgedLock): boolean {
  return kind === 'changed' || kind === 'removed';
}

function reworded(
  id: string,
  { entry, statement }: JudgedLock,
  statements: LockEvaluation['statements'],
  cause: unknown,
): DecisisError {
  const words = entry.text.length > 60 ? `${entry.text.slice(0, 60).trimEnd()}…` : entry.text;
  const difference = `"${words}" is not in ${statement?.path ?? pathOfKey(entry.key)} any more`;
  const way = wayBack(entry, statement, statements);
  return new DecisisError('DCS_APPROVAL_LOCKED', { id, difference, way }, { cause });
}

/** The statements of the documents as they will read. */
function digestsOf({ documents }: Outcome): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { change, reading } of documents) {
    for (const item of readDocument(sourceOf(change.path, change.after), reading.options).items) {
      const digest = statementOf(item)?.digest;
      if (digest !== undefined) found.add(digest);
    }
  }
  return found;
}
