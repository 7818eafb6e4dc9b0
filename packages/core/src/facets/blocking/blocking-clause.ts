import { readAuthorityReferences } from '../references/authority-references.ts';
import { readIdReferences } from '../references/id-references.ts';
import { readAllNodes, readPlanNodes, type PlanNode } from '../plans/plan-nodes.ts';
import { blocksNobody, opensWithNobody } from './blocks-nobody.ts';
import type { ProseClause } from '../prose/prose-clauses.ts';
import { quoteBare, type Quote, type Span } from '../prose/span.ts';
import { findCues, type Cue } from '../prose/tokens.ts';
import { BLOCKING_WORDS, type BlockingRole } from '../words/blocking-words.ts';

/** What one clause says about what waits and what does not. */
export interface ClauseReading {
  readonly blocked: readonly PlanNode[];
  /** Words for what waits, where no node of a plan is named. */
  readonly blockedWords: Quote | undefined;
  readonly relation: 'blocks' | 'decide-before';
  readonly free: readonly PlanNode[];
  /** What is said not to wait, in words; set whenever the clause says so, and empty where it is nobody in particular. */
  readonly freeWords: Quote | undefined;
  /** True where it is said to go on, and not only to wait for nothing: "Phase 0 may proceed without OD1". */
  readonly goesOn: boolean;
  readonly isZeroCost: boolean;
}

const NOTHING: ClauseReading = {
  blocked: [],
  blockedWords: undefined,
  relation: 'blocks',
  free: [],
  freeWords: undefined,
  goesOn: false,
  isZeroCost: false,
};
const AUXILIARY =
  /\s(?:does|do|is|are|was|must|may|can|should|shall|will|has to|have to|ist|sind|darf|muss|debe|deve|doit|musi|должен|должна|phải)$/iu;
const ARTICLE = /^\s(?:an?|eine?|una?|uma|une)\s$/iu;
const LETTER = /\p{L}/u;
/** "Phase 0 must not block on D-001": what must not wait stands in front. */
const BLOCKED_ON = /^\s+(?:on|upon)\s/i;
const REACH = 4;
const MAX_GAP = 90;
/** No clause that says something is longer; of a longer one the beginning is read. */
const MAX_CLAUSE = 1500;

/**
 * Reads one clause. `takesWords` lets words stand for a blocked thing that has no number; `isTelling` says that the clause stands
 * where blocking is the subject.
 *
 *     Blocks WS3 (registry) design      M1 cannot start         Phase 0 may proceed without OD1
 *            ^^^ blocked: WS3, design   ^^ blocked: M1          ^^^^^^^ free: Phase 0
 */
export function readBlockingClause(
  text: string,
  whole: ProseClause,
  takesWords: boolean,
  isTelling: boolean,
): ClauseReading {
  const clause = { start: whole.start, end: Math.min(whole.end, whole.start + MAX_CLAUSE) };
  // "non-law" denies nothing.
  const cues = findCues(BLOCKING_WORDS, whole.run).filter((cue) => cue.value !== 'not' || text.charAt(cue.end) !== '-');
  if (cues.length === 0) return NOTHING;
  const isZeroCost = cues.some((cue) => cue.value === 'zero-cost');
  const nobody = blocksNobody(text, clause, whole.run, cues);
  if (nobody !== undefined) return { ...NOTHING, ...freeNone(text, nobody), isZeroCost };
  const free = freeFrom(text, clause, whole.run, cues, isTelling);
  if (free !== undefined) return { ...NOTHING, ...free, isZeroCost };
  for (const cue of cues) {
    const found = blockedBy(text, clause, cue, cues, takesWords);
    if (found !== undefined) return { ...NOTHING, ...found, isZeroCost };
  }
  return { ...NOTHING, isZeroCost };
}

/** "X must not be blocked by", "X does not depend on", "X may proceed without", "No impact through Phase 6". */
function freeFrom(
  text: string,
  clause: Span,
  run: ProseClause['run'],
  cues: readonly Cue<BlockingRole>[],
  isTelling: boolean,
): Partial<Pick<ClauseReading, 'free' | 'freeWords' | 'goesOn'>> | undefined {
  for (const [index, cue] of cues.entries()) {
    if (cue.value === 'no-impact') {
      const free = freeBetween(text, clause, cue.end, clause.end);
      if (isTelling || free.free.length > 0) return free;
    }
    if (cue.value === 'without' && proceeds(cues, index) && namesDecision(text, cue.end, clause.end, cues)) {
      return { ...freeBetween(text, clause, clause.start, cue.start), goesOn: true };
    }
    const next = cues[index + 1];
    if (cue.value === 'blocks' && next?.value === 'not' && !LETTER.test(text.slice(next.end, clause.end)))
      return freeBetween(text, clause, cue.end, next.start);
    if (cue.value !== 'not' || next === undefined || !negates(text, cue, next)) continue;
    if (next.value === 'blocks' && !BLOCKED_ON.test(text.slice(next.end, clause.end))) {
      const [start, end] = objectBehind(cues, index + 1, clause.end);
      if (opensWithNobody(text, run, { start, end })) return freeNone(text, { start, end });
      return freeBetween(text, clause, start, end);
    }
    // Of two denials in a row, the subject ends at the first.
    const first = cues.find((other) => other.value === 'not' && cue.start - other.start < 60) ?? cue;
    return freeBetween(text, clause, clause.start, first.start);
  }
  return undefined;
}

function proceeds(cues: readonly Cue<BlockingRole>[], index: number): boolean {
  return cues.slice(0, index).some((other) => other.value === 'proceeds');
}

