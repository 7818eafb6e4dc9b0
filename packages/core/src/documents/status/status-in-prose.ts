import { REOPENINGS } from '../../vocabulary/books.ts';
import { clausesOf, type Clause } from '../../vocabulary/clauses.ts';
import { readStatus, type StatusReading } from '../../vocabulary/status-words.ts';

const READ = 200;
/** Words for "open" and "opened" that decisions use of gates, tickets and accounts as well. */
const OPENED =
  /^(?:re ?)?open(?:ed)?$|^(?:offen(?:e[rs]?)?|abiert\S*|reabiert\S*|abert\S*|reabert\S*|r?ouverte?s?|(?:ri)?apert\S*|otwart\S*|открыт\S*)$/;
/** What follows them where they stand for a status: an end, a day, a limit, or the question that is open. */
const AS_STATUS =
  /^[\s*_~`]*(?:$|[.:;,(—–\n]|-\s|\d|(?:until|till|pending|for now|as of|since|again|questions?|points?|issues?|items?|topics?|decisions?|bis|seit|hasta|desde|até|depuis|jusqu|fino|dal?|do|od|до|с)(?![\p{L}\p{N}])|(?:in|on|at|im|am|en|em|w|в)\s(?:\p{Lu}|\d))/u;
const SENTENCE_END = '.!?:';

/**
 * The status that a field says which is no status field. "Opened gates are reopened after a storm" and "Accepted. Gates are opened
 * at dawn, reopened at two" tell what was decided; "Open until the audit" and "Accepted, reopened in May" tell how it stands.
 */
export function statusInProse(text: string): StatusReading | undefined {
  const reading = readStatus(text.slice(0, READ));
  if (reading?.atStart !== true) return reading;
  if (reading.doubt?.reason === 'reopening') {
    const clauses = clausesOf(text.slice(0, READ));
    return isOpenedAgain(clauses) ? reading : readStatus(clauses[0]?.words.join(' ') ?? '');
  }
  return OPENED.test(reading.phrase) && !AS_STATUS.test(behind(text, reading.phrase)) ? undefined : reading;
}

/** Whether it is the decision that was opened again: right behind its status, or on a day. */
function isOpenedAgain(clauses: readonly Clause[]): boolean {
  const at = clauses.findIndex(({ words }) => REOPENINGS.matchAt(words, 0) !== undefined);
  // Within the first clause: "accepted and reopened in May".
  if (at <= 0) return true;
  const { words } = clauses[at] as Clause;
  const isDated = words.some((word) => /^\d{4}$/.test(word));
  const goesOn = clauses.slice(0, at).every(({ end }) => !SENTENCE_END.includes(end));
  return at === 1 ? isDated || goesOn || words.length === 1 : isDated && goesOn;
}

function behind(text: string, phrase: string): string {
  return text.replace(/^[\s*_~`]+/, '').slice(phrase.length, phrase.length + 30);
}
