import { LetterPattern } from '../../model/letter-pattern.ts';
import type { Span } from '../prose/span.ts';
import { NORM_NOUNS, NORM_PUBLISHERS } from '../words/norm-words.ts';

/** A provision of an authority outside the register: a law, a clause, a standard, with the version and place it is cited in. */
export interface AuthorityReference extends Span {
  readonly text: string;
  /** Every provision meant, as written: `Article 38`, `Article 39` for "Article 38/39". */
  readonly ids: readonly string[];
  readonly version: string | undefined;
  readonly section: string | undefined;
  /** True for a provision that has no number yet: "Article XX". */
  readonly isPlaceholder: boolean;
}

// The two long patterns are built only for texts that hold a noun or a publisher at all.
const NOUN_FORM = new LetterPattern(
  /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}\p{M}]{2,11}\.?)[ \u00a0](\d{1,4}(?:-[A-Z\d]{1,3})?|[XN]{2,4})((?:\/\d{1,4}){0,10})(?![\p{L}\p{N}])/gu,
);
const PUBLISHER_FORM = new LetterPattern(
  /(?<![\p{L}\p{N}-])(\p{Lu}[\p{Lu}\d]{1,7}(?:\/\p{Lu}{2,5})?)(?:[ \u00a0-]| DSS )(\d{2,6}(?:[-.:]\d{1,6}){0,3})(?![\p{L}\p{N}])/gu,
);
const VERSION = new LetterPattern(/^[ \u00a0](v\d{1,4}(?:\.\d{1,4}){0,3})(?![\p{L}\p{N}])/u);
const SECTION = /^[ \u00a0](§[ \u00a0]?[A-Z]?\d{1,4}(?:\.\d{1,4}){0,5})/u;

/**
 * Provisions of outside authorities cited in a range.
 *
 *     anchored to Article 45 v1.0, Article 38/39 and RFC 9457 §3
 *                 ^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^     ^^^^^^^^^^^
 */
export function readAuthorityReferences(text: string, start: number, end: number): AuthorityReference[] {
  const slice = text.slice(start, end);
  const references: AuthorityReference[] = [];
  const folded = slice.toLowerCase();
  const nouns = NORM_NOUNS.some((noun) => folded.includes(noun)) ? NOUN_FORM.allIn(slice) : [];
  for (const match of nouns) {
    const noun = (match[1] as string).toLowerCase();
    if (!NORM_NOUNS.includes(noun)) continue;
    const numbers = [match[2] as string, ...(match[3] as string).split('/').filter((part) => part !== '')];
    const ids = numbers.map((number) => `${match[1]} ${number}`);
    references.push(reference(text, start + match.index, match[0].length, ids, end));
  }
  const publishers = NORM_PUBLISHERS.some((name) => slice.includes(name)) ? PUBLISHER_FORM.allIn(slice) : [];
  for (const match of publishers) {
    if (!NORM_PUBLISHERS.includes(match[1] as string)) continue;
    references.push(reference(text, start + match.index, match[0].length, [match[0]], end));
  }
  return references.toSorted((left, right) => left.start - right.start);
}

function reference(text: string, at: number, length: number, ids: readonly string[], end: number): AuthorityReference {
  let stop = at + length;
  const version = VERSION.exec(text.slice(stop, Math.min(end, stop + 24)));
  if (version !== null) stop += version[0].length;
  const section = SECTION.exec(text.slice(stop, Math.min(end, stop + 24)));
  if (section !== null) stop += section[0].length;
  const isPlaceholder = /[XN]{2,}$/.test(ids[0] as string);
  return {
    start: at,
    end: stop,
    text: text.slice(at, stop),
    ids,
    version: version?.[1],
    section: section?.[1],
    isPlaceholder,
  };
}
