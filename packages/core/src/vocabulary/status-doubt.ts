import type { DecisionStatus } from '../model/status.ts';
import { CONDITIONS, FOLLOW_UPS, FUTURES, REOPENINGS, RESERVATIONS, STATUSES, YES_NO } from './books.ts';
import { isBreakerAt } from './container-words.ts';
import { clausesOf, type Clause } from './clauses.ts';
import { readClause, type ClauseStatus } from './status-clause.ts';

/** Why the words of a status can be read in two ways. */
export type DoubtReason =
  | 'question'
  | 'reservation'
  | 'reopening'
  | 'arrow'
  | 'alternatives'
  | 'condition'
  | 'future'
  | 'past'
  | 'share'
  | 'nobody'
  | 'expiry';

/** A status text that can be read in two ways: the status that was chosen, the other one, and why. */
export interface StatusDoubt {
  readonly reason: DoubtReason;
  readonly status: DecisionStatus;
  readonly other: DecisionStatus;
}

const QUESTION = '?？؟';
const QUESTION_IN_BRACKETS = /^[^()[\]（）\n]{1,60}[(（[]\s?[?？؟]{1,3}\s?[)）\]]/;
const JOINED = /^[\s*_]{0,6}([^\s/|]{2,24})\/([^\s/|*_]{2,24})[*_]{0,3}(?=$|[\s,;(])/;
/** Ends of a clause behind which the same statement goes on; behind a full stop another one may begin. */
export const GOES_ON = '([（【,，、،;；؛:：—–-';
/** Words between what was settled and what came of it: "accepted in May, then reopened". */
const THEN = new Set(
  'and then but later now und dann aber y luego pero e depois mas et puis mais poi ma i potem ale и затем но và rồi'.split(
    ' ',
  ),
);
/** Words for "if" and "when": behind a semicolon they often begin a new thought ("Accepted; if prices fall, look again"). */
const BARE_IFS = new Set('if when si se cuando quando quand wenn falls если когда jeśli jesli gdy kiedy'.split(' '));
/** Reasons for an acceptance rather than statuses beside it: "Accepted (recommended)". */
const GROUNDS = /^(?:recom|raccom|consigl|empf|prefer|bevorzugt|sug[eg]|assum|annahme|premissa|supuest|hip|ipotesi)/;
/** An empty box behind a status: "Approved [ ]". */
const EMPTY_BOX = /\[[ ]?\]\s*$/;
/** Words that say that a thing is over, not how it ended: "Closed / Rejected" is rejected. */
const CLOSING = new Set(
  'closed resolved decided done completed concluded geschlossen erledigt abgeschlossen cerrado cerrada fechado fechada fermé ferme chiuso chiusa zamknięte zamkniete закрыто закрыт'.split(
    ' ',
  ),
);
/** How settled each status is: of two that stand side by side, the less settled one holds. */
const SETTLED: Readonly<Record<DecisionStatus, number>> = {
  open: 0,
  proposed: 1,
  deferred: 2,
  accepted: 3,
  rejected: 3,
  superseded: 4,
  deprecated: 4,
};

/**
 * What the rest of a text makes of the status it opens with; undefined when it leaves no doubt. A question mark and a consent
 * that is still missing halve an acceptance, a reopening undoes whatever was settled, and of two statuses with a slash between
 * them the less settled one holds.
 */
export function turnOf(first: ClauseStatus, clauses: readonly Clause[], text: string): StatusDoubt | undefined {
  const [opening, next] = clauses;
  if (opening === undefined) return undefined;
  if (QUESTION.includes(opening.end || ' ') || (next === undefined && QUESTION_IN_BRACKETS.test(text)))
    return asked(first, next);
  if (!isUndecided(first.status) && EMPTY_BOX.test(text))
    return { reason: 'alternatives', status: 'open', other: first.status };
  if (next === undefined && first.end === opening.words.length && !text.includes('/')) return undefined;
  return (
    reopened(first, clauses) ??
    reserved(first, opening, next) ??
    conditional(first, clauses) ??
    announced(first, opening, next) ??
    beside(first, opening, next) ??
    behind(first, opening, next) ??
    joined(text)
  );
}

/**
 * What a text says whose steps stand between arrows: the last step, if it and the first one open with a status. "Accepted →
 * superseded by D-2" leaves no doubt: what took the place of a decision outweighs what it was.
 */
export function afterArrow<
  T extends { readonly status: DecisionStatus; readonly atStart: boolean; readonly doubt?: StatusDoubt },
>(steps: readonly (T | undefined)[]): T | undefined {
  const first = steps[0];
  const last = steps.at(-1);
  if (first?.atStart !== true || last?.atStart !== true) return undefined;
  if (last.status === first.status || last.doubt !== undefined || (steps.length === 2 && last.status === 'superseded'))
    return last;
  return { ...last, doubt: { reason: 'arrow', status: last.status, other: first.status } };
}

/** "Approved? Yes" answers itself. */
function asked(first: ClauseStatus, next: Clause | undefined): StatusDoubt | undefined {
  const answer = next === undefined ? undefined : YES_NO.matchAt(next.words, 0)?.value;
  if (isUndecided(first.status) || answer === true) return undefined;
  if (answer === false) return { reason: 'question', status: 'open', other: first.status };
  return { reason: 'question', status: first.status === 'accepted' ? 'proposed' : 'open', other: first.status };
}

/** "Accepted, reopened in November"; what was decided after that holds again. */
function reopened(first: ClauseStatus, clauses: readonly Clause[]): StatusDoubt | undefined {
  if (isUndecided(first.status)) return undefined;
  let isOpenAgain = false;
  let status: DecisionStatus = 'open';
  for (const [index, { words }] of clauses.entries()) {
    let at = passed(words, index === 0 ? first.end : 0);
    const reopening = isOpenAgain ? undefined : REOPENINGS.matchAt(words, at);
    if (reopening !== undefined) {
      isOpenAgain = true;
      at = passed(words, at + reopening.length);
    }
    const later = isOpenAgain ? readClause(words.slice(at), true) : undefined;
    if (later?.atStart === true && !isUndecided(later.status)) status = later.status;
  }
  return isOpenAgain ? { reason: 'reopening', status, other: status === 'open' ? first.status : 'open' } : undefined;
}

/** The place of the first word that is neither a number nor one that only joins. */
export function passed(words: readonly string[], from: number): number {
  let at = from;
  while (at < words.length && (THEN.has(words[at] as string) || /^\d+$/.test(words[at] as string))) at += 1;
  return at;
}

function reserved(first: ClauseStatus, opening: Clause, next: Clause | undefined): StatusDoubt | undefined {
  if (first.status !== 'accepted' || FOLLOW_UPS.meaningsOf(first.phrase.split(' ')).length > 0) return undefined;
  const own = opening.words.slice(first.end);
  const waits =
    isReservation(own, false) ||
    (next !== undefined && GOES_ON.includes(opening.end) && isReservation(next.words, true));
  return waits ? { reason: 'reservation', status: 'proposed', other: 'accepted' } : undefined;
}

/** Whether words say what an acceptance waits for; for the work that follows a decision, none waits. */
function isReservation(words: readonly string[], isWhole: boolean): boolean {
  if (words.length === 0 || words.length > 8) return false;
  const opens = RESERVATIONS.matchAt(words, 0) !== undefined;
  if (!opens && !(isWhole && RESERVATIONS.lengthAtEnd(words, 4) > 0)) return false;
  return !namesWork(words);
}

/** Whether words name work that follows a decision. */
export function namesWork(words: readonly string[]): boolean {
  return words.some((_, at) => FOLLOW_UPS.matchAt(words, at) !== undefined);
}

/** "Approved only if the budget allows", "Accepted, subject to legal"; "unless reopened" is no condition of the acceptance. */
function conditional(first: ClauseStatus, clauses: readonly Clause[]): StatusDoubt | undefined {
  const [opening, next, third] = clauses;
  if (first.status !== 'accepted' || opening === undefined) return undefined;
  let words = opening.words.slice(passed(opening.words, first.end));
  let isStated = CONDITIONS.matchAt(words, 0) !== undefined;
  if (!isStated && next !== undefined && GOES_ON.includes(opening.end)) {
    words = next.words.slice(passed(next.words, 0));
    isStated = CONDITIONS.matchAt(words, 0) !== undefined && !(BARE_IFS.has(words[0] as string) && isNewThought());
  }
  if (!isStated || words.some((_, at) => REOPENINGS.matchAt(words, at) !== undefined)) return undefined;
  return { reason: 'condition', status: 'proposed', other: 'accepted' };

  function isNewThought(): boolean {
    return (
      !'([（【,，、،'.includes(opening?.end || ' ') || (third !== undefined && ',，、،'.includes(next?.end || ' '))
    );
  }
}

/** "Approved tomorrow", "Accepted (next week)". */
function announced(first: ClauseStatus, opening: Clause, next: Clause | undefined): StatusDoubt | undefined {
  if (first.status !== 'accepted') return undefined;
  const own = opening.words.slice(first.end);
  const length = FUTURES.matchAt(own, 0)?.length ?? 0;
  const isFuture =
    (length > 0 && (length === own.length || (own[length] !== 'after' && isBreakerAt(own, length)))) ||
    (next !== undefined &&
      GOES_ON.includes(opening.end) &&
      FUTURES.matchAt(next.words, 0)?.length === next.words.length);
  return isFuture ? { reason: 'future', status: 'proposed', other: 'accepted' } : undefined;
}

/** What took the place of a decision outweighs that it was accepted: "Accepted; superseded by D-9", "Accepted (obsolete)". */
export function withdrawnBehind(first: ClauseStatus, clauses: readonly Clause[]): ClauseStatus | undefined {
  const [opening, next] = clauses;
  if (first.status !== 'accepted' || CLOSING.has(first.phrase)) return undefined;
  if (opening === undefined || next === undefined || !GOES_ON.includes(opening.end)) return undefined;
  const second = readClause(next.words, true);
  if (second?.atStart !== true || (second.status !== 'superseded' && second.status !== 'deprecated')) return undefined;
  const { end, phrase } = second;
  if (end === next.words.length) return isPlain(phrase) ? second : undefined;
  const [word = ''] = phrase.split(' ');
  const isAlone = STATUSES.meaningsOf([word]).some(({ role }) => role === 'superseded');
  return isAlone && (isBreakerAt(next.words, end) || isBreakerAt(next.words, end - 1)) ? second : undefined;
}

/** A clause that is nothing but another status, or one that puts off: "Accepted (draft)", "Accepted on hold". */
function behind(first: ClauseStatus, opening: Clause, next: Clause | undefined): StatusDoubt | undefined {
  if (first.status !== 'accepted') return undefined;
  const own = opening.words.slice(first.end);
  const tail = own.length === 0 ? undefined : wholeOf(own);
  if (tail?.status === 'deferred') return lessSettled(first, tail);
  if (next === undefined || !GOES_ON.includes(opening.end) || own.length > 4 || namesWork(next.words)) return undefined;
  const second = wholeOf(next.words);
  return second === undefined || GROUNDS.test(second.phrase) ? undefined : lessSettled(first, second);
}

function wholeOf(words: readonly string[]): ClauseStatus | undefined {
  const reading = readClause(words, true);
  return reading?.atStart === true && reading.end === words.length && isPlain(reading.phrase) ? reading : undefined;
}

/** Whether a phrase states a status wherever it stands; "not locked" says nothing against an acceptance. */
function isPlain(phrase: string): boolean {
  return STATUSES.meaningsOf(phrase.split(' ')).some(({ role, isShort }) => role !== 'locked' && !isShort);
}

/** "Open / Deferred", "Accepted/Rejected". */
function beside(first: ClauseStatus, opening: Clause, next: Clause | undefined): StatusDoubt | undefined {
  if (opening.end !== '/' || next === undefined || first.end !== opening.words.length) return undefined;
  const second = readClause(next.words, true);
  if (second?.atStart !== true || second.status === first.status) return undefined;
  if (isUndecided(second.status) && namesWork(next.words)) return undefined;
  return lessSettled(first, second);
}

/** Of two statuses the one that holds, unless both are the same. */
export function lessSettled(
  first: Pick<ClauseStatus, 'status' | 'phrase'>,
  second: Pick<ClauseStatus, 'status'>,
): StatusDoubt | undefined {
  if (second.status === first.status) return undefined;
  if (CLOSING.has(first.phrase) && !isUndecided(second.status))
    return { reason: 'alternatives', status: second.status, other: first.status };
  const [left, right] = [SETTLED[first.status], SETTLED[second.status]];
  if (left === right && left === SETTLED.accepted)
    return { reason: 'alternatives', status: 'open', other: first.status };
  const isSecond = Math.min(left, right) < SETTLED.accepted ? right < left : right > left;
  const [status, other] = isSecond ? [second.status, first.status] : [first.status, second.status];
  return { reason: 'alternatives', status, other };
}

/** Two statuses joined by a slash without spaces; each side must be nothing but a status. */
function joined(text: string): StatusDoubt | undefined {
  const [left, right] = (JOINED.exec(text) ?? []).slice(1).map((part) => clausesOf(part)[0]);
  const first = left === undefined ? undefined : readClause(left.words, true);
  const second = right === undefined ? undefined : readClause(right.words, true);
  if (left === undefined || first?.end !== left.words.length || second?.end !== right?.words.length) return undefined;
  return beside(first, { ...left, end: '/' }, right);
}

function isUndecided(status: DecisionStatus): boolean {
  return status === 'open' || status === 'proposed';
}
