import type { Field } from '../model/field.ts';
import { normalizeLabel } from '../vocabulary/normalize.ts';
import { isUndated } from '../vocabulary/value-words.ts';

const CHOSEN = /^[\s*_]{0,4}chosen option[\s*_]{0,4}:[\s*_]{0,4}["“]([^"”\n]{2,120})["”]/iu;
/** Names of no option in particular. */
const ANY =
  /\b(?:none|nothing|both|all|any|neither|combin\w*|hybrid|mix\w*|option|options|above|status quo|other|yes|no|ok|do it)\b/iu;
/** Scripts whose words cannot be told apart by blanks, or that a Latin name may stand for. */
const UNSPACED = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;
const STEM = 4;
/** Names as long as this may be short for another. */
const MAX_SHORT = 4;
const LETTER = /\p{L}/u;

/** The title that an outcome of the MADR template names in quotes, where none of its words is in any of the texts. */
export function unknownChosenTitle({ text }: Field, known: readonly string[]): string | undefined {
  const title = CHOSEN.exec(text.slice(0, 300))?.[1];
  if (title === undefined || isUndated(title) || ANY.test(title) || UNSPACED.test(title)) return undefined;
  const stems = stemsOf(title).filter((stem) => LETTER.test(stem));
  if (stems.length === 0) return undefined;
  const others = known.flatMap(stemsOf);
  const isShared = stems.some((stem) => others.some((other) => other.startsWith(stem) || stem.startsWith(other)));
  return isShared || (title.length <= MAX_SHORT && known.some((text) => isShortFor(title, text))) ? undefined : title;
}

/** Whether the letters of a short name stand in a text in this order, from the start of a word on: `PG`, `K8s`. */
function isShortFor(short: string, text: string): boolean {
  const letters = normalizeLabel(short).replace(/[^a-z]/g, '');
  if (letters === '') return true;
  const between = letters.replace(/(?<=.)(?=.)/gu, '[^\\n]{0,24}?');
  return new RegExp(`(?:^|[^a-z])${between}`, 'u').test(normalizeLabel(text.slice(0, 4000)));
}

/** Beginnings of words, so that one name in two forms is one; a short word is its own. */
function stemsOf(text: string): string[] {
  const words = normalizeLabel(text.slice(0, 4000)).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => word.length > 1).map((word) => word.slice(0, STEM));
}
