import { tokenize } from '../facets/prose/tokens.ts';
import { DAY_WORDS, type DayWord } from '../facets/words/day-words.ts';
import { addDays } from '../model/civil-date.ts';
import { readDate } from '../vocabulary/date-words.ts';

/**
 * The day from which nothing is waited for any more, where words name a day and nothing else; `within` is the text that shows the
 * order of day and month.
 *
 *     not before 2026-12-01      vendor answer by 2026-12-01
 *     ^^^^^^^^^^^^^^^^^^^^^      (an answer, and no day)
 */
export function readWaitedDay(words: string, within: string): string | undefined {
  const date = readDate(words, within);
  if (date === undefined || date.movedFrom !== undefined) return undefined;
  const around = [wordsOf(words.slice(0, date.start)), wordsOf(words.slice(date.end))];
  if (around.includes(undefined)) return undefined;
  return around.includes('after') ? addDays(date.iso, 1) : date.iso;
}

/** What the words beside a date say; undefined for words that say something else than a day. */
function wordsOf(text: string): DayWord | 'nothing' | undefined {
  const { words } = tokenize(text, 0, text.length);
  if (words.length === 0) return /[\p{L}\p{N}?]/u.test(text) ? undefined : 'nothing';
  const cue = DAY_WORDS.matchAt(words, 0);
  return cue?.length === words.length ? cue.value : undefined;
}
