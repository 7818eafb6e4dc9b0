import type { TextSentinel } from '../../policy/sentinels/text-sentinel.ts';
import { compilePattern, isCompiled } from '../compile-pattern.ts';
import type { SentinelMatch } from '../sentinel-result.ts';
import { evaluateText } from './evaluate-text.ts';

/** Whether a text sentinel fails on a sample. */
export function failsOnText(sentinel: TextSentinel, sample: string): boolean {
  const compiled = sentinel.patterns.map(compilePattern).filter(isCompiled);
  const matches: SentinelMatch[] = [];
  for (const [index, line] of sample.split(/\r\n|\n|\r/).entries()) {
    const at = Math.max(...compiled.map(({ firstIn }) => firstIn(line)));
    if (at >= 0) matches.push({ path: 'tripwire', line: index + 1, column: at + 1, excerpt: line });
  }
  return evaluateText(sentinel, matches, matches.length).kind === 'fail';
}
