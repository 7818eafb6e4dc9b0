import { ABSENT, OPTION_MARKERS, UNDATED, YES_NO } from './books.ts';
import { clausesOf } from './clauses.ts';
import type { OptionMarker } from './language-words.ts';
import { normalizeLabel, wordsOf } from './normalize.ts';

export { findInvalidDate, readDate } from './date-words.ts';
export type { OptionMarker } from './language-words.ts';

const MAX_MARKER_TEXT = 300;

/**
 * Whether a cell or value says that there is none: empty, dashes, underscores, dots, or a word such as "n/a" and "none".
 * "TBD" is not absent: someone meant to fill it in; see {@link isUndated}.
 */
export function isAbsent(text: string): boolean {
  if (text.length > 80) return false;
  if (startsLikeAValue(text)) return false;
  const words = wordsOf(normalizeLabel(text));
  if (words.length === 0) return !/[\p{So}\p{Sm}#?]/u.test(text.replaceAll('~', ''));
  return words.length <= 4 && ABSENT.meaningsOf(words).length > 0;
}

const PLAIN_WORD = /^[ *_"([{~`-]{0,4}([A-Za-z0-9]{1,40})(?=$|[ ,;:/_-])/;
const MAX_FIRST_WORDS = 5000;

/** First words that were looked up before, and whether a phrase of absence may start with them. */
const firstWords = new Map<string, boolean>();

/**
 * Whether a text starts with a plain word that opens no phrase of absence: true for almost every value, and found without
 * normalising the rest. False says nothing.
 */
function startsLikeAValue(text: string): boolean {
  const word = PLAIN_WORD.exec(text)?.[1];
  if (word === undefined) return false;
  let mayBeAbsent = firstWords.get(word);
  if (mayBeAbsent === undefined) {
    mayBeAbsent = ABSENT.mayStartWith(word.toLowerCase());
    if (firstWords.size >= MAX_FIRST_WORDS) firstWords.clear();
    firstWords.set(word, mayBeAbsent);
  }
  return !mayBeAbsent;
}

/** Whether the text of a date field says that there is no date: absent, "TBD", "unknown", "ongoing". */
export function isUndated(text: string): boolean {
  if (isAbsent(text)) return true;
  if (text.length > 80) return false;
  const words = wordsOf(normalizeLabel(text));
  if (words.length === 0) return true;
  return UNDATED.meaningsOf(words).length > 0;
}

/** Reads a yes or no that stands alone or opens the text ("Yes — blocks launch"); undefined for everything else. */
export function readYesNo(text: string): boolean | undefined {
  const mark = /^[\s*_]{0,8}([✅☑✔✓❌✖✗✘])/u.exec(text)?.[1];
  const words = wordsOf(normalizeLabel(text.slice(0, 80)));
  const match = YES_NO.matchAt(words, 0);
  if (match !== undefined && (match.length === words.length || isFollowedByMark(text))) return match.value;
  if (mark === undefined) return undefined;
  return '✅☑✔✓'.includes(mark);
}

/**
 * The marks a text gives an option ("(recommended)", "Rejected: too slow"), each once, in the order of the text. A word counts
 * where a clause begins or ends with it, so "the selected region" marks nothing.
 */
export function readOptionMarkers(text: string): OptionMarker[] {
  const found: OptionMarker[] = [];
  for (const { words } of clausesOf(text.slice(0, MAX_MARKER_TEXT))) {
    for (const marker of markersIn(words)) if (!found.includes(marker)) found.push(marker);
  }
  return found;
}

function* markersIn(words: readonly string[]): Generator<OptionMarker> {
  let negatedAt = -2;
  let isOpening = true;
  for (let index = 0; index < words.length;) {
    const match = OPTION_MARKERS.matchAt(words, index);
    const next = index + (match?.length ?? 1);
    if (match?.value === 'negation') negatedAt = next;
    else if (match !== undefined && (isOpening || next === words.length)) {
      const marker = index <= negatedAt ? negated(match.value) : match.value;
      if (marker !== undefined) yield marker;
    }
    if (match?.value !== 'negation') isOpening = false;
    index = next;
  }
}

function negated(marker: OptionMarker): OptionMarker | undefined {
  if (marker === 'recommended') return 'not-recommended';
  return marker === 'chosen' ? 'rejected' : undefined;
}

/** After the first word comes punctuation, a bracket or a dash, so the first word stands for itself. */
function isFollowedByMark(text: string): boolean {
  return /^[\s*_`"✅☑✔✓❌✖✗✘]{0,12}[\p{L}\p{M}]{1,14}[*_`"]{0,4}\s{0,4}[.,;:!()（，。、：·–—-]/u.test(
    text.replace('\u{fe0f}', ''),
  );
}
