import { RELATIVE_DAYS, UNDATED } from './books.ts';
import { clausesOf } from './clauses.ts';

const MAX_LENGTH = 80;

/**
 * Whether a text says nothing of a day but words that mean another one each day they are read: "next week", "by the end of the
 * sprint", "TBD, soon". A text with anything else in it, such as a month, an event or a condition, may name a time: false.
 */
export function isRelativeDay(text: string): boolean {
  if (text.length > MAX_LENGTH) return false;
  const clauses = clausesOf(text).map(({ words }) => words.map((word) => (/^\d{1,2}$/.test(word) ? 'n' : word)));
  const relative = clauses.filter(isRelative);
  return relative.length > 0 && clauses.every((words) => relative.includes(words) || isUndatedClause(words));
}

function isRelative(words: readonly string[]): boolean {
  for (let at = 0; at < words.length;) {
    const match = RELATIVE_DAYS.matchAt(words, at);
    if (match === undefined) return false;
    at += match.length;
    if (match.value === 'day') return at === words.length;
  }
  return false;
}

function isUndatedClause(words: readonly string[]): boolean {
  return UNDATED.meaningsOf(words).length > 0;
}
