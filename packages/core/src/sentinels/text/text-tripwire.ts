import type { TextSentinel } from '../../policy/sentinels/text-sentinel.ts';
import { compilePattern, isCompiled } from '../compile-pattern.ts';
import { foundPlaces } from '../place-tally.ts';
import type { SentinelMatch } from '../sentinel-result.ts';
import { evaluateText } from './evaluate-text.ts';
import { LineMatcher } from './line-matcher.ts';
import { textLines } from './text-lines.ts';

/** Whether a text sentinel fails on a sample. */
export function failsOnText(sentinel: TextSentinel, sample: string): boolean {
  const matcher = new LineMatcher(sentinel.patterns.map(compilePattern).filter(isCompiled));
  const matches: SentinelMatch[] = [];
  for (const [index, line] of textLines(sample).entries()) {
    const hits = matcher.match(line);
    if (hits.length === 0) continue;
    const column = Math.min(...hits.map(({ offset }) => offset)) + 1;
    matches.push({ path: 'tripwire', line: index + 1, column, excerpt: line });
  }
  return evaluateText(sentinel, foundPlaces(sentinel.id, matches)).kind === 'fail';
}
