import { fieldForLabel } from '../../vocabulary/field-words.ts';
import type { Field } from '../../model/field.ts';
import { readLabel, type Label } from './read-label.ts';
import { STANDING_FIELDS } from '../standing-fields.ts';
import { withoutEndBlanks } from '../line-index.ts';

/** A label further right on a line than another one. */
export interface LabelBeside {
  /** Where the value of the label before ends; the separator stands behind it. */
  readonly cut: number;
  readonly label: Label;
  readonly name: Field['name'] | undefined;
}

/** Fields whose values are a word, a name or a date: what stands behind a separator is no part of them. */
const SHORT: ReadonlySet<Field['name']> = new Set([...STANDING_FIELDS, 'implementedIn', 'id']);
const SEPARATOR =
  /\s{0,8}[·|•]\s{0,8}(?=\S)|\s{0,8}[;,]\s{1,8}(?=\S)|\s{1,8}(?:[—–/]|--?)\s{1,8}(?=\S)|[ \t]{2,40}(?=\S)|\t(?=\S)|\s(?=\*\*)/g;
const MAX_LABEL = 100;
const MAX_NAME = 100;

/** Whether the values of a field are a word, a name or a date. */
export function isShortField(name: Field['name']): boolean {
  return SHORT.has(name);
}

/**
 * Finds the next label behind a separator.
 *
 *     **Status:** Accepted · **Owner:** Ann        Status: open, Due: 2027-01-01
 *                         ^                                    ^
 *
 * A label in bold stands behind any separator. A plain one is known to the vocabulary, or stands behind `·` or `|` and a word.
 */
export function readLabelBeside(
  text: string,
  start: number,
  end: number,
  reach: number,
  before: Field['name'] | undefined,
): LabelBeside | undefined {
  const window = text.slice(start, Math.min(end, start + reach));
  if (!/[:：]/.test(window)) return undefined;
  for (const match of window.matchAll(SEPARATOR)) {
    const at = start + match.index + match[0].length;
    const label = readLabel(text, at, Math.min(end, at + MAX_LABEL));
    if (label === undefined || !/[:：]/.test(text.slice(at, label.valueStart))) continue;
    const name = fieldForLabel(label.text, 'label');
    if (isLabel(text, match[0].trim(), label, name, before, end)) {
      const cut = start + match.index;
      return { cut, label, name };
    }
  }
  return undefined;
}

function isLabel(
  text: string,
  separator: string,
  label: Label,
  name: Field['name'] | undefined,
  before: Field['name'] | undefined,
  end: number,
): boolean {
  if (text.startsWith('**', label.start)) return name !== undefined || /^\p{Lu}[\p{L} -]{1,30}$/u.test(label.text);
  if (label.bold || (before !== undefined && !isShortField(before))) return false;
  if (/^[·|•]$/.test(separator)) return name !== undefined || /^\p{Lu}[\p{L} -]{1,30}$/u.test(label.text);
  return before !== undefined && name !== undefined && isShortField(name) && isBrief(text, label.valueStart, end);
}

/** "Driver: a cycle of five seconds gives some four thousand runs …" is an explanation; words, names and dates are brief. */
function isBrief(text: string, start: number, end: number): boolean {
  if (withoutEndBlanks(text, start, end) - start <= MAX_NAME) return true;
  return /[·|•;,]|\s[—–-]\s|\s{2}/.test(text.slice(start, start + MAX_NAME));
}
