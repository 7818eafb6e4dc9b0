/** What the engine says of a text that is no pattern. */
export interface EngineProblem {
  readonly problem: string;
  readonly part: string;
}

/**
 * Where in a pattern a problem stands that the engine tells by its words alone: at the first of these that a beginning of the pattern with the
 * same problem goes beyond, for the engine reads from the left. A parenthesis that nothing closes is told by where it opens.
 *
 *     a*b|*c      (a)(b
 *         ^          ^
 */
export function problemOffset(
  text: string,
  { problem, part }: EngineProblem,
  problemOf: (text: string) => EngineProblem | undefined,
): number {
  if (problem.startsWith('missing closing )')) return strayParenthesis(text, '(') ?? 0;
  if (problem.startsWith('unexpected )')) return strayParenthesis(text, ')') ?? 0;
  if (problem.startsWith('trailing backslash')) return text.length - 1;
  const places = part === '' ? [] : placesOf(text, part);
  const isBefore = (next: number | undefined): boolean => {
    const found = problemOf(text.slice(0, next));
    return found?.problem === problem && found.part === part;
  };
  let [low, high] = [0, places.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(places[middle + 1])) high = middle;
    else low = middle + 1;
  }
  return places[low] ?? 0;
}

function placesOf(text: string, part: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) places.push(at);
  return places;
}

// `\Q…\E`, an escape, a set with its escapes, a parenthesis.
const SIGNS = /\\Q[^]*?(?:\\E|$)|\\[^]|\[\^?\]?(?:\[:\^?\w+:\]|\\[^]|[^\]\\])*\]|[()]/g;

/** The first closing parenthesis that none opened, or the last opening one that none closes. */
function strayParenthesis(text: string, wanted: '(' | ')'): number | undefined {
  const open: number[] = [];
  for (const { 0: sign, index } of text.matchAll(SIGNS)) {
    if (sign === '(') open.push(index);
    else if (sign === ')' && open.pop() === undefined && wanted === ')') return index;
  }
  return open.at(-1);
}
