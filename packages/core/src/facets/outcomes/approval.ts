import { readDate } from '../../vocabulary/date-words.ts';
import type { Prose } from '../prose/item-prose.ts';
import { clausesOf, type ProseClause } from '../prose/prose-clauses.ts';
import { quote, quoteBare, type Quote } from '../prose/span.ts';
import { findCues } from '../prose/tokens.ts';
import { APPROVAL_WORDS, BY_WORDS } from '../words/outcome-words.ts';

/** An approval that a text reports. It is what someone wrote, not proof of an approval. */
export interface ReportedApproval extends Quote {
  readonly approver: string | undefined;
  /** ISO date. */
  readonly date: string | undefined;
  /** What was approved, where it stands between the verb and the date. */
  readonly what: string | undefined;
}

const MAX_APPROVER_WORDS = 4;

/**
 * Approvals reported in running text: with a date or a name, else they say no more than a status.
 *
 *     Owner approved the stone oven on 2026-02-09
 *     ^^^^^          ^^^^^^^^^^^^^^    ^^^^^^^^^^
 */
export function readApprovals(text: string, prose: readonly Prose[]): ReportedApproval[] {
  const approvals: ReportedApproval[] = [];
  for (const piece of prose) {
    if (piece.isInOption || piece.isInherited || piece.field === 'default' || piece.field === 'due') continue;
    for (const clause of clausesOf(text, piece)) {
      const approval = readClause(text, clause);
      if (approval !== undefined) approvals.push(approval);
    }
  }
  return approvals;
}

function readClause(text: string, clause: ProseClause): ReportedApproval | undefined {
  const end = Math.min(clause.end, clause.start + 390);
  const cue = findCues(APPROVAL_WORDS, clause.run)[0];
  if (cue === undefined || cue.end > end) return undefined;
  const date = readDate(text.slice(clause.start, end), text);
  const by = approverBehind(text, cue.end, end);
  const before =
    cue.from > 0 && cue.from <= MAX_APPROVER_WORDS ? approverBefore(text, clause.start, cue.start) : undefined;
  const approver = by ?? (date === undefined ? undefined : before);
  if (date === undefined && by === undefined) return undefined;
  const dateStart = date === undefined ? end : clause.start + date.start;
  const what =
    dateStart > cue.end
      ? quoteBare(text, cue.end, dateStart)
          .text.replace(/\s(?:on|at|am|el|em|le|il|w dniu|от|ngày|by|recorded on)$/iu, '')
          .replace(/^(?:on|at|am|by|recorded)\b.*$/iu, '')
      : '';
  return {
    ...quote(text, clause.start, clause.end),
    approver,
    date: date?.iso,
    what: /\p{L}{3}/u.test(what) && !what.startsWith('(') ? what : undefined,
  };
}

const BY = new RegExp(
  `(?:^|\\s)(?:${BY_WORDS.join('|')})\\s([\`@*_]{0,3}[\\p{L}\\p{N}][\\p{L}\\p{N}._ -]{0,60})`,
  'iu',
);

function approverBehind(text: string, from: number, end: number): string | undefined {
  const written = BY.exec(text.slice(from, end))?.[1];
  if (written === undefined) return undefined;
  const bare = (written.replace(/[`@*_]/g, '').split(/\s(?:on|am|el|em|le|il|at|in|and|w)\s/u)[0] as string).replace(
    /[\s.,;:]+$/,
    '',
  );
  return /^[\p{Lu}\p{Lo}]/u.test(bare) || /^[@`]/.test(written) ? bare : undefined;
}

/** The subject in front of the verb, unless the sentence is passive. */
function approverBefore(text: string, start: number, end: number): string | undefined {
  const shown = quoteBare(text, start, end).text;
  if (/(?:^|\s)(?:was|were|is|are|been|being|be|wurde|wird|ist|fue|foi|été|è|został|был|option|ist)$/iu.test(shown))
    return undefined;
  return /^[\p{Lu}@`\p{Lo}]/u.test(shown)
    ? shown.replace(/[`@]/g, '').replace(/^(?:The|Der|Die|El|La|Le)\s/u, '')
    : undefined;
}
