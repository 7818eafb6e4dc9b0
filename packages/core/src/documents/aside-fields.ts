import { LetterPattern } from '../model/letter-pattern.ts';
import type { FieldName } from '../model/field-name.ts';
import type { Field } from '../model/field.ts';
import { fieldForLabel } from '../vocabulary/field-words.ts';
import { fieldAt } from './inline-text.ts';

const MAY_BE_ASIDE = /[(（][^\s()（）:：][^()（）:：\n]{1,30}[:：]/;
const ASIDE = new LetterPattern(/[(（](\p{L}[\p{L} -]{1,30})[:：]\s?([^()（）\n]{1,100})[)）]/gu);
const MAX_TEXT = 4000;

/** Fields that are certain enough to be read where they stand in brackets. */
const CERTAIN: ReadonlySet<FieldName | undefined> = new Set(['owner', 'decider', 'due', 'status']);

/**
 * Fields that a sentence carries in brackets.
 *
 *     Which port do we take? (Owner: Ana) (Due: 2026-03-01)
 *                             ^^^^^  ^^^   ^^^  ^^^^^^^^^^
 */
export function readAsideFields(text: string, start: number, end: number): Field[] {
  const fields: Field[] = [];
  const shown = text.slice(start, Math.min(end, start + MAX_TEXT));
  if (!MAY_BE_ASIDE.test(shown)) return fields;
  for (const match of shown.matchAll(ASIDE.for(shown))) {
    const label = match[1] as string;
    const name = fieldForLabel(label, 'label');
    if (name === undefined || !CERTAIN.has(name) || fields.some((field) => field.name === name)) continue;
    const to = start + match.index + match[0].length - 1;
    fields.push(fieldAt(text, name, label, to - (match[2] as string).length, to, 'line'));
  }
  return fields;
}
