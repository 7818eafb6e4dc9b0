import type { Field } from '../model/field.ts';
import { normalizeLabel } from '../vocabulary/normalize.ts';

const CHOSEN = /^[\s*_]{0,4}chosen option[\s*_]{0,4}:[\s*_]{0,4}["“]([^"”\n]{4,120})["”]/iu;
/** Names of no option in particular. */
const ANY =
  /\b(?:none|nothing|both|all|any|neither|combin\w*|hybrid|mix\w*|option|options|above|status quo|other)\b|\d/iu;
/** Scripts whose words cannot be told apart by blanks, or that a Latin name may stand for. */
const UNSPACED = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;
const STEM = 4;

/** The title that an outcome of the MADR template names in quotes, where none of its words is in any of the texts. */
export function unknownChosenTitle({ text }: Field, known: readonly string[]): string | undefined {
  const title = CHOSEN.exec(text.slice(0, 300))?.[1];
  if (title === undefined || ANY.test(title) || UNSPACED.test(title)) return undefined;
  const stems = stemsOf(title);
  if (stems.every((stem) => stem.length < STEM)) return undefined;
  const others = new Set(known.flatMap(stemsOf));
  return stems.some((stem) => others.has(stem)) ? undefined : title;
}

/** Beginnings of words, so that one name in two forms is one; a short word is its own. */
function stemsOf(text: string): string[] {
  const words = normalizeLabel(text.slice(0, 4000)).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => word.length > 1).map((word) => word.slice(0, STEM));
}
