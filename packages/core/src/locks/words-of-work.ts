import { tokenize } from '../facets/prose/tokens.ts';
import { WORK_AHEAD_OR_OVER, WORK_STATES } from '../facets/words/work-words.ts';
import { readStatus } from '../vocabulary/status-words.ts';

/**
 * Whether a status speaks of the work on what was decided, and so takes no decision back: `in progress since May`, `planned`,
 * `not started`. Words of a review, and of what is put off or open, speak of the decision.
 */
export function isOfWork(status: string): boolean {
  const { words, spans } = tokenize(status, 0, status.length);
  const state = WORK_STATES.matchAt(words, 0);
  const isGoingOn = state?.value === 'started' && readStatus(status)?.status !== 'proposed';
  const isAlone = state?.length === words.length && (state.value === 'blocked' || state.value === 'neither');
  const length = isGoingOn || isAlone ? state.length : WORK_AHEAD_OR_OVER.matchAt(words, 0)?.length;
  if (length === undefined) return false;
  // "In progress: to be decided again".
  const behind = readStatus(status.slice(spans[length - 1]?.end).replace(/^[^\p{L}\p{N}]+/u, ''));
  return behind === undefined || behind.status === 'accepted';
}
