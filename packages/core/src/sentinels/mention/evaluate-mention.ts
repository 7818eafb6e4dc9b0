import type { MentionSentinel } from '../../policy/sentinels/mention-sentinel.ts';
import { compilePattern, isCompiled } from '../compile-pattern.ts';
import { sectionLines } from './section-lines.ts';

/** One way in which a document departs; a mention that is missing has no place. */
export interface MentionDeparture {
  readonly problem: string;
  readonly place: { readonly line: number; readonly column: number; readonly excerpt: string } | undefined;
}

/** In what a document departs from a sentinel; undefined when it has no such section, so that nothing can be said. */
export function mentionsIn(sentinel: MentionSentinel, text: string): readonly MentionDeparture[] | undefined {
  const lines = sectionLines(text, sentinel.section);
  if (lines === undefined) return undefined;
  const departures: MentionDeparture[] = [];
  for (const pattern of sentinel.omits.map(compilePattern).filter(isCompiled)) {
    for (const { line, text: excerpt } of lines) {
      const at = pattern.firstIn(excerpt);
      if (at >= 0) departures.push({ problem: `mentions ${pattern.text}`, place: { line, column: at + 1, excerpt } });
    }
  }
  for (const pattern of sentinel.mentions.map(compilePattern).filter(isCompiled)) {
    if (lines.some((one) => pattern.firstIn(one.text) >= 0)) continue;
    departures.push({ problem: `does not mention ${pattern.text}`, place: undefined });
  }
  return departures;
}

/** Whether a sentinel over documents fails on a sample; without the section there is nothing that could fail. */
export function failsOnMention(sentinel: MentionSentinel, sample: string): boolean {
  return (mentionsIn(sentinel, sample) ?? []).length > 0;
}
