import type { StatusMeaning } from '../model/status.ts';
import { clausesOf, type Clause } from './clauses.ts';
import { isBreakerAt } from './container-words.ts';
import type { StatusClass } from './language-words.ts';
import { STATUSES } from './books.ts';
import { anyMark, leadingMark, meaningOf, type StatusMark } from './status-marks.ts';
import { isAbsent } from './value-words.ts';

/** A status read from a text. `phrase` is the matched phrase as compared, or the emoji; `atStart` says that the text opens with it. */
export interface StatusReading extends StatusMeaning {
  readonly phrase: string;
  readonly atStart: boolean;
}

const MAX_LENGTH = 200;
const MAX_MEMO = 4096;
const MAX_MEMO_TEXT = 64;
/** How many words a negation or a "partly" may stand before the word it changes. */
const REACH = 3;

const memo = new Map<string, StatusReading | undefined>();

/**
 * Reads a written status. A phrase at the start wins, then an emoji at the start, then the first phrase in the first 200
 * characters, then any emoji. "Not yet decided" is open, "partly decided" is proposed, struck-out text does not count, and
 * neither do empty values or a template that lists its statuses (`open | closed`). "Accepted → superseded by D-2" is superseded.
 */
export function readStatus(text: string): StatusReading | undefined {
  if (text.length > MAX_MEMO_TEXT) return readUncached(text);
  const known = memo.get(text);
  if (known !== undefined || memo.has(text)) return known;
  const reading = readUncached(text);
  if (memo.size >= MAX_MEMO) memo.clear();
  memo.set(text, reading);
  return reading;
}

function readUncached(text: string): StatusReading | undefined {
  const shown = withoutMarkup(text.slice(0, MAX_LENGTH * 2)).slice(0, MAX_LENGTH);
  if (isAbsent(shown) && leadingMark(shown) === undefined) return undefined;
  const clauses = clausesOf(shown.includes('->') ? shown.replaceAll('->', '→') : shown);
  if (isTemplate(clauses)) return undefined;
  const lead = leadingMark(shown);
  let first: StatusReading | undefined;
  for (const [index, clause] of clauses.entries()) {
    first = readClause(clause.words, index === 0);
    if (first !== undefined) break;
  }
  if (first?.atStart === true) return afterArrow(clauses) ?? withLock(first, clauses, lead);
  if (lead !== undefined) return fromMark(lead, true);
  if (first !== undefined) return withLock(first, clauses, lead);
  const mark = anyMark(shown);
  return mark === undefined ? undefined : fromMark(mark, false);
}

function readClause(words: readonly string[], isFirst: boolean): StatusReading | undefined {
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
      const status = changed(role, isNegated, isPartial);
      if (status !== undefined) {
        return { ...meaningOf(status), phrase: words.slice(index, next).join(' '), atStart: isOpening };
      }
    }
    index = next;
  }
  if (!isFirst || partialUntil < 0 || words.length > 2) return undefined;
  return { ...meaningOf('proposed'), phrase: words.join(' '), atStart: true };
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

/** "Accepted → superseded by D-2": what took the place of a decision outweighs what it was. Longer chains are life cycles. */
function afterArrow(clauses: readonly Clause[]): StatusReading | undefined {
  const [before, after] = clauses;
  if (before?.end !== '→' || after === undefined || clauses.slice(1).some((clause) => clause.end === '→'))
    return undefined;
  const reading = readClause(after.words, true);
  return reading?.atStart === true && reading.status === 'superseded' ? reading : undefined;
}

/** "Final" and "Final for v1" state a status, "Final countdown" does not. */
function isShortClause(words: readonly string[], end: number, isOpening: boolean): boolean {
  return isOpening && (end === words.length || isBreakerAt(words, end));
}

/** "Accepted (locked)", "🔒 approved": a decision is locked when the text says so beside it. */
function withLock(reading: StatusReading, clauses: readonly Clause[], lead: StatusMark | undefined): StatusReading {
  if (reading.status !== 'accepted' || reading.locked) return reading;
  const isLocked =
    lead?.meaning.locked === true ||
    clauses.slice(0, 2).some((clause) => clause.words.length <= 5 && saysLocked(clause.words));
  return isLocked ? { ...reading, locked: true } : reading;
}

function saysLocked(words: readonly string[]): boolean {
  let negatedUntil = -1;
  for (let index = 0; index < words.length; index += 1) {
    const match = STATUSES.matchAt(words, index);
    if (match === undefined) continue;
    if (match.value.role === 'negation') negatedUntil = index + match.length + REACH;
    if (match.value.role === 'locked' && !match.value.isShort && index >= negatedUntil) return true;
  }
  return false;
}

/** `proposed | accepted | rejected` in a form says which words are allowed, not which one holds. */
function isTemplate(clauses: readonly Clause[]): boolean {
  if (clauses.length < 2) return false;
  const isBar = clauses.slice(0, -1).every((clause) => clause.end === '|');
  const isSlash = clauses.length > 2 && clauses.slice(0, -1).every((clause) => clause.end === '/');
  if (!isBar && !isSlash) return false;
  return clauses.every((clause) => readClause(clause.words, true)?.atStart === true);
}

function fromMark(mark: StatusMark, atStart: boolean): StatusReading {
  return { ...mark.meaning, phrase: mark.mark, atStart };
}

function withoutMarkup(text: string): string {
  const kept = text.includes('<') ? text.replace(/<\/?[a-zA-Z][^>]{0,199}>/g, ' ') : text;
  if (!kept.includes('~~')) return kept;
  const parts = kept.split('~~');
  const rest = parts.filter((_, index) => index % 2 === 0).join(' ');
  return /[\p{L}\p{N}]/u.test(rest) ? rest : kept;
}

export { statusOfHeading } from './heading-status.ts';
