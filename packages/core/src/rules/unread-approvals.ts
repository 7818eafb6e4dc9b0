import type { UnreadApprovals } from '../gates/unread-approvals.ts';
import { evaluateLocks } from '../locks/evaluate-locks.ts';
import { LOCK_FILE } from '../locks/lock-file.ts';
import type { LockInput } from '../locks/lock-input.ts';
import { lockProblemWords } from '../locks/lock-problem-words.ts';
import { authoritiesOver, type Authorized } from './authority-of.ts';
import type { CheckedItem } from './check-context.ts';
import { placeInLock } from './lock-place.ts';
import { isByBody, recordedApprovals, wasAccepted } from './misapproval.ts';

/**
 * The approvals of a lockfile with conflict marks, or that is broken otherwise, and what rests on them. Undefined when it can be
 * read, when there is none, and where the settings name nobody who decides: then nothing asks who approved.
 */
export function unreadApprovals(
  source: Authorized & LockInput & { readonly items: readonly CheckedItem[] },
): UnreadApprovals | undefined {
  if (source.policy.authorities.length === 0) return undefined;
  const [problem] = evaluateLocks(source).head?.problems ?? [];
  if (problem === undefined) return undefined;
  const text = source.repository.text(LOCK_FILE) ?? '';
  const items = source.items.filter((item) => restsOnLocks(item, source)).map(({ item }) => item);
  return {
    location: placeInLock(text, Math.min(problem.start, text.length)),
    what: lockProblemWords(problem),
    items: new Set(items),
  };
}

function restsOnLocks(item: CheckedItem, source: Authorized): boolean {
  if (!wasAccepted(item)) return false;
  const authorities = authoritiesOver(item, source);
  return authorities.length > 0 && !isByBody(recordedApprovals(item), authorities);
}
