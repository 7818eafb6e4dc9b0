import { normalizeLabel, wordsOf } from './normalize.ts';

/** Words of a title that tell it from others, folded, each once: no short ones, but numbers and characters that are words. */
export function titleWords(title: string): ReadonlySet<string> {
  return new Set(wordsOf(normalizeLabel(title)).filter((word) => word.length > 2 || /\d|[^\0-\u02ff]/.test(word)));
}

/** How much two titles have in common, from 0 to 1: the words they share among all words of both. */
export function likeness(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (left.size === 0 || right.size === 0) return 0;
  let shared = 0;
  for (const word of left) if (right.has(word)) shared += 1;
  return shared / (left.size + right.size - shared);
}
