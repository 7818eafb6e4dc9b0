import { normalizeLabel, wordsOf } from './normalize.ts';

/** One clause of a short text: its words, and the character that ended it. */
export interface Clause {
  readonly words: readonly string[];
  readonly end: string;
}

const SEPARATORS = new Set('.;:,()[]{}|·•–—\n!?→←=。、，；：（）【】「」『』؛،/\\&+');

/**
 * The clauses of a cell or label line, without those that have no words. A full stop, colon, comma, slash or ampersand ends
 * a clause only before white space or the end, so `v1.2`, `n/a` and `10:30` stay whole; a hyphen only between spaces.
 */
export function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  for (let index = 0; index <= text.length; index += 1) {
    const end = text.charAt(index);
    if (index < text.length && !endsClause(text, index, end)) continue;
    const words = wordsOf(normalizeLabel(text.slice(start, index)));
    if (words.length > 0) clauses.push({ words, end });
    start = index + 1;
  }
  return clauses;
}

function endsClause(text: string, index: number, char: string): boolean {
  const next = text.charAt(index + 1);
  if (char === '-') return text.charAt(index - 1) === ' ' && next === ' ';
  if (!SEPARATORS.has(char)) return false;
  if ('.:,/\\&+='.includes(char)) return next === '' || next === ' ' || next === '*' || next === '_' || next === '\n';
  return true;
}
