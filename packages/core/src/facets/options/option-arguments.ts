import type { ArgumentSide } from '../words/option-words.ts';
import { ARGUMENT_WORDS } from '../words/option-words.ts';
import { tokenize } from '../prose/tokens.ts';

/** An argument that says itself on which side it is; `start` is behind the lead word. */
export interface ArgumentLead {
  readonly side: ArgumentSide;
  readonly start: number;
}

const MAX_LABEL = 60;
const MARK = /^[\s*_]{0,3}(\+|✅|👍|➕|✔️?|-|−|❌|👎|➖|✖️?|⚠️?)\s/u;
const PRO_MARKS: ReadonlySet<string> = new Set(['+', '✅', '👍', '➕', '✔', '✔️']);

/** The side that a label line or heading opens ("Advantages:", "**Cons**"); undefined for any other text. */
export function readArgumentLabel(text: string, start: number, end: number): ArgumentSide | undefined {
  if (end - start > MAX_LABEL) return undefined;
  const shown = text.slice(start, end).replace(/[*_#:：\s]+$/u, '');
  const run = tokenize(text, start, start + shown.length);
  if (run.words.length === 0 || run.words.length > 6) return undefined;
  const match = ARGUMENT_WORDS.matchAt(run.words, 0);
  if (match === undefined) return undefined;
  const isLabel =
    /[:：][\s*_]*$/u.test(text.slice(start, end)) ||
    /^[*_]{2}/.test(text.slice(start, end)) ||
    match.length === run.words.length;
  // "Advantages of B:" opens a side, "For Kubernetes:" and "Pros and cons" do not.
  const isLong = (run.words[0] as string).length > 4;
  return isLabel && (match.length === run.words.length || (isLong && run.words.length <= match.length + 3))
    ? match.value
    : undefined;
}

/**
 * The lead of an argument that stands for itself.
 *
 *     Good, because it is light      Con: it costs      + fast
 *                   ^                     ^               ^
 */
export function readArgumentLead(text: string, start: number, end: number): ArgumentLead | undefined {
  const mark = MARK.exec(text.slice(start, Math.min(end, start + 8)));
  if (mark !== null && mark[1] !== '-') {
    return { side: PRO_MARKS.has(mark[1] as string) ? 'pro' : 'con', start: start + mark[0].length };
  }
  const run = tokenize(text, start, Math.min(end, start + 40));
  const match = ARGUMENT_WORDS.matchAt(run.words, 0);
  const last = match === undefined ? undefined : run.spans[match.length - 1];
  if (match === undefined || last === undefined) return undefined;
  const after =
    /^[\s*_]{0,3}(?:[:：]|,\s?(?:because|weil|da|porque|car|perché|ponieważ|bo|потому что|vì|因为|なぜなら|왜냐하면|لأن)|[—–]|\s(?:because|weil))[\s*_]{0,3}/iu.exec(
      text.slice(last.end, Math.min(end, last.end + 24)),
    );
  return after === null ? undefined : { side: match.value, start: last.end + after[0].length };
}
