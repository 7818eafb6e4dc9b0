import type { EditProblem } from './proposed-edit.ts';

/** A text that an agent wants replaced by another. */
export interface Replacement {
  readonly from: string;
  readonly to: string;
  readonly isEverywhere: boolean;
}

/**
 * A text after some replacements, one after the other. An empty `from` in an empty text writes the whole text. Refuses what is not
 * there, and what stands at several places when one is meant. A line end matches any other; what is written gets those of the text.
 */
export function applyReplacements(
  text: string | undefined,
  replacements: readonly Replacement[],
): { readonly text: string } | EditProblem {
  let current = text ?? '';
  for (const { from, to, isEverywhere } of replacements) {
    if (from === '') {
      if (current !== '') return { problem: 'the text to be replaced is empty, and the file is not' };
      current = to;
      continue;
    }
    const places = placesOf(current, from);
    if (places.length === 0) return { problem: 'the text to be replaced is not in the file' };
    if (!isEverywhere && !standsOnce(current, from))
      return { problem: 'the text to be replaced stands at several places' };
    current = written(current, places, withLineEnds(to, current));
  }
  return { text: current };
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where a text stands, whatever the line ends; of places that overlap, the first. */
function placesOf(text: string, from: string): readonly Place[] {
  const [folded, wanted] = [folds(text), folds(from)];
  const places: Place[] = [];
  let before = 0;
  let returns = 0;
  // The folded text lacks a character for each line end of two.
  const inText = (at: number): number => {
    for (; before < at; before += 1) if (folded[before] === '\n' && text[before + returns] === '\r') returns += 1;
    return at + returns;
  };
  for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, at + wanted.length)) {
    const start = inText(at);
    places.push({ start, end: inText(at + wanted.length) });
  }
  return places;
}

function standsOnce(text: string, from: string): boolean {
  const [folded, wanted] = [folds(text), folds(from)];
  return folded.indexOf(wanted) === folded.lastIndexOf(wanted);
}

function written(text: string, places: readonly Place[], to: string): string {
  let result = '';
  let at = 0;
  for (const { start, end } of places) {
    result += text.slice(at, start) + to;
    at = end;
  }
  return result + text.slice(at);
}

function folds(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/** A text with the line end that comes first in another; its own where that has none. */
function withLineEnds(text: string, like: string): string {
  const at = like.indexOf('\n');
  if (at === -1) return text;
  const folded = folds(text);
  return like[at - 1] === '\r' ? folded.replaceAll('\n', '\r\n') : folded;
}
