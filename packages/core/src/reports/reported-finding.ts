import type { CheckResult, JudgedFinding } from '../findings/check-result.ts';
import { exceptionNote } from '../policy/exception.ts';
import { findingWords, type FindingWords } from '../findings/finding-words.ts';

/** A judged finding with its words. */
export interface WordedFinding extends JudgedFinding {
  readonly words: FindingWords;
}

/** The findings of a result with their words, in their order. Where leave was given, the hint says by whom and until when. */
export function wordedFindings({ findings }: CheckResult): WordedFinding[] {
  return findings.map((judged) => {
    const words = findingWords(judged.finding);
    const { exception } = judged;
    return { ...judged, words: exception === undefined ? words : { ...words, hint: exceptionNote(exception) } };
  });
}

/** One line of reason for a finding that does not count; undefined when it counts. */
export function reasonNotCounted({ state, suppression }: JudgedFinding): string | undefined {
  if (state === 'accepted') return 'in the baseline';
  return state === 'suppressed' ? (suppression?.reason ?? 'suppressed') : undefined;
}
