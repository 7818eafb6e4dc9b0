import type { Item } from '../../documents/item.ts';
import { LetterPattern } from '../../model/letter-pattern.ts';
import { normalizeLabel, wordsOf } from '../../vocabulary/normalize.ts';
import { PLAN_FAMILIES, PLAN_NOUNS } from '../words/plan-words.ts';

/** A word with a number, or a capital that ends a word, right behind it. */
const NUMBERED = new LetterPattern(/([\p{L}\p{M}]+)(?=[ \u00a0#._-]{0,2}(?:v?(?:[A-Z]-?)?\d|[A-Z](?![\p{L}\p{N}])))/gu);

/**
 * Tells whether the text of an item can name a node of a plan by a number. Cheap, and never wrong when it says no, so that the
 * settled rows of a long register are not read for what they held up; each word is looked up once.
 */
export function numberedNodeTest(): (item: Item) => boolean {
  const known = new Map<string, boolean>();
  const isPlanWord = (word: string): boolean => {
    let is = known.get(word);
    if (is === undefined) known.set(word, (is = namesNode(word)));
    return is;
  };
  return ({ source, entries }) =>
    entries.some(({ start, end }) => {
      for (const [, word = ''] of NUMBERED.allIn(source.text.slice(start, end))) if (isPlanWord(word)) return true;
      return false;
    });
}

function namesNode(word: string): boolean {
  if (PLAN_FAMILIES.has(word.toUpperCase())) return true;
  const last = wordsOf(normalizeLabel(word)).at(-1);
  return last !== undefined && PLAN_NOUNS.mayEndIn(last);
}
