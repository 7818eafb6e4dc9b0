import { normalizeLabel, wordsOf } from './normalize.ts';

/** One clause of a short text: its words, and the character that ended it. */
export interface Clause {
  readonly words: readonly string[];
  readonly end: string;
}

/** A hyphen, or a separator. */
const MARK = /[-.;:,()[\]{}|·•–—\n!?→←=。、，；：（）【】「」『』؛،؟？/\\&+]/g;

/**
 * The clauses of a cell or label line, without those that have no words. A full stop, colon, comma, slash or ampersand ends
 * a clause only before white space or the end, so `v1.2`, `n/a` and `10:30` stay whole; a hyphen only between spaces.
 */
export function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  for (let index = nextMark(text, 0); index <= text.length; index = nextMark(text, index + 1)) {
    const end = text.charAt(index);
    if (index < text.length && !endsClause(text, index, end)) continue;
    const words = wordsOf(normalizeLabel(text.slice(start, index)));
    if (words.length > 0) clauses.push({ words, end });
    start = index + 1;
  }
  return clauses;
}

/** Where the next character stands that may end a clause; the length of the text when there is none, then more. */
function nextMark(text: string, from: number): number {
  if (from > text.length) return from;
  MARK.lastIndex = from;
  return MARK.exec(text)?.index ?? text.length;
}

function endsClause(text: string, index: number, char: string): boolean {
  const next = text.charAt(index + 1);
  if (char === '-') return text.charAt(index - 1) === ' ' && next === ' ';
  if ('.:,/\\&+='.includes(char)) return next === '' || next === ' ' || next === '*' || next === '_' || next === '\n';
  return true;
}
