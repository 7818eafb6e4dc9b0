import { LetterPattern } from '../../model/letter-pattern.ts';
import { idFamily, isPlaceholderId, readLeadingId } from '../../model/item-id.ts';
import { fieldForLabel } from '../../vocabulary/field-words.ts';
import { isDecisionSense, senseOfFamily } from '../id-family.ts';
import { readLabel } from './read-label.ts';
import { withoutEndBlanks } from '../line-index.ts';

const MAX_LINE = 400;
const WORD_BEFORE_COLON = /([^\s:：*_|·;,.()]{2,30})(?:\*\*|__)?\s?[:：]/g;
/** Inside a line only with a hyphen: `Q3` is a quarter more often than a question. */
const ID = new LetterPattern(/(?<![\p{L}\p{N}-])\p{Lu}{1,6}-\d{1,6}(?![\p{L}\p{N}/])/gu);

/**
 * Whether a line that ended in no item reads like one: the identifier of a decision that no item has, beside or right above a
 * status or an owner (`Our D-7. Status: open`), or at the start of columns set apart with tabs.
 */
export function reportsDecision(text: string, start: number, end: number, ids: ReadonlySet<string>): boolean {
  const line = text.slice(start, Math.min(end, start + MAX_LINE));
  const leading = readLeadingId(line, 0, line.length);
  const isLeading = leading !== undefined && isUnread(leading.id, ids);
  if (
    isLeading &&
    (line.split('\t').length > 2 || (withoutEndBlanks(text, start, end) - start <= MAX_LINE && isLabelBelow(text, end)))
  )
    return true;
  if (!/[:：]/.test(line)) return false;
  for (const [, word] of line.matchAll(WORD_BEFORE_COLON))
    if (tells(word as string)) return isLeading || [...ID.allIn(line)].some(([id]) => isUnread(id, ids));
  return false;
}

function isUnread(id: string, ids: ReadonlySet<string>): boolean {
  return !ids.has(id) && /\d/.test(id) && !isPlaceholderId(id) && isDecisionSense(senseOfFamily(idFamily(id)));
}

function isLabelBelow(text: string, end: number): boolean {
  const below = /^\s{1,20}(?:[-*+•]\s+)?(?=\S)/.exec(text.slice(end, end + 40));
  if (below === null) return false;
  const at = end + below[0].length;
  const lineBreak = text.slice(at, at + MAX_LINE).search(/[\r\n]/);
  const label = readLabel(text, at, lineBreak === -1 ? Math.min(text.length, at + MAX_LINE) : at + lineBreak);
  return label !== undefined && tells(label.text);
}

function tells(word: string): boolean {
  const name = fieldForLabel(word, 'label');
  return name === 'status' || name === 'owner';
}
