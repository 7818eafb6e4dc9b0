import type { EditProblem } from './proposed-edit.ts';

/** A text that an agent wants replaced by another. */
export interface Replacement {
  readonly from: string;
  readonly to: string;
  readonly isEverywhere: boolean;
}

/**
 * A text after some replacements, one after the other. An empty `from` in an empty text writes the whole text. Refuses what is not
 * there, and what stands at several places when one is meant.
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
    const at = current.indexOf(from);
    if (at === -1) return { problem: 'the text to be replaced is not in the file' };
    if (isEverywhere) current = current.split(from).join(to);
    else if (current.includes(from, at + 1)) return { problem: 'the text to be replaced stands at several places' };
    else current = current.slice(0, at) + to + current.slice(at + from.length);
  }
  return { text: current };
}
