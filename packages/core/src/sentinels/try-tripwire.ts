import type { Sentinel } from '../policy/sentinel.ts';
import { compilePattern, isCompiled } from './compile-pattern.ts';
import { evaluateText } from './evaluate-text.ts';
import type { SentinelMatch } from './sentinel-result.ts';

/** Whether the tripwire of a sentinel makes it fail, which proves that it can. */
export type TripwireResult = 'fails' | 'passes' | 'none';

/** Runs a sentinel on its own tripwire instead of the repository. */
export function tryTripwire(sentinel: Sentinel): TripwireResult {
  const { tripwire, patterns } = sentinel;
  if (tripwire === undefined) return 'none';
  const compiled = patterns.map(compilePattern).filter(isCompiled);
  const matches: SentinelMatch[] = [];
  for (const [index, line] of tripwire.split(/\r\n|\n|\r/).entries()) {
    const at = Math.max(...compiled.map(({ firstIn }) => firstIn(line)));
    if (at >= 0) matches.push({ path: 'tripwire', line: index + 1, column: at + 1, excerpt: line });
  }
  return evaluateText(sentinel, matches, matches.length).kind === 'fail' ? 'fails' : 'passes';
}
