import { DecisisError, readDocument, sourceOf, statementOf, type Item } from '@decisis/core';
import type { Session } from '../session/open-session.ts';
import { evaluationOf } from './evaluation-of.ts';
import type { Outcome } from './outcome.ts';

/**
 * Plans to supersede an item, and refuses while locked words are changed or gone: the halves of the supersession could not be
 * told from the change by hand, and its lock would stay behind. What the plan itself brings is no change by hand: it was
 * stopped before it was done.
 */
export function planUnlessReworded(session: Session, item: Item, plan: () => Outcome): Outcome {
  const broken = evaluationOf(session).judged.filter(
    ({ verdict: { kind } }) => kind === 'changed' || kind === 'removed',
  );
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
  const { entry, statement } = one;
  const words = entry.text.length > 60 ? `${entry.text.slice(0, 60).trimEnd()}…` : entry.text;
  const difference = `"${words}" is not in ${statement?.path ?? entry.key.slice(0, entry.key.indexOf('#'))} any more`;
  throw new DecisisError('DCS_APPROVAL_LOCKED', { id: item.id ?? item.key, difference }, { cause: problem });
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
