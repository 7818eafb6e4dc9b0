import { clausesWithin } from '../prose/sentences.ts';
import { quote, quoteBare, type Quote, type Span } from '../prose/span.ts';
import { findCues, tokenize, type TokenRun } from '../prose/tokens.ts';
import { NEGATIONS, SUBJECT_BREAKS } from '../words/negation-words.ts';

/**
 * A statement that something is not there, in a form that can be looked up again: what was looked for, and what is said of
 * it. `predicate` is empty where the text only names the missing thing.
 */
export interface NegativeClaim extends Quote {
  readonly subject: string;
  readonly subjectRange: Span;
  readonly claim: 'absent' | 'neither' | 'missing';
  readonly predicate: string;
}

const MAX_SUBJECT_WORDS = 9;

/**
 * Negative claims of a range, at most one a clause.
 *
 *     no worker implementation found in repo
 *        ^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^
 *        subject               predicate
 */
export function readNegativeClaims(text: string, start: number, end: number): NegativeClaim[] {
  const claims: NegativeClaim[] = [];
  for (const clause of clausesWithin(text, start, end)) {
    const claim = readClaim(text, clause);
    if (claim !== undefined) claims.push(claim);
  }
  return claims;
}

function readClaim(text: string, clause: Span): NegativeClaim | undefined {
  const run = tokenize(text, clause.start, Math.min(clause.end, clause.start + 1200));
  const cue = findCues(NEGATIONS, run)[0];
  if (cue === undefined) return undefined;
  if (cue.value === 'missing' || cue.value === 'not-found') {
    if (cue.from === 0 || cue.from > MAX_SUBJECT_WORDS + 3) return undefined;
    const subject = quoteBare(text, clause.start, cue.start);
    return claimOf(text, clause, subject, 'missing', { start: cue.start, end: clause.end });
  }
  // Only what opens its clause claims something: "kept, with no change" and "is no longer" do not.
  if (cue.from > 1 || isIdiom(run, cue.to)) return undefined;
  const stop = subjectEnd(run, cue.to);
  const last = run.spans[stop - 1];
  if (stop === cue.to || last === undefined) return undefined;
  const subject = quoteBare(text, (run.spans[cue.to] as Span).start, last.end);
  return claimOf(text, clause, subject, cue.value === 'neither' ? 'neither' : 'absent', {
    start: closing(text, last.end),
    end: clause.end,
  });
}

function claimOf(text: string, clause: Span, subject: Quote, claim: NegativeClaim['claim'], rest: Span): NegativeClaim {
  const predicate = quoteBare(text, rest.start, rest.end);
  return {
    ...quote(text, clause.start, clause.end),
    subject: subject.text,
    subjectRange: { start: subject.start, end: subject.end },
    claim,
    predicate: predicate.text,
  };
}

/** "No longer", "no change", "no, ..." deny no thing. */
function isIdiom(run: TokenRun, at: number): boolean {
  const next = run.words[at];
  return next === undefined || ['longer', 'change', 'changes', 'more', 'one', 'matter', 'impact'].includes(next);
}

function subjectEnd(run: TokenRun, from: number): number {
  for (let at = from; at < Math.min(run.words.length, from + MAX_SUBJECT_WORDS); at++) {
    if (at > from && SUBJECT_BREAKS.matchAt(run.words, at) !== undefined) return at;
    const gap = run.text.slice((run.spans[at] as Span).end, run.spans[at + 1]?.start ?? (run.spans[at] as Span).end);
    if (/[,:(→]/.test(gap)) return at + 1;
  }
  return Math.min(run.words.length, from + MAX_SUBJECT_WORDS);
}

function closing(text: string, at: number): number {
  let end = at;
  while (text.charAt(end) === '`' || text.charAt(end) === '*' || text.charAt(end) === '"') end++;
  return end;
}
