import type { MentionSentinel } from '../../policy/sentinels/mention-sentinel.ts';
import { sentinelLine } from '../../model/sentinel-line.ts';
import { compilePattern, isCompiled } from '../compile-pattern.ts';
import { sectionLines } from './section-lines.ts';
import { withoutStatement } from './without-statement.ts';

/** One way in which a document departs; a mention that is missing has no place. */
export interface MentionDeparture {
  readonly problem: string;
  readonly place: { readonly line: number; readonly column: number; readonly excerpt: string } | undefined;
}

/** In what a document departs from a sentinel; undefined when it has no such section, so that nothing can be said. */
export function mentionsIn(sentinel: MentionSentinel, text: string): readonly MentionDeparture[] | undefined {
  const lines = sectionLines(text, sentinel.section);
  if (lines === undefined) return undefined;
  const others = withoutStatement(lines, sentinel.statement);
  const departures: MentionDeparture[] = [];
  for (const pattern of sentinel.omits.map(compilePattern).filter(isCompiled)) {
    for (const [index, { line, text: excerpt }] of lines.entries()) {
      // What states this very sentinel names what it forbids.
      if (sentinelLine(excerpt) === sentinel.statement) continue;
      const at = pattern.firstIn(others[index]?.text ?? excerpt);
      if (at >= 0) departures.push({ problem: `mentions ${pattern.text}`, place: { line, column: at + 1, excerpt } });
    }
  }
  for (const pattern of sentinel.mentions.map(compilePattern).filter(isCompiled)) {
    if (lines.some((one) => pattern.firstIn(one.text) >= 0)) continue;
    departures.push({ problem: `does not mention ${pattern.text}`, place: undefined });
  }
  return departures;
}

/** Whether a sentinel over documents fails on a sample; without its section nothing of the sample is looked at. */
export function failsOnMention(sentinel: MentionSentinel, sample: string): boolean | 'unobserved' {
  const departures = mentionsIn(sentinel, sample);
  return departures === undefined ? 'unobserved' : departures.length > 0;
}
