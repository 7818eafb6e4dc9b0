import type { EvidenceAnchor } from './evidence.ts';
import { clausesWithin } from '../prose/sentences.ts';
import { isWithin, overlaps, type Span } from '../prose/span.ts';
import { findCues, tokenize, type Cue } from '../prose/tokens.ts';
import { ABSENCES, FILLERS, SUBJECT_BREAKS, type AbsenceSide } from '../words/negation-words.ts';

/** How sure it is that evidence says of something it names that it is not there: `said` without more, or only likely. */
export type Absence = 'said' | 'unsure';

/** So many words that are no fillers may stand between a thing and the word that says that it is not there. */
const MAX_BETWEEN = 1;
/** "removed in #12", "deleted with 3241a71": when, not where. */
const WHEN =
  /^[\s,]*(?:in|by|with|since|mit|en|avec|con|z|в)\s+(?:pr\s*|commit\s*)?[#!v`]*(?=[\da-f.`]*\d)[\da-f.`]+[\s.]*$/i;

/**
 * The anchors of a range of which its text says that they are not there. A word of absence speaks of the thing right before or
 * behind it, and of those that are listed with it:
 *
 *     There is no `a.ts` yet       `b.ts` and `c.ts` do not exist       no worker found in `d.ts`
 *                 ^^^^^^            ^^^^^^     ^^^^^^                    nothing is said of d.ts
 */
export function absentAnchors(
  text: string,
  range: Span,
  anchors: readonly EvidenceAnchor[],
): ReadonlyMap<EvidenceAnchor, Absence> {
  const absent = new Map<EvidenceAnchor, Absence>();
  for (const clause of clausesWithin(text, range.start, range.end)) {
    const own = anchors.filter((anchor) => isWithin(anchor, clause));
    if (own.length === 0) continue;
    const cues = findCues(ABSENCES, tokenize(text, clause.start, Math.min(clause.end, clause.start + 1200))).filter(
      (cue) => !own.some((anchor) => overlaps(anchor, cue)),
    );
    if (cues.length > 0) readClause(text, clause, own, cues, absent);
  }
  return absent;
}

function readClause(
  text: string,
  clause: Span,
  anchors: readonly EvidenceAnchor[],
  cues: ReadonlyArray<Cue<AbsenceSide>>,
  absent: Map<EvidenceAnchor, Absence>,
): void {
  for (const list of listsOf(text, anchors)) {
    const [first, last] = [list[0], list.at(-1)];
    if (first === undefined || last === undefined) continue;
    const ahead = cues.findLast((cue) => cue.value !== 'moved' && cue.end <= first.start);
    const behind = cues.find((cue) => cue.value !== 'before' && cue.start >= last.end);
    const isAhead = ahead !== undefined && speaksOf(text, ahead.end, first.start);
    const isBehind = behind !== undefined && speaksOf(text, last.end, behind.start);
    if (!isAhead && !isBehind) continue;
    const from = isAhead ? ahead.start : first.start;
    const to = isBehind ? behind.end : last.end;
    const isSaid =
      isAhead !== isBehind &&
      (isAhead || behind?.value !== 'moved') &&
      isFiller(text, clause.start, from) &&
      (isFiller(text, to, clause.end) || WHEN.test(text.slice(to, clause.end))) &&
      isFiller(text, isAhead ? ahead.end : last.end, isAhead ? first.start : (behind?.start ?? last.end));
    for (const anchor of list) absent.set(anchor, isSaid ? 'said' : 'unsure');
  }
}

/** Anchors with nothing but commas and "and" between them are spoken of together. */
function listsOf(text: string, anchors: readonly EvidenceAnchor[]): readonly (readonly EvidenceAnchor[])[] {
  const lists: EvidenceAnchor[][] = [];
  for (const anchor of anchors) {
    const before = lists.at(-1)?.at(-1);
    const between = before === undefined ? 'x' : text.slice(before.end, anchor.start);
    if (
      /^[`*\s,/&、，+]*(?:(?:and|or|nor|und|oder|noch|y|o|e|ou|et|i|lub|и|или|va|和|と|및|و)[\s`*]+)?$/iu.test(between)
    )
      lists.at(-1)?.push(anchor);
    else lists.push([anchor]);
  }
  return lists;
}

/** Whether a word of absence reaches over a gap to a thing: no comma, and no "in" that makes the thing a place. */
function speaksOf(text: string, start: number, end: number): boolean {
  const gap = text.slice(start, end).replace(/\([^()]*\)/g, '');
  if (/[,;，；]/.test(gap)) return false;
  const run = tokenize(gap, 0, gap.length);
  const known = findCues(FILLERS, run);
  const covered = known.reduce((sum, { from, to }) => sum + to - from, 0);
  if (run.words.length - covered > MAX_BETWEEN) return false;
  return !findCues(SUBJECT_BREAKS, run).some((cue) => !known.some(({ from, to }) => from <= cue.from && cue.to <= to));
}

function isFiller(text: string, start: number, end: number): boolean {
  const gap = text.slice(start, end).replace(/\([^()]*\)/g, '');
  const run = tokenize(gap, 0, gap.length);
  return findCues(FILLERS, run).reduce((sum, { from, to }) => sum + to - from, 0) === run.words.length;
}
