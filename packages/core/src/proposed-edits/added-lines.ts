import { textLines } from '../sentinels/text/text-lines.ts';
import type { ProposedEdit } from './proposed-edit.ts';

/** A line that an edit brings, with its number in the new text. */
export interface AddedLine {
  readonly text: string;
  readonly line: number;
}

/** What an edit brings: line by line, and as one text to look through at once. */
export interface AddedLines {
  readonly lines: readonly AddedLine[];
  /** Each of the lines once. */
  readonly text: string;
}

const known = new WeakMap<ProposedEdit, AddedLines>();

/** The lines of the new text that the old one does not have, or has less often; worked out once for all sentinels. */
export function addedLines(edit: ProposedEdit): AddedLines {
  let added = known.get(edit);
  if (added === undefined) known.set(edit, (added = compared(edit)));
  return added;
}

function compared({ before, after }: ProposedEdit): AddedLines {
  const left = new Map<string, number>();
  for (const text of textLines(before ?? '')) left.set(text, (left.get(text) ?? 0) + 1);
  const lines = textLines(after ?? '').flatMap((text, index): AddedLine[] => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count > 0 ? [] : [{ text, line: index + 1 }];
  });
  return { lines, text: [...new Set(lines.map(({ text }) => text))].join('\n') };
}
