import type { CheckResult, JudgedFinding } from '../findings/check-result.ts';
import { exceptionNote } from '../policy/exception.ts';
import { overrideNote } from '../policy/override.ts';
import { findingWords, type FindingWords } from '../findings/finding-words.ts';

/** A judged finding with its words. */
export interface WordedFinding extends JudgedFinding {
  readonly words: FindingWords;
}

/** The findings of a result with their words, in their order. Where leave was given, or somebody
 * overrode it, the hint says who and until when. */
export function wordedFindings({ findings }: CheckResult): WordedFinding[] {
  return findings.map((judged) => {
    const words = findingWords(judged.finding);
    const { exception, override } = judged;
    const note = override === undefined ? exception && exceptionNote(exception) : overrideNote(override);
    return { ...judged, words: note === undefined ? words : { ...words, hint: note } };
  });
}

/** One line of reason for a finding that does not count; undefined when it counts. */
export function reasonNotCounted({ state, suppression }: JudgedFinding): string | undefined {
  if (state === 'accepted') return 'in the baseline';
  return state === 'suppressed' ? (suppression?.reason ?? 'suppressed') : undefined;
}
