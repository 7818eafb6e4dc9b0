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
    const { head, binding, isGone, gone } = evaluateLocks(context);
    const text = context.repository.text(LOCK_FILE) ?? '';
    for (const problem of head?.problems ?? []) yield broken(problem, '', text);
    const place = { location: placeInLock('', 0), anchor: 'gone' };
    if (isGone && binding !== undefined) {
      const data = { count: binding.entries.length, where: 'the base', revision: context.change?.base ?? 'HEAD' };
      yield createFinding('lock/broken-lockfile', 'gone', data, place);
    }
    const [first] = gone;
    if (head === undefined && first !== undefined) {
      const { where, revision } = first.from;
      const count = gone.filter(({ from }) => from === first.from).length;
      yield createFinding('lock/broken-lockfile', 'gone', { count, where, revision }, place);
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
