import type { StatusMeaning } from '../model/status.ts';
import { PROSPECTS, STATUSES } from './books.ts';
import { isBreakerAt } from './container-words.ts';
import type { StatusClass } from './language-words.ts';
import { meaningOf } from './status-marks.ts';

/** What a clause says of a status. `end` is the number of words up to the end of the phrase. */
export interface ClauseStatus extends StatusMeaning {
  readonly phrase: string;
  readonly atStart: boolean;
  readonly end: number;
}

/** How many words a negation or a "partly" may stand before the word it changes. */
export const REACH = 3;

/** The first status that the words of a clause state; only in the first clause of a text, or one taken for it, is it at the start. */
export function readClause(words: readonly string[], isFirst: boolean): ClauseStatus | undefined {
  let negatedUntil = -1;
  let partialUntil = -1;
  let isOpening = isFirst;
  let index = 0;
  while (index < words.length) {
    const match = STATUSES.matchAt(words, index);
    if (match === undefined) {
      isOpening = false;
      index += 1;
      continue;
    }
    const next = index + match.length;
    const { role, isShort } = match.value;
    if (role === 'negation') negatedUntil = next + REACH;
    else if (role === 'partial') partialUntil = next + REACH;
    else if (role !== 'intensifier' && !(isShort && !isShortClause(words, next, isOpening))) {
      const isNegated = index < negatedUntil;
      const isPartial = index < partialUntil || hasPartialAfter(words, next);
      const status = isAhead(words, index, role) ? 'open' : changed(role, isNegated, isPartial);
      if (status !== undefined) {
        return { ...meaningOf(status), phrase: words.slice(index, next).join(' '), atStart: isOpening, end: next };
      }
    }
    index = next;
  }
  if (!isFirst || partialUntil < 0 || words.length > 2) return undefined;
  return { ...meaningOf('proposed'), phrase: words.join(' '), atStart: true, end: words.length };
}

/** Whether a status is only to come or wished for: "will be accepted", "should be rejected". Putting off may itself be put off. */
function isAhead(words: readonly string[], index: number, role: StatusClass): boolean {
  if (index === 0 || role === 'open' || role === 'proposed' || role === 'deferred') return false;
  for (let at = Math.max(0, index - REACH - 2); at < index; at += 1) {
    const length = PROSPECTS.matchAt(words, at)?.length ?? 0;
    if (length > 0 && index < at + length + REACH) return true;
  }
  return false;
}

/** A negated decision is open; a negated "open" says nothing certain; half a decision is a proposal. */
function changed(status: StatusClass, isNegated: boolean, isPartial: boolean): StatusClass | undefined {
  if (isNegated) return status === 'accepted' || status === 'locked' || status === 'proposed' ? 'open' : undefined;
  return isPartial && (status === 'accepted' || status === 'locked') ? 'proposed' : status;
}

function hasPartialAfter(words: readonly string[], index: number): boolean {
  for (let at = index; at < Math.min(words.length, index + 2); at += 1) {
    if (STATUSES.matchAt(words, at)?.value.role === 'partial') return true;
  }
  return false;
}

/** "Final" and "Final for v1" state a status, "Final countdown" does not. */
function isShortClause(words: readonly string[], end: number, isOpening: boolean): boolean {
  return isOpening && (end === words.length || isBreakerAt(words, end));
}