/** What "does not block" is said of: behind the verb, and behind a second denial ("ne bloque pas"), up to what else is said. */
function objectBehind(cues: readonly Cue<BlockingRole>[], verb: number, end: number): readonly [number, number] {
  const after = cues[verb + 1];
  const isSecond = after?.value === 'not' && after.from === cues[verb]?.to;
  const start = (isSecond ? after : cues[verb])?.end ?? end;
  const other = cues.slice(verb + (isSecond ? 2 : 1)).find(({ value }) => value === 'blocks' || value === 'blocked');
  return [start, other?.value === 'blocks' ? other.start : end];
}

/** "must not be blocked", "does not block": but "no build or block of code" denies something else. */
function negates(text: string, not: Cue<BlockingRole>, next: Cue<BlockingRole>): boolean {
  const gap = next.from - not.to;
  const isDeterminer = text.slice(not.start, not.end).toLowerCase() === 'no';
  if (next.value === 'blocks') return gap === 0 || (gap === 1 && ARTICLE.test(text.slice(not.end, next.start)));
  return (next.value === 'blocked' || next.value === 'depends') && gap <= (isDeterminer ? 0 : REACH);
}

/** Whether what may be missing is a decision: "without OD1", "independent of the ruling"; not "without repeating". */
function namesDecision(text: string, from: number, end: number, cues: ReadonlyArray<Cue<BlockingRole>>): boolean {
  const stop = Math.min(end, from + 60);
  if (cues.some((cue) => (cue.value === 'ruling' || cue.value === 'decide') && cue.start >= from && cue.end <= stop))
    return true;
  return readIdReferences(text, from, stop).length > 0 || readAuthorityReferences(text, from, stop).length > 0;
}

function freeBetween(
  text: string,
  clause: Span,
  start: number,
  end: number,
): Pick<ClauseReading, 'free' | 'freeWords'> {
  const shown = quoteBare(text, start, end);
  const words = quoteBare(text, shown.start, shown.end - (AUXILIARY.exec(shown.text)?.[0].length ?? 0));
  return {
    free: readPlanNodes(text, start, end),
    freeWords: words.text === '' ? quoteBare(text, clause.start, clause.end) : words,
  };
}

/** Where nobody is blocked, those who are named are free; without a name it says nothing of anybody. */
function freeNone(text: string, { start, end }: Span): Pick<ClauseReading, 'free' | 'freeWords'> {
  const free = readPlanNodes(text, start, end);
  return { free, freeWords: free.length === 0 ? { start, end: start, text: '' } : quoteBare(text, start, end) };
}

function blockedBy(
  text: string,
  clause: Span,
  cue: Cue<BlockingRole>,
  cues: ReadonlyArray<Cue<BlockingRole>>,
  takesWords: boolean,
): Pick<ClauseReading, 'blocked' | 'blockedWords' | 'relation'> | undefined {
  const isDecided =
    cue.value === 'required-before' ||
    cues.some((other) => other.value === 'decide' || other.value === 'required-before');
  // "code blocks and tables": only what opens the clause may have words for its object.
  if (cue.value === 'blocks')
    return objectOf(text, cue.end, clause.end, takesWords, takesWords && cue.from <= 2, 'blocks');
  if (cue.value === 'blocked' || (cue.value === 'cannot' && takesWords))
    return subjectOf(text, clause.start, cue.start, takesWords);
  if ((cue.value === 'before' || cue.value === 'required-before') && isDecided)
    return objectOf(text, cue.end, clause.end, true, false, 'decide-before');
  if (cue.value === 'before-it' && isDecided) {
    const blocked = readPlanNodes(text, clause.start, cue.start);
    return blocked.length === 0 ? undefined : { blocked, blockedWords: undefined, relation: 'decide-before' };
  }
  return undefined;
}

function objectOf(
  text: string,
  start: number,
  end: number,
  takesNames: boolean,
  takesWords: boolean,
  relation: ClauseReading['relation'],
): ReturnType<typeof blockedBy> {
  const nodes = takesNames ? readAllNodes(text, start, end) : readPlanNodes(text, start, end);
  const first = nodes[0];
  if (first !== undefined && first.start - start <= MAX_GAP)
    return { blocked: enumerated(text, nodes), blockedWords: undefined, relation };
  const words = quoteBare(text, start, Math.min(end, start + 160));
  return takesWords && words.text !== '' ? { blocked: [], blockedWords: words, relation } : undefined;
}

function subjectOf(text: string, start: number, end: number, takesWords: boolean): ReturnType<typeof blockedBy> {
  const nodes = takesWords ? readAllNodes(text, start, end) : readPlanNodes(text, start, end);
  if (nodes.length > 0 && start + MAX_GAP >= (nodes[0] as PlanNode).start)
    return { blocked: nodes, blockedWords: undefined, relation: 'blocks' };
  const words = quoteBare(text, start, end);
  return takesWords && words.text !== '' && words.text.length <= 120
    ? { blocked: [], blockedWords: words, relation: 'blocks' }
    : undefined;
}

/** The first node and those listed with it; a node further on belongs to something else that is said. */
function enumerated(text: string, nodes: readonly PlanNode[]): PlanNode[] {
  const kept: PlanNode[] = [];
  for (const node of nodes) {
    const last = kept.at(-1);
    const between = last === undefined ? '' : text.slice(last.end, node.start).replace(/\([^()]{0,200}\)/g, '');
    if (
      last !== undefined &&
      node.start > last.start &&
      !/^[\s,/&+]*(?:and|or|und|oder|y|o|e|et|ou|i|и|или|và|the)?[\s,/&+]*$/u.test(between)
    )
      break;
    kept.push(node);
  }
  return kept;
}
