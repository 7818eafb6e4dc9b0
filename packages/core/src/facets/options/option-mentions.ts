import type { Span } from '../prose/span.ts';
import { findCues, tokenize } from '../prose/tokens.ts';
import { OPTION_NOUNS } from '../words/option-words.ts';

/** A place where a text names an option by its label: "Option A", "option B". */
export interface OptionMention extends Span {
  readonly label: string;
}

const LABEL = /^[\s\u00a0*_`"“]{1,4}([A-H]|[J-Z]|\d{1,2})(?![\p{L}\p{N}.]\p{N}|[\p{L}\p{N}])/u;

/** Every option that a range names by its label, in order. */
export function readOptionMentions(text: string, start: number, end: number): OptionMention[] {
  const run = tokenize(text, start, end);
  const mentions: OptionMention[] = [];
  for (const cue of findCues(OPTION_NOUNS, run)) {
    const match = LABEL.exec(text.slice(cue.end, Math.min(end, cue.end + 8)));
    if (match !== null) mentions.push({ label: match[1] as string, start: cue.start, end: cue.end + match[0].length });
  }
  return mentions;
}
