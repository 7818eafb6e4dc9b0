import { PASTS, REOPENINGS, STATUSES } from './books.ts';
import type { Clause } from './clauses.ts';
import { readClause, type ClauseStatus } from './status-clause.ts';
import { REFUSED } from './verdict-stems.ts';

const JOINS = '([（【)）】,，、،;；؛:：—–-.。';
/** Words that only say that it was so; said behind an acceptance of a stop they may tell what came of it: "was suspended". */
const WAS = new Set('was were had been war waren era eran eram était étaient byl było był был была было'.split(' '));
const BY_NOW = new Set('now jetzt nun ahora agora maintenant ora adesso teraz теперь'.split(' '));
const STOPS = /block|contest|disput|escalat|gesperrt|bloque|blocc|blok|блок/;
const NO_LONGER =
  /^(?:no longer|nicht mehr|kein(?:e|en)? .{1,30} mehr|ya no|já não|non più|już nie|больше не|không còn)(?= |$)/u;
const NO = new Set(
  'no keine kein sin sem sans senza bez без aucune aucun nessuna nenhuma ninguna without ohne'.split(' '),
);
const BETWEEN = new Set('a an the any further more other ein eine einen weitere weiteren un una une um uma'.split(' '));

/**
 * The clauses of a status text without those that only tell what an acceptance is no more, or was before: "Approved, no changes
 * needed", "accepted, no longer proposed", "Was open; accepted 2026-03-01". The rest is read as if they were not there.
 */
export function withoutBygones(clauses: readonly Clause[]): readonly Clause[] {
  const [opening, next] = clauses;
  if (opening === undefined || next === undefined) return clauses;
  if (isLeadingBygone(opening, next)) return withoutBygones(clauses.slice(1));
  const first = readClause(opening.words, true);
  if (first?.atStart !== true || first.status !== 'accepted' || PASTS.matchAt(opening.words, 0) !== undefined)
    return clauses;
  const kept: Clause[] = [opening];
  for (const clause of clauses.slice(1)) {
    const last = kept.at(-1) as Clause;
    if (!JOINS.includes(last.end || ' ') || !(isDenied(clause.words) || isBefore(clause, opening))) kept.push(clause);
    else if ('?？'.includes(clause.end || ' ')) kept.splice(-1, 1, { ...last, end: clause.end });
  }
  return kept.length === clauses.length ? clauses : kept;
}

/** "Was open; accepted in May". "Was open, was accepted" ends nowhere. */
function isLeadingBygone(opening: Clause, next: Clause): boolean {
  const past = pastOf(opening.words);
  if (past === undefined || past.status === 'accepted' || isOver(past) || !JOINS.includes(opening.end || ' '))
    return false;
  const second = readClause(next.words, true);
  if (second?.atStart !== true || second.status !== 'accepted' || PASTS.matchAt(next.words, 0) !== undefined)
    return false;
  // "Once submitted, accepted" may well be a condition.
  if (opening.words[0] === 'once' && !next.words.some((word) => BY_NOW.has(word))) return false;
  return !isLater(opening, next);
}

/** "Accepted, was rejected in 2025", with no day behind that of the acceptance. */
function isBefore(clause: Clause, opening: Clause): boolean {
  const past = pastOf(clause.words);
  if (past === undefined || past.status === 'accepted' || isOver(past) || isLater(clause, opening)) return false;
  if (!WAS.has(clause.words[0] as string)) return true;
  if (past.status === 'rejected') return REFUSED.test(past.phrase);
  return past.status !== 'deferred' && !STOPS.test(past.phrase);
}

/** The status behind a word for the past, unless it says that something was taken up again. */
function pastOf(words: readonly string[]): ClauseStatus | undefined {
  const past = PASTS.matchAt(words, 0);
  if (past === undefined) return undefined;
  const rest = words.slice(past.length);
  if (rest.some((_, at) => REOPENINGS.matchAt(rest, at) !== undefined)) return undefined;
  const reading = readClause(rest, true);
  const at = reading === undefined ? 0 : reading.end - reading.phrase.split(' ').length;
  return reading?.atStart === true && at === 0 ? reading : undefined;
}

function isOver({ status }: ClauseStatus): boolean {
  return status === 'superseded' || status === 'deprecated';
}

/** "No longer a draft", "no changes needed"; "no decision yet" and "not submitted" deny the acceptance itself. */
function isDenied(words: readonly string[]): boolean {
  const longer = NO_LONGER.exec(words.join(' '))?.[0].split(' ').length ?? 0;
  if (longer === 0 && (!NO.has(words[0] as string) || STATUSES.matchAt(words, 0)?.value.role === 'open')) return false;
  let at = Math.max(longer, 1);
  while (BETWEEN.has(words[at] ?? '')) at += 1;
  const rest = words.slice(at);
  const match = STATUSES.matchAt(rest, 0);
  if (match === undefined || match.length !== rest.length || (longer === 0 && match.length < 2)) return false;
  return match.value.role === 'open' || match.value.role === 'proposed' || match.value.role === 'deferred';
}

function isLater(clause: Clause, than: Clause): boolean {
  const [day, other] = [dayOf(clause.words), dayOf(than.words)];
  return day !== undefined && other !== undefined && day > other.slice(0, Math.max(4, day.length));
}

/** The numbers from the year on, as one that can be compared: `2026-03-01`. */
function dayOf(words: readonly string[]): string | undefined {
  const at = words.findIndex((word) => /^(?:19|20)\d\d/.test(word));
  return at === -1
    ? undefined
    : words
        .slice(at, at + 3)
        .filter((word) => /^\d+$/.test(word))
        .join('-');
}
