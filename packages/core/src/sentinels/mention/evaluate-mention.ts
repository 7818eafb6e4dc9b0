import type { MentionSentinel } from '../../policy/sentinels/mention-sentinel.ts';
import { compilePattern, isCompiled } from '../compile-pattern.ts';
import { withoutOwnWords, withoutStatedLines } from '../without-own-words.ts';
import { documentLines, sectionLines } from './section-lines.ts';

/** One way in which a document departs; a mention that is missing has no place. */
export interface MentionDeparture {
  readonly problem: string;
  readonly place: { readonly line: number; readonly column: number; readonly excerpt: string } | undefined;
}

/** A line, and what of it does not state sentinels. */
interface Said {
  readonly line: number;
  readonly excerpt: string;
  readonly words: string;
}

/**
 * In what a document departs from a sentinel. Without its section a document lacks what that has to mention; whether the section would omit
 * what it must cannot be said, and that is undefined. What states sentinels counts neither for nor against.
 */
export function mentionsIn(sentinel: MentionSentinel, text: string): readonly MentionDeparture[] | undefined {
  const { section, statement, mentions, omits } = sentinel;
  const lines = sectionLines(text, section);
  if (lines === undefined)
    return mentions.length === 0 ? undefined : [{ problem: noSection(section ?? ''), place: undefined }];
  const saidIn = (others: string): readonly Said[] => {
    const words = documentLines(others);
    return lines.map(({ line, text: excerpt }) => ({ line, excerpt, words: words[line - 1] ?? excerpt }));
  };
  const departures: MentionDeparture[] = [];
  const against = omits.length === 0 ? [] : saidIn(withoutOwnWords(text, statement));
  for (const pattern of omits.map(compilePattern).filter(isCompiled)) {
    for (const { line, excerpt, words } of against) {
      const at = pattern.firstIn(words);
      if (at >= 0) departures.push({ problem: `mentions ${pattern.text}`, place: { line, column: at + 1, excerpt } });
    }
  }
  const said = mentions.length === 0 ? [] : saidIn(withoutStatedLines(text, statement));
  for (const pattern of mentions.map(compilePattern).filter(isCompiled)) {
    if (said.some(({ words }) => pattern.firstIn(words) >= 0)) continue;
    departures.push({ problem: `does not mention ${pattern.text}`, place: undefined });
  }
  return departures;
}

/** What is said of a document without the section that a sentinel looks at. */
export function noSection(section: string): string {
  return `has no section "${section}"`;
}

/** Whether a sentinel over documents fails on a sample; one without its section proves nothing about what is looked for in it. */
export function failsOnMention(sentinel: MentionSentinel, sample: string): boolean | 'unobserved' {
  if (sectionLines(sample, sentinel.section) === undefined) return 'unobserved';
  return (mentionsIn(sentinel, sample) ?? []).length > 0;
}
