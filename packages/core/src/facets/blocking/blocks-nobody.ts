import { readIdReferences } from '../references/id-references.ts';
import { readPlanNodes } from '../plans/plan-nodes.ts';
import type { Span } from '../prose/span.ts';
import { findCues, type Cue, type TokenRun } from '../prose/tokens.ts';
import type { BlockingRole } from '../words/blocking-words.ts';
import { EXCEPT_WORDS, NOBODY_WORDS } from '../words/nobody-words.ts';

const JOINED = /[\s,/&+]+|\b(?:and|or|nor|the|und|oder|noch|der|die|das|y|o|ni|e|et|ou|i)\b/giu;
/** "No. 3" is a number. */
const NUMBERED = /^\.\s?\d/;

/**
 * Where a clause says that the decision blocks nobody, the place that would name whom: behind the verb or in front of it. What it
 * names is free.
 *
 *     It blocks none of WS1, WS2.      No workstream is blocked by it
 *               ^^^^^^^^^^^^^^^^       ^^^^^^^^^^^^^
 */
export function blocksNobody(
  text: string,
  clause: Span,
  run: TokenRun,
  cues: ReadonlyArray<Cue<BlockingRole>>,
): Span | undefined {
  for (const [index, cue] of cues.entries()) {
    const next = cues.slice(index + 1).find(({ value }) => value === 'blocks' || value === 'blocked');
    const behind = { start: cue.end, end: next?.start ?? clause.end };
    const isActive = cue.value === 'blocks';
    if (!isActive && cue.value !== 'blocked' && cue.value !== 'no-impact') continue;
    const isBehind =
      cue.value === 'no-impact' ? saysNobody(text, run, cue, behind) : isActive && isObject(text, run, cue);
    const isNobody = isBehind || isSubject(text, run, cue);
    if (!isNobody || exceptsSomething(text, run, behind)) continue;
    return isBehind || cue.value !== 'blocked' ? behind : { start: clause.start, end: cue.start };
  }
  return undefined;
}

/** Whether the words behind "does not block" are those for anybody. */
export function opensWithNobody(text: string, run: TokenRun, { start, end }: Span): boolean {
  const first = run.spans.findIndex((span) => span.start >= start && span.start < end);
  return (
    first !== -1 && NOBODY_WORDS.matchAt(run.words, first) !== undefined && readPlanNodes(text, start, end).length === 0
  );
}

/** "Nothing is blocked" as one phrase, "non blocca nessuno". */
function saysNobody(text: string, run: TokenRun, { from, to }: Cue<BlockingRole>, behind: Span): boolean {
  for (let at = from; at < to; at += 1) if (NOBODY_WORDS.matchAt(run.words, at)?.value === 'nobody') return true;
  return opensWithNobody(text, run, behind);
}

/** Right behind the verb, as in "blocks none of WS1, WS2". */
function isObject(text: string, run: TokenRun, cue: Cue<BlockingRole>): boolean {
  const found = NOBODY_WORDS.matchAt(run.words, cue.to);
  const [first, last] = [run.spans[cue.to], run.spans[cue.to + (found?.length ?? 0) - 1]];
  if (found === undefined || found.value === 'any' || first === undefined || last === undefined) return false;
  return (
    /^\s+$/.test(text.slice(cue.end, first.start)) && !(found.value === 'no' && NUMBERED.test(text.slice(last.end)))
  );
}

/** "Nobody", "none of WS1, WS2" or "no workstream" in front of the verb, and nothing else: "No power, so WS1 is blocked" is another thing. */
function isSubject(text: string, run: TokenRun, cue: Cue<BlockingRole>): boolean {
  const found = NOBODY_WORDS.matchAt(run.words, 0);
  const last = run.spans[(found?.length ?? 0) - 1];
  if (found === undefined || found.value === 'any' || last === undefined || cue.start < last.end) return false;
  const between = text.slice(last.end, cue.start);
  const gap = cue.from - found.length;
  const nodes = readPlanNodes(text, last.end, cue.start);
  // "Niemand ist blockiert".
  if (found.value === 'nobody' && gap <= 1) return /^\s+(?:\p{L}+\s+)?$/u.test(between);
  if (found.value === 'none-of')
    return (
      nodes.length > 0 && nodes.reduce((left, node) => left.replace(node.text, ' '), between).replace(JOINED, '') === ''
    );
  return found.value === 'no' && gap >= 1 && gap <= 2 && nodes.length === 0 && /^[\p{L}\s-]+$/u.test(between);
}

function exceptsSomething(text: string, run: TokenRun, { start, end }: Span): boolean {
  return findCues(EXCEPT_WORDS, run).some(
    (cue) =>
      cue.start >= start &&
      cue.end <= end &&
      (/^\s+(?:this|it|dies\w*|esto|ceci)\b/iu.test(text.slice(cue.end, end)) ||
        readPlanNodes(text, cue.end, end).length > 0 ||
        readIdReferences(text, cue.end, end).length > 0),
  );
}
