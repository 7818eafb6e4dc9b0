import { findCues, tokenize, type Cue } from '../facets/prose/tokens.ts';
import {
  BOUNDARY_WORDS,
  type BoundaryRole,
  type BoundaryWords,
  type RuledOutWork,
} from '../facets/words/boundary-words.ts';

export { MAY_RULE_OUT, type RuledOutWork } from '../facets/words/boundary-words.ts';

/** Work that a boundary rules out, and the words that say so. */
export interface RuledOut {
  readonly work: RuledOutWork;
  readonly words: string;
}

/** What tells more comes first: SQL is code too. */
const WORK: readonly RuledOutWork[] = ['database', 'code'];
const ENDS_CLAUSE = /[.;,。；，、؛،:：\n]/;

/**
 * The work that the words of a boundary rule out, each once, with the first words that say so. What rules out stands close to the
 * work, in one clause and one language: "no code, no migration". What is named as an exception is not ruled out.
 */
export function ruledOutIn(text: string): readonly RuledOut[] {
  const run = tokenize(text, 0, text.length);
  const found = BOUNDARY_WORDS.flatMap((words) => [...pairsIn(text, findCues(words.book, run), words)]).toSorted(
    (left, right) => left.start - right.start || left.end - right.end,
  );
  const first = new Map<RuledOutWork, RuledOut>();
  for (const { work, start, end } of found)
    if (!first.has(work)) first.set(work, { work, words: text.slice(start, end) });
  return WORK.flatMap((work) => first.get(work) ?? []);
}

interface Pair {
  readonly work: RuledOutWork;
  readonly start: number;
  readonly end: number;
}

function* pairsIn(text: string, cues: ReadonlyArray<Cue<BoundaryRole>>, { within }: BoundaryWords): Iterable<Pair> {
  for (const [at, cue] of cues.entries()) {
    const { value: work } = cue;
    if (work !== 'database' && work !== 'code') continue;
    const [before, behind] = [cues[at - 1], cues[at + 1]];
    // "no release without a migration" demands one.
    const isDemand =
      before?.value === 'without' && cues[at - 2]?.value === 'no' && isClose(text, cues[at - 2], before, within);
    if ((before?.value === 'no' || before?.value === 'without') && !isDemand && isClose(text, before, cue, within))
      yield { work, start: before.start, end: cue.end };
    else if (behind?.value === 'none' && isClose(text, cue, behind, within))
      yield { work, start: cue.start, end: behind.end };
  }
}

function isClose(text: string, left: Cue<BoundaryRole> | undefined, right: Cue<BoundaryRole>, within: number): boolean {
  if (left === undefined) return false;
  const between = text.slice(left.end, right.start);
  return between.length <= within && !ENDS_CLAUSE.test(between);
}
