import { DecisisError } from '../errors/decisis-error.ts';
import type { TextEdit } from '../model/text-edit.ts';

export type { TextEdit } from '../model/text-edit.ts';

/**
 * The text with the edits made; every character outside their ranges stays as it is. The edits must be in document order
 * and must not overlap: edits that do are a bug of the caller and throw DCS_INTERNAL_UNEXPECTED.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, newText } of edits) {
    if (start < at || end < start || end > text.length) {
      throw new DecisisError('DCS_INTERNAL_UNEXPECTED', {
        detail: `text edits overlap or leave the text at offset ${start}`,
      });
    }
    parts.push(text.slice(at, start), newText);
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/** Edits in document order; equal ones once, and those that change nothing left out. */
export function sortEdits(text: string, edits: readonly TextEdit[]): TextEdit[] {
  const sorted = edits.toSorted((left, right) => left.start - right.start || left.end - right.end);
  return sorted.filter((edit, index) => {
    const before = sorted[index - 1];
    const isRepeated =
      before !== undefined && before.start === edit.start && before.end === edit.end && before.newText === edit.newText;
    return !isRepeated && text.slice(edit.start, edit.end) !== edit.newText;
  });
}
