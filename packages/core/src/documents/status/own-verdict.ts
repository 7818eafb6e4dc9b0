import type { StatusMeaning } from '../../model/status.ts';
import { STATUSES } from '../../vocabulary/books.ts';
import { clausesOf, type Clause } from '../../vocabulary/clauses.ts';
import { isBreakerAt } from '../../vocabulary/container-words.ts';
import { readClause, type ClauseStatus } from '../../vocabulary/status-clause.ts';
import { POSTPONED, REFUSED, UNDECIDED } from '../../vocabulary/verdict-stems.ts';
import { isSection } from '../decision-log.ts';
import { isRow, type Entry } from '../entry.ts';

const MAX_READ = 400;
/** "Pots without a name are rejected": a rule that tells what is done with each. */
const RULES = new Set('are be being get gets werden son sont sono são są'.split(' '));
const OF_EACH = /reject|declin|on hold|defer|tabled|shelved|carried/;
/** Words of a part of a sentence that tells of something else: "break up what was rejected". */
const ASIDE = new Set(
  'if when whenever that which what who whose once until unless wenn falls sobald dass si que cuando quand qui che quando gdy jeśli если когда который'.split(
    ' ',
  ),
);
const OPENED = /^(?:re ?)?open(?:ed)?$|^offen$|^abiert[oa]$|^abert[oa]$|^ouverte?$|^apert[oa]$|^otwart[ea]$|^открыто?$/;
const STILL = new Set(
  'still remains noch bleibt aún todavía ainda encore toujours ancora jeszcze nadal ещё еще'.split(' '),
);
const ASKED = new Set(
  'question decision point matter issue frage entscheidung punkt pregunta pergunta domanda'.split(' '),
);
const UNTIL = new Set(
  'until till pending for since to bis seit auf zum hasta al para até jusqu à fino a na do до на'.split(' '),
);
const NOTHING = new Set('nothing nichts nada rien niente nic ничего'.split(' '));
/** A participle behind the comma goes on with a list of words: "rejected, expired and failed are kept apart". */
const LISTED = /^(?:\p{L}+ed|and|or|und|oder)$/u;
const BULLET = /^\s*(?:[-*+•]|\d{1,3}[.)])\s+/;

/**
 * What a bullet, or the title of a section, says of itself against a heading that calls all below it taken: "D-005 postponed to
 * the next meeting", "D-006 rejected", "The roof was not decided". Undefined where its words tell what was decided.
 */
export function ownVerdict(text: string, entries: readonly Entry[]): StatusMeaning | undefined {
  const entry = entries[0];
  const title = entry?.field('title');
  if (entry === undefined || title === undefined || isRow(entry)) return undefined;
  const end = isSection(entry) ? title.end : Math.min(entry.end, title.start + MAX_READ);
  const [first, ...more] = partsOf(text.slice(title.start, end));
  const own = first === undefined ? undefined : verdictOf(clausesOf(first));
  return own ?? more.map((part) => verdictBelow(clausesOf(part))).find((found) => found !== undefined);
}

/** A bullet's own sentence, and those of the bullets below it; a paragraph behind an empty line is left out. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  for (const line of (text.split(/\n[ \t\r]*\n/)[0] as string).split('\n')) {
    if (parts.length === 0 || BULLET.test(line)) parts.push(line.replace(parts.length === 0 ? /^$/ : BULLET, ''));
    else parts.push(`${parts.pop() as string} ${line.trim()}`);
  }
  return parts;
}

function verdictOf(clauses: readonly Clause[]): StatusMeaning | undefined {
  for (const [place, clause] of clauses.entries()) {
    const reading = readClause(clause.words, true);
    if (reading === undefined) continue;
    if (saysNothing(clause.words, reading)) return meaningOf('open');
    if (!isUnsettled(reading) || isListed(reading, clause, clauses[place + 1])) continue;
    if (
      reading.atStart &&
      (place === 0 ? opens(clause, reading) : isTelling(reading) && ends(clause.words, reading.end))
    )
      return meaningOf(reading.status);
    if (closes(clause.words, reading)) return meaningOf(reading.status);
  }
  return undefined;
}

function verdictBelow(clauses: readonly Clause[]): StatusMeaning | undefined {
  const clause = clauses[0];
  const reading = clause === undefined || clause.end === ':' ? undefined : readClause(clause.words, true);
  if (clause === undefined || reading?.atStart !== true || !isUnsettled(reading) || !isTelling(reading))
    return undefined;
  return ends(clause.words, reading.end) ? meaningOf(reading.status) : undefined;
}

function meaningOf(status: StatusMeaning['status']): StatusMeaning {
  return { status, locked: false };
}

function isUnsettled({ status }: ClauseStatus): boolean {
  return status === 'open' || status === 'proposed' || status === 'deferred' || status === 'rejected';
}

/** "Nothing was decided on the glaze". */
function saysNothing(words: readonly string[], { phrase, status, end }: ClauseStatus): boolean {
  const before = words.slice(Math.max(0, end - 5), end);
  return status === 'accepted' && UNDECIDED.test(phrase) && before.some((word) => NOTHING.has(word));
}

/** Whether a bullet opens with its status: "rejected.", "postponed to June", not "Rejected pots are broken up". */
function opens({ words, end: sign }: Clause, { phrase, status, end }: ClauseStatus): boolean {
  if (OPENED.test(phrase)) return end === words.length || UNTIL.has(words[end] as string);
  const isShort = STATUSES.meaningsOf(phrase.split(' ')).every((meaning) => meaning.isShort);
  if (status === 'proposed' || isShort) return end === words.length && sign !== ':';
  return ends(words, end);
}

/** Whether a sentence ends with the status of what it names: "the vote on the glaze was postponed until June". */
function closes(words: readonly string[], reading: ClauseStatus): boolean {
  const { phrase, status, end } = reading;
  const before = words.slice(0, end - phrase.split(' ').length);
  if (!ends(words, end) || before.some((word) => ASIDE.has(word))) return false;
  if (OPENED.test(phrase))
    return status === 'open' && before.some((word) => STILL.has(word)) && before.some((word) => ASKED.has(word));
  if (!isTelling(reading)) return false;
  return !(OF_EACH.test(phrase) && RULES.has(before.at(-1) ?? ''));
}

function isTelling({ phrase, status }: ClauseStatus): boolean {
  if (status === 'open') return UNDECIDED.test(phrase);
  return status === 'deferred' ? POSTPONED.test(phrase) : status === 'rejected' && REFUSED.test(phrase);
}

function ends(words: readonly string[], end: number): boolean {
  return (
    end === words.length ||
    isBreakerAt(words, end) ||
    UNTIL.has(words[end] as string) ||
    /^\d/.test(words[end] as string)
  );
}

function isListed({ end }: ClauseStatus, { words, end: sign }: Clause, next: Clause | undefined): boolean {
  return end === words.length && sign === ',' && LISTED.test(next?.words[0] ?? '');
}
