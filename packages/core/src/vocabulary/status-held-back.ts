import type { DecisionStatus } from '../model/status.ts';
import { CONDITIONS, EXPIRIES, NOBODIES, PASTS, REOPENINGS, STATUSES } from './books.ts';
import type { Clause } from './clauses.ts';
import { monthOf } from './date-words.ts';
import { normalizeLabel } from './normalize.ts';
import { readClause, type ClauseStatus } from './status-clause.ts';
import { GOES_ON, lessSettled, namesWork, passed, type StatusDoubt } from './status-doubt.ts';
import { leadingMark, trailingMark, type StatusMark } from './status-marks.ts';

/** Marks that nobody puts beside an acceptance for their colour alone. */
const CONTRARY = new Set([...'❌ ✖ ✗ ✘ 🚫 👎 ⛔ 🔴 ⬜ ☐ ❓ ❔ 🟡 ⏳ ⌛ 🚧 ⏸'.split(' '), '[ ]']);
const NUMBERS = 'one|two|three|four|five|six|seven|eight|nine|ten';
/** "2 of 3", "1/3"; a slash may also stand in a date, a number behind it in a larger one. */
const SHARE = new RegExp(
  String.raw`(?<![\p{L}\p{N}./-])(\d{1,2}|${NUMBERS})(\s?/\s?|\s(?:of|out of|of the|von|de|de los|de las|dos|das|sur|su|di|z|ze|из|trên|من)\s|\s?中\s?)(\d{1,2}|${NUMBERS})(?![\p{N}./-]|\p{L}{1,2}\b)`,
  'iu',
);
/** Words between an acceptance and the share of those who gave it. */
const BY = /(?:^|\s)(?:by|von|por|par|da|przez|bởi|only|so far)$/;
const MOST_MONTHS = 12;
/** Words behind a status for what it holds of: "open for core". */
const SCOPES = new Set(
  'for in on at within across für bei im en para em pour dans chez per su w na dla для в на cho ở'
    .split(' ')
    .map(normalizeLabel),
);
const BY_WHOM = new Set('by von por par da przez bởi'.split(' ').map(normalizeLabel));
const YEAR_OR_STEP = /^(?:\d{2,4})?(?:19|20)\d\d$|^[qhmv]\d{1,2}$/;

/**
 * What the words around an acceptance make of it, where they say that it holds no more, not yet, or not for all; undefined when
 * they leave no doubt. `place` is the clause that states it. "Was accepted", "2 of 3 approved", "accepted until May".
 */
export function heldBack(
  first: ClauseStatus,
  clauses: readonly Clause[],
  place: number,
  text: string,
): StatusDoubt | undefined {
  const clause = clauses[place];
  if (first.status !== 'accepted' || clause === undefined) return undefined;
  const start = first.end - first.phrase.split(' ').length;
  const before = clause.words.slice(0, start);
  const own = clause.words.slice(first.end);
  const next = GOES_ON.includes(clause.end || ' ') ? clauses[place + 1] : undefined;
  if (isPast(before)) return { reason: 'past', status: 'open', other: 'accepted' };
  if (hasPhrase(before) || hasPhrase(own.slice(0, 4))) return { reason: 'nobody', status: 'open', other: 'accepted' };
  if (isConditionBefore(before, clauses[place - 1])) return half('condition');
  if (isShare(first, text)) return half('share');
  const apart = elsewhere(first, next) ?? marked(first, text);
  if (apart !== undefined) return apart;
  return expires([...before, ...own]) || (next !== undefined && expires(next.words)) ? half('expiry') : undefined;
}

function half(reason: StatusDoubt['reason']): StatusDoubt {
  return { reason, status: 'proposed', other: 'accepted' };
}

/** "Was accepted"; "the motion was accepted" tells of an act. */
function isPast(before: readonly string[]): boolean {
  const at = passed(before, 0);
  return PASTS.matchAt(before, at) !== undefined;
}

function hasPhrase(words: readonly string[]): boolean {
  return words.some((_, at) => NOBODIES.matchAt(words, at) !== undefined);
}

/** "If funded, approved", "once the vendor signs: approved". */
function isConditionBefore(before: readonly string[], previous: Clause | undefined): boolean {
  if (CONDITIONS.matchAt(before, 0) !== undefined) return true;
  return (
    previous !== undefined &&
    ',，、،:：'.includes(previous.end || ' ') &&
    CONDITIONS.matchAt(previous.words, 0) !== undefined
  );
}

/** "2 of 3 approved", "approved by 1/3": the share stands in front of all, or right behind the acceptance. */
function isShare({ phrase }: ClauseStatus, text: string): boolean {
  const match = SHARE.exec(text);
  if (match === null) return false;
  const [some, all] = [countOf(match[1] as string), countOf(match[3] as string)];
  if (some >= all || (match[2]?.includes('/') === true && all > MOST_MONTHS)) return false;
  const before = normalizeLabel(text.slice(0, match.index));
  return before === '' || before.endsWith(phrase) || before.endsWith(last(phrase)) || BY.test(before);
}

function last(phrase: string): string {
  return phrase.split(' ').at(-1) as string;
}

function countOf(written: string): number {
  return /^\d/.test(written) ? Number(written) : NUMBERS.split('|').indexOf(written.toLowerCase()) + 1;
}

/** "Until 2026-06-01"; "until superseded", "until further notice" and "up to 3 boats" end nothing on a day. */
function expires(words: readonly string[]): boolean {
  if (!words.some((word) => YEAR_OR_STEP.test(word) || monthOf(word) !== undefined)) return false;
  if (words.some((_, at) => REOPENINGS.matchAt(words, at) !== undefined || isEndingAt(words, at))) return false;
  return words.some((_, at) => EXPIRIES.matchAt(words, at) !== undefined);
}

function isEndingAt(words: readonly string[], at: number): boolean {
  const role = STATUSES.matchAt(words, at)?.value.role;
  return role === 'superseded' || role === 'rejected';
}

/** "Accepted by edge, open for core". */
function elsewhere(first: ClauseStatus, next: Clause | undefined): StatusDoubt | undefined {
  if (next === undefined || namesWork(next.words)) return undefined;
  const second = readClause(next.words, true);
  const word = next.words[second?.end ?? 0] ?? '';
  if (second?.atStart !== true) return undefined;
  const isApart =
    (second.status === 'open' || second.status === 'deferred' || second.status === 'rejected') &&
    (SCOPES.has(word) || (second.status === 'rejected' && BY_WHOM.has(word)));
  return isApart ? lessSettled(first, second) : undefined;
}

/** "❌ accepted": a mark that says the contrary. */
function marked(first: ClauseStatus, text: string): StatusDoubt | undefined {
  const status = contrary(leadingMark(text)) ?? contrary(trailingMark(text));
  return status === undefined ? undefined : lessSettled(first, { status });
}

function contrary(found: StatusMark | undefined): DecisionStatus | undefined {
  return found !== undefined && CONTRARY.has(found.mark.replace(/^[^[]*(?=\[)/, '')) ? found.meaning.status : undefined;
}
