import type { TextEdit } from '../../../model/text-edit.ts';
import { lineEndingAt } from '../../line-ending.ts';

/** The edit that adds a key to a YAML mapping that ends at `end`: on a line of its own behind the last one. */
export function insertKey(text: string, start: number, end: number, key: string, encoded: string): TextEdit {
  let at = end;
  while (at > start && /\s/.test(text.charAt(at - 1))) at--;
  const eol = lineEndingAt(text, Math.max(at, 1));
  if (at === start) return { start: at, end: at, newText: `${key}: ${encoded}${eol}` };
  return { start: at, end: at, newText: `${eol}${key}: ${encoded}` };
}
