import type { Prose } from '../prose/item-prose.ts';
import { clausesOf } from '../prose/prose-clauses.ts';
import { quote, type Quote } from '../prose/span.ts';
import { findCues } from '../prose/tokens.ts';
import { BODY_ACTS, BODY_WORDS, type BodyAct } from '../words/outcome-words.ts';

/** A body that the words of an item give a say, with the clause that does. */
export interface DecidingBody extends Quote {
  readonly body: string;
  readonly act: BodyAct;
}

const REACH = 3;

/**
 * Bodies that decide, ratify or are left the decision, each once for what it does.
 *
 *     Two paths are equal. Council picks.        (require Council ratification before Phase 2)
 *                          ^^^^^^^^^^^^^                  ^^^^^^^^^^^^^^^^^^^^
 */
export function readDecidingBodies(text: string, prose: readonly Prose[]): DecidingBody[] {
  const found = new Map<string, DecidingBody>();
  for (const piece of prose) {
    if (piece.isInOption || piece.field === 'evidence' || piece.field === 'reference') continue;
    for (const clause of clausesOf(text, piece)) {
      const { run } = clause;
      const acts = findCues(BODY_ACTS, run);
      if (acts.length === 0) continue;
      for (const body of findCues(BODY_WORDS, run)) {
        const act = acts.find((cue) =>
          cue.value === 'deferred-to'
            ? body.from - cue.to >= 0 && body.from - cue.to <= 1
            : cue.from - body.to >= 0 && cue.from - body.to <= REACH - 2,
        );
        // A body is named: with a capital, or by an article in front of a common noun.
        if (act === undefined || !/^\p{Lu}|^\p{Lo}/u.test(text.slice(body.start, body.end))) continue;
        const key = `${act.value} ${text.slice(body.start, body.end)}`;
        if (!found.has(key))
          found.set(key, {
            ...quote(text, clause.start, clause.end),
            body: text.slice(body.start, body.end),
            act: act.value,
          });
      }
    }
  }
  return [...found.values()];
}
