import type { StatusMeaning } from '../model/status.ts';
import { withArrows } from './arrows.ts';
import { STATUSES } from './books.ts';
import { withoutBygones } from './bygones.ts';
import { clausesOf, type Clause } from './clauses.ts';
import { REACH, readClause, type ClauseStatus } from './status-clause.ts';
import { afterArrow, turnOf, withdrawnBehind, type StatusDoubt } from './status-doubt.ts';
import { heldBack } from './status-held-back.ts';
import { anyMark, leadingMark, type StatusMark } from './status-marks.ts';
import { isAbsent } from './value-words.ts';

/**
 * A status read from a text. `phrase` is the matched phrase as compared, or the emoji; `atStart` says that the text opens with
 * it. `doubt` is there when the text can be read in two ways.
 */
export interface StatusReading extends StatusMeaning {
  readonly phrase: string;
  readonly atStart: boolean;
  readonly doubt?: StatusDoubt;
}

const MAX_LENGTH = 200;
const MAX_MEMO = 4096;
const MAX_MEMO_TEXT = 64;
const memo = new Map<string, StatusReading | undefined>();

/**
 * Reads a written status. A phrase at the start wins, then an emoji at the start, then the first phrase in the first 200
 * characters, then any emoji. "Not yet decided" is open, "partly decided" is proposed, struck-out text does not count, and
 * neither do empty values or a template that lists its statuses (`open | closed`). What follows can turn what the text opens
 * with, see {@link turnOf}: "Open → Accepted" is accepted, "Approved?" proposed; what stands around an acceptance may hold it back, see {@link heldBack}.
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
  const shown = withArrows(withoutMarkup(text.slice(0, MAX_LENGTH * 2))).slice(0, MAX_LENGTH);
  if (isAbsent(shown) && leadingMark(shown) === undefined) return undefined;
  const moved = shown.includes('→') ? afterArrow(shown.split('→').map(readUncached)) : undefined;
  if (moved !== undefined) return moved;
  const written = clausesOf(shown);
  if (isTemplate(written)) return undefined;
  const clauses = withoutBygones(written);
  const lead = leadingMark(shown);
  let first: ClauseStatus | undefined;
  let place = 0;
  for (const [index, clause] of clauses.entries()) {
    first = readClause(clause.words, index === 0);
    place = index;
    if (first !== undefined) break;
  }
  if (first?.atStart === true) {
    const outlived = withdrawnBehind(first, clauses);
    if (outlived !== undefined) return readingOf(outlived);
    const turn = turnOf(first, clauses, shown) ?? heldBack(first, clauses, place, shown);
    if (turn === undefined) return withLock(readingOf(first), clauses, lead);
    return doubted(first, turn);
  }
  if (lead !== undefined) return fromMark(lead, true);
  if (first !== undefined) {
    const held = heldBack(first, clauses, place, shown);
    return held === undefined ? withLock(readingOf(first), clauses, lead) : doubted(first, held);
  }
  const mark = anyMark(shown);
  return mark === undefined ? undefined : fromMark(mark, false);
}

function readingOf({ status, locked, phrase, atStart }: ClauseStatus): StatusReading {
  return { status, locked, phrase, atStart };
}

function doubted(first: ClauseStatus, doubt: StatusDoubt): StatusReading {
  return { ...readingOf(first), status: doubt.status, locked: false, doubt };
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
  return rest;
}

export { statusOfHeading } from './heading-status.ts';
