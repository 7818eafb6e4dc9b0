import type { TextEdit } from '../../../model/text-edit.ts';
import { lineEndingAt } from '../../line-ending.ts';

/** The edit that adds a key to a YAML mapping: behind the key where it stands without value, else on a new last line. */
export function insertKey(text: string, start: number, end: number, key: string, encoded: string): TextEdit {
  const empty = new RegExp(`^${key}[ \\t]*:(?=[ \\t]*\\r?$)`, 'm').exec(text.slice(start, end));
  if (empty !== null) {
    const behind = start + empty.index + empty[0].length;
    return { start: behind, end: behind, newText: ` ${encoded}` };
  }
  let at = end;
  while (at > start && /\s/.test(text.charAt(at - 1))) at--;
  const eol = lineEndingAt(text, Math.max(at, 1));
  if (at === start) return { start: at, end: at, newText: `${key}: ${encoded}${eol}` };
  return { start: at, end: at, newText: `${eol}${key}: ${encoded}` };
}
