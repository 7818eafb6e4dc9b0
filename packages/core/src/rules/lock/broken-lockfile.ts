import { createFinding, type Finding } from '../../findings/finding.ts';
import { evaluateLocks } from '../../locks/evaluate-locks.ts';
import { LOCK_FILE } from '../../locks/lock-file.ts';
import { lockProblemWords } from '../../locks/lock-problem-words.ts';
import type { LockProblem } from '../../locks/read-lock-file.ts';
import { placeInLock } from '../lock-place.ts';
import type { Rule } from '../rule.ts';

/** A lockfile that was edited by hand, cut off, left with conflict marks, or deleted by the change. */
export const brokenLockfile: Rule = {
  id: 'lock/broken-lockfile',
  *check(context) {
    const { head, binding, isGone } = evaluateLocks(context);
    const text = context.repository.text(LOCK_FILE) ?? '';
    for (const problem of head?.problems ?? []) yield broken(problem, '', text);
    if (isGone && binding !== undefined) {
      const count = binding.entries.length;
      yield createFinding('lock/broken-lockfile', 'gone', { count }, { location: placeInLock('', 0), anchor: 'gone' });
    }
    if (binding === undefined || binding === head) return;
    for (const problem of binding.problems) yield broken(problem, 'at the base, ', '');
  },
};

function broken(problem: LockProblem, side: string, text: string): Finding {
  const { kind, line, start, about } = problem;
  return createFinding(
    'lock/broken-lockfile',
    'problem',
    { side, line, what: lockProblemWords(problem) },
    {
      location: { ...placeInLock(text, Math.min(start, text.length)), path: LOCK_FILE },
      anchor: `${side}${kind} ${about}`,
    },
  );
}
