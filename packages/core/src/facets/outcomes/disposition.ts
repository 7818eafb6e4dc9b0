import { sentencesOf } from '../prose/sentences.ts';
import { quote, quoteBare, type Quote } from '../prose/span.ts';
import { tokenize } from '../prose/tokens.ts';
import { DISPOSITION_WORDS, type Disposition } from '../words/outcome-words.ts';

/** An outcome taken apart: what became of the default, and what was decided. */
export interface DispositionReading extends Quote {
  readonly disposition: Disposition;
  /** To whom the decision was left, for `deferred`. */
  readonly deferredTo: string | undefined;
  /** The text behind the word; undefined when nothing follows. */
  readonly outcome: Quote | undefined;
}

const MAX_WORDS = 8;
const TO = /^\s(?:to|an|a|para|à|al|do|на|cho)\s(?:the\s)?(\p{Lu}[\p{L}\p{N} -]{1,60})/u;

/**
 * Reads the disposition that opens an outcome; undefined when the outcome says nothing about a default.
 *
 *     Refined. Keep the stone oven for rye only.
 *     ^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function readDisposition(text: string, start: number, end: number): DispositionReading | undefined {
  const sentences = sentencesOf(text, start, Math.min(end, start + 4000));
  const first = sentences[0];
  if (first === undefined) return undefined;
  const run = tokenize(text, first.start, Math.min(first.end, first.start + 160));
  const match = DISPOSITION_WORDS.matchAt(run.words, 0);
  const last = match === undefined ? undefined : run.spans[match.length - 1];
  if (match === undefined || last === undefined) return undefined;
  // "Deferred rendering is used" opens with the word and says something else.
  const isShort =
    run.words.length <= MAX_WORDS ||
    /^[\s*_]{0,3}(?:[.,:;—–(]|\s-\s|$)/u.test(text.slice(last.end, Math.min(end, last.end + 4)));
  if (!isShort) return undefined;
  // "Refined with limits." is all about the default; "Replaced: gas" goes on with the outcome.
  const isFollowed = /^[\s*_]{0,3}[:;,—–(-]/u.test(text.slice(last.end, Math.min(first.end, last.end + 4)));
  const isWhole = !isFollowed && run.words.length <= MAX_WORDS;
  const rest = quote(text, isWhole || quoteBare(text, last.end, first.end).text === '' ? first.end : last.end, end);
  const body = TO.exec(text.slice(last.end - trailingTo(text, last.end), first.end));
  const outcome = quoteOutcome(text, rest);
  return {
    ...quote(text, first.start, isWhole ? first.end : last.end),
    disposition: match.value,
    deferredTo: match.value === 'deferred' ? body?.[1]?.trim().replace(/[.,;]$/, '') : undefined,
    outcome,
  };
}

/** Length of " to" when the matched phrase ended with it. */
function trailingTo(text: string, end: number): number {
  return /\s(?:to|an|a|para|à|do|на)$/u.exec(text.slice(Math.max(0, end - 6), end))?.[0].length ?? 0;
}

function quoteOutcome(text: string, rest: Quote): Quote | undefined {
  let { start } = rest;
  while (start < rest.end && /[\s.,:;—–-]/.test(text.charAt(start))) start++;
  return start >= rest.end ? undefined : quote(text, start, rest.end);
}
