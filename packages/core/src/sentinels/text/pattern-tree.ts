/** One code point out of some; a text of one code point when it is known which. */
export interface CharacterNode {
  readonly kind: 'character';
  /** Which of the first 128 code points. */
  readonly ascii: readonly number[];
  /** Whether a code point beyond them may be meant. */
  readonly isWide: boolean;
  /** A regular expression over the bytes of all those that may be meant; without it they are any bytes beyond ASCII. */
  readonly wideBytes?: string;
  /** The one code point, when there is no other. */
  readonly exact?: string;
}

/** What a regular expression says, as far as finding lines that may match needs it. */
export type PatternNode =
  | CharacterNode
  | { readonly kind: 'sequence' | 'choice'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'repeat'; readonly part: PatternNode; readonly least: number; readonly most: number }
  | { readonly kind: 'start' | 'end' | 'boundary' | 'no-boundary' };
