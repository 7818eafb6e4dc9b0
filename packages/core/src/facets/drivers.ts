import type { Prose } from './prose/item-prose.ts';
import type { DecisionOption } from './options/option.ts';
import { sentencesOf } from './prose/sentences.ts';
import { quote, type Quote } from './prose/span.ts';
import { findCues, tokenize } from './prose/tokens.ts';
import { DRIVER_WORDS, IN_SCOPE_WORDS } from './words/driver-words.ts';

/** A concern that the decision is weighed by. */
export interface Driver extends Quote {
  /** Topic of the vocabulary, to filter by; undefined for a statement of a drivers field without a known word. */
  readonly topic: string | undefined;
  /** A field of drivers or constraints, a statement that something is in scope, or a pro or con of an option. */
  readonly stated: 'field' | 'scope' | 'argument';
}

/** Concerns that the text itself brings forward as such; words that merely occur are none. */
export function readDrivers(text: string, prose: readonly Prose[], options: readonly DecisionOption[]): Driver[] {
  const drivers: Driver[] = [];
  for (const piece of prose) {
    if (piece.isInherited) continue;
    const isField = piece.field === 'drivers' || piece.field === 'constraints';
    if (!isField && piece.isInOption) continue;
    for (const sentence of sentencesOf(text, piece.start, piece.end)) {
      const run = tokenize(text, sentence.start, Math.min(sentence.end, sentence.start + 1500));
      const topics = findCues(DRIVER_WORDS, run);
      const shown = quote(text, sentence.start, sentence.end);
      if (isField)
        drivers.push(
          ...(topics.length === 0 ? [undefined] : topics).map((cue) => ({
            ...shown,
            topic: cue?.value,
            stated: 'field' as const,
          })),
        );
      else if (findCues(IN_SCOPE_WORDS, run).length > 0)
        drivers.push(...topics.map((cue) => ({ ...shown, topic: cue.value, stated: 'scope' as const })));
    }
  }
  for (const option of options) {
    for (const argument of [...option.pros, ...option.cons, ...option.neutral]) {
      const cues = findCues(
        DRIVER_WORDS,
        tokenize(text, argument.start, Math.min(argument.end, argument.start + 1500)),
      );
      drivers.push(...cues.map((cue) => ({ ...argument, topic: cue.value, stated: 'argument' as const })));
    }
  }
  return unique(drivers);
}

/** The same topic from the same kind of statement once. */
function unique(drivers: readonly Driver[]): Driver[] {
  const seen = new Set<string>();
  return drivers.filter((driver) => {
    const key = driver.topic === undefined ? `${driver.start}` : `${driver.topic} ${driver.stated}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
