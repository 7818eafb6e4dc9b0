import type { Item } from '../documents/item.ts';
import type { DecisionStatus } from '../model/status.ts';
import { CONDITIONS, EXPIRIES, RESERVATIONS } from '../vocabulary/books.ts';
import { normalizeLabel, wordsOf } from '../vocabulary/normalize.ts';
import { readStatus } from '../vocabulary/status-words.ts';
import { readDate } from '../vocabulary/value-words.ts';

const MAX_EXPIRY_WORDS = 3;
const BY = new Set('by von per por par da przez'.split(' '));
const MAX_NAME_WORDS = 6;
/** A year and nothing else behind the word that leads to it: it may mean the start of that year. */
const YEAR = /^\s{0,3}((?:19|20)\d\d)[\s).*_]{0,6}$/;
/** What stands between that word and its day: "hasta el 1 de mayo". */
const ARTICLE = /^\s{1,3}(?:the|el|le|il|o|am|zum|dem|al|le|l)(?=\s)/iu;

/**
 * The last day on which the acceptance of an item holds, where its status is one up to a day: `accepted until 2030-01-01`.
 * Undefined for any other status, and where the day is not certain.
 */
export function lastDayOf(item: Item): string | undefined {
  const { standing } = item;
  if (standing.status !== 'proposed' || standing.inferred || standing.field === undefined) return undefined;
  const { text } = standing.field;
  if (readStatus(text)?.doubt?.reason !== 'expiry') return undefined;
  const days = [...text.matchAll(/\s|[(（:]|(?<=[\p{Script=Han}])(?=\d)/gu)].flatMap(({ index }) =>
    dayBehind(text, index),
  );
  return new Set(days).size === 1 ? days[0] : undefined;
}

/** How an item stands on a day: an acceptance up to a later one, or to this, counts as one; after it, for what was read. */
export function statusOn(item: Item, today: string): DecisionStatus {
  const last = item.status === 'proposed' ? lastDayOf(item) : undefined;
  return last !== undefined && today <= last ? 'accepted' : item.status;
}

/** The day that follows a place, where the words in front of it end with one that leads to such a day, and no other day follows. */
function dayBehind(text: string, at: number): readonly string[] {
  if (EXPIRIES.lengthAtEnd(wordsOf(normalizeLabel(text.slice(0, at))), MAX_EXPIRY_WORDS) === 0) return [];
  const behind = text.slice(at).replace(ARTICLE, ' ');
  const year = YEAR.exec(behind)?.[1];
  // Through the day before it.
  if (year !== undefined) return [`${Number(year) - 1}-12-31`];
  const date = readDate(behind);
  const isRight = date !== undefined && date.movedFrom === undefined && /^[\s:(（]*$/.test(behind.slice(0, date.start));
  return isRight && saysNoMore(behind.slice(date.end)) ? [date.iso] : [];
}

/** Whether behind the day nothing follows, or who said so: "until 2030-01-01 by Mia". */
function saysNoMore(text: string): boolean {
  const words = wordsOf(normalizeLabel(text));
  if (words.length === 0) return !/[?？\p{Extended_Pictographic}]/u.test(text);
  const isOther = words.some(
    (word, at) => CONDITIONS.matchAt(words, at) ?? RESERVATIONS.matchAt(words, at) ?? /^\d/.test(word),
  );
  return BY.has(words[0] as string) && words.length <= MAX_NAME_WORDS && !isOther;
}
