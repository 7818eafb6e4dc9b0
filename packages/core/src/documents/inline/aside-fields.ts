import { LetterPattern } from '../../model/letter-pattern.ts';
import type { FieldName } from '../../model/field-name.ts';
import type { Field } from '../../model/field.ts';
import { fieldForLabel } from '../../vocabulary/field-words.ts';
import { readDate } from '../../vocabulary/value-words.ts';
import type { FieldSpan } from './field-span.ts';
import { fieldAt } from './inline-text.ts';

const MAY_BE_ASIDE = /[(（[][^()（）[\]]{0,200}(?:[:：]|\d{4})/;
const ASIDE = /[(（[]([^()（）[\]\n\r]{4,200})(?:[)）]|\](?![([]))/g;
const BETWEEN_PARTS = /\s{0,8}[,;；，·|•]\s{1,8}|\s{1,8}[—–/]\s{1,8}|[；，]/g;
const LABELLED = new LetterPattern(/^(\p{L}[\p{L} -]{1,30}?)\s?[:：]\s{0,8}/u);
const BEFORE_DATE = new LetterPattern(/^(\p{L}[\p{L} ]{1,30}?)\s{1,8}(?=\d)/u);
/** `by 2026-12-05` beside an owner says when; alone in a bracket it may date anything. */
const UNTIL = /^(?:by|until|before|bis|vor|avant|para|antes de|entro|do|до)\s{1,8}(?=\d)/i;

/** Fields that are certain enough to be read where they stand in brackets. */
const CERTAIN: ReadonlySet<FieldName | undefined> = new Set(['owner', 'decider', 'due', 'status']);

interface Part {
  readonly start: number;
  readonly end: number;
  /** Undefined for a part that names no field: it goes on with the one before. */
  readonly label: string | undefined;
  readonly name: FieldName | undefined;
  readonly valueStart: number;
}

/**
 * Fields that a sentence carries in brackets, one or several of them in each.
 *
 *     Which port do we take? (Owner: Ana) (Due: 2026-03-01)      Which host? (owner: Bo, due 2026-03-01)
 *                             ^^^^^  ^^^   ^^^  ^^^^^^^^^^                    ^^^^^  ^^  ^^^ ^^^^^^^^^^
 */
export function readAsides(text: string, start: number, end: number): FieldSpan[] {
  const shown = text.slice(start, end);
  if (!MAY_BE_ASIDE.test(shown)) return [];
  const spans: FieldSpan[] = [];
  for (const match of shown.matchAll(ASIDE)) {
    const from = start + match.index;
    const fields = fieldsOf(text, from + 1, from + match[0].length - 1);
    if (fields.length > 0) spans.push({ start: from, end: from + match[0].length, fields });
  }
  return spans;
}

function fieldsOf(text: string, start: number, end: number): Field[] {
  const parts = partsOf(text, start, end);
  const fields: Field[] = [];
  for (let index = 0; index < parts.length; index++) {
    const { label, name, valueStart } = parts[index] as Part;
    if (label === undefined || name === undefined || !CERTAIN.has(name)) continue;
    // "(depends on D-3, status: open)" tells the status of something else.
    if (name === 'status' && index > 0 && fields.length === 0) continue;
    let last = index;
    while (parts[last + 1] !== undefined && (parts[last + 1] as Part).label === undefined) last++;
    fields.push(fieldAt(text, name, label, valueStart, (parts[last] as Part).end, 'line'));
  }
  return fields;
}

function partsOf(text: string, start: number, end: number): Part[] {
  const inside = text.slice(start, end);
  const parts: Part[] = [];
  let from = 0;
  for (const match of [...inside.matchAll(BETWEEN_PARTS), undefined]) {
    const to = match === undefined ? inside.length : match.index;
    parts.push(partAt(inside.slice(from, to), start + from, parts));
    if (match !== undefined) from = to + match[0].length;
  }
  return parts;
}

function partAt(written: string, start: number, before: readonly Part[]): Part {
  const end = start + written.length;
  const labelled = LABELLED.exec(written);
  if (labelled !== null) {
    const label = labelled[1] as string;
    return { start, end, label, name: fieldForLabel(label, 'label'), valueStart: start + labelled[0].length };
  }
  const dated = BEFORE_DATE.exec(written);
  const isFirst = before.every(({ label }) => label === undefined);
  if (dated !== null && isDay(written.slice(dated[0].length))) {
    const label = dated[1] as string;
    const isDue = fieldForLabel(label, 'label') === 'due' || (!isFirst && UNTIL.test(written));
    if (isDue) return { start, end, label, name: 'due', valueStart: start + dated[0].length };
  }
  // A bare day behind a name is no part of the name.
  const isApart = !isFirst && before.at(-1)?.name !== 'due' && isDay(written);
  return { start, end, label: isApart ? '' : undefined, name: undefined, valueStart: start };
}

function isDay(written: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(written.trim()) || (/\d/.test(written) && readDate(written) !== undefined);
}
