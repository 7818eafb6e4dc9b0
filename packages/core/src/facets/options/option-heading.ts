import { quoteBare, type Quote } from '../prose/span.ts';
import { OPTION_NOUNS } from '../words/option-words.ts';
import { tokenize } from '../prose/tokens.ts';

/** A heading or list item that opens an option: its label and the title behind it. */
export interface OptionLead {
  readonly label: string;
  readonly title: Quote;
}

const LABEL = /^[\s#.:-]{0,3}([A-Z]|\d{1,2}|[IVX]{1,4})(?![\p{L}\p{N}])/u;
const SEPARATOR = /^[\s*_)]{0,3}(?:[:.)—–：-]{1,3}|\()[\s*_]{0,3}/u;

/**
 * Takes apart a heading that names an option; undefined for any other.
 *
 *     Option B: Separate containers (current plan)
 *            ^  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function readOptionHeading(text: string, start: number, end: number): OptionLead | undefined {
  const window = Math.min(end, start + 60);
  const run = tokenize(text, start, window);
  const first = OPTION_NOUNS.matchAt(run.words, 0);
  if (first === undefined || text.slice(start, run.spans[0]?.start ?? start).length > 6) return undefined;
  const noun = run.spans[first.length - 1];
  if (noun === undefined) return undefined;
  const label = LABEL.exec(text.slice(noun.end, Math.min(end, noun.end + 12)));
  if (label === null) return undefined;
  const after = noun.end + label[0].length;
  const separator = SEPARATOR.exec(text.slice(after, Math.min(end, after + 10)));
  if (separator === null && text.slice(after, end).trim() !== '') {
    // "Option A net/http" is a title too, "Option A is simpler" is a sentence about one.
    if (/^\s\p{Ll}/u.test(text.slice(after, after + 2))) return undefined;
  }
  const bracket = separator?.[0].trimEnd().endsWith('(') === true;
  const from = separator === null ? after : after + (bracket ? separator[0].indexOf('(') : separator[0].length);
  return { label: label[1] as string, title: quoteBare(text, from, end) };
}
