import { compositeAtStart } from '../vocabulary/letter-composites.ts';
import type { Field } from '../model/field.ts';

const LABEL = String.raw`(?:[A-H])(?![\p{L}\p{N}#'’]|[-.]\p{L}|[-.]\p{N})`;
const LEAD = String.raw`^[\s*_\x60]{0,4}(?:(?:choose|use|adopt|take|combine|go with|we recommend)\s)?`;
const REASON = String.raw`(?=[\s*_\x60]{0,4}(?:$|\n|[.;:,](?:\s|$)|[—–(]|(?:because|for|since|together|combined)\s))`;

/** One letter that is all a value says, or that it gives a reason for. */
const SINGLE = new RegExp(String.raw`${LEAD}(${LABEL})${REASON}`, 'u');
/** `Option A+D`, `A and D`, `options A, B and D`. */
const SEVERAL = new RegExp(
  String.raw`${LEAD}(?:[Oo]ptions?\s)?[*_\x60]{0,2}(${LABEL}(?:[*_\x60]{0,2}(?:\s?[+&/,]\s?|\s(?:and|plus|with)\s)(?:[Oo]ption\s)?[*_\x60]{0,2}${LABEL}){1,5})${REASON}`,
  'u',
);
/** A number says what it says only where nothing else stands. */
const NUMBER = /^[\s*_`]{0,4}(\d{1,2})[\s*_`.)]{0,4}$/u;
const ELSEWHERE = /\.(?:md|mdx|txt|adoc|rst)(?![\p{L}\p{N}])|\]\(/u;

/** The labels that a value consists of at its start; none where it goes on as a sentence, or speaks of another document. */
export function namedLabels({ text }: Field): readonly string[] {
  const head = text.slice(0, 300);
  if (ELSEWHERE.test(head)) return [];
  const several = SEVERAL.exec(head)?.[1];
  if (several !== undefined)
    return [...several.matchAll(/(?<![\p{L}\p{N}])[A-H](?![\p{L}\p{N}])/gu)].map(([label]) => label);
  const mixed = compositeAtStart(head);
  if (mixed !== undefined) return mixed.parts.map(({ label }) => label);
  const one = SINGLE.exec(head)?.[1] ?? NUMBER.exec(head)?.[1];
  return one === undefined ? [] : [one];
}
