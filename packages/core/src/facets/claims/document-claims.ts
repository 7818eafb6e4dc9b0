import { readDocumentNames } from '../references/document-names.ts';
import type { Prose } from '../prose/item-prose.ts';
import { readSectionReferences } from '../references/section-references.ts';
import { mergeSpans, quote, type Quote, type Span } from '../prose/span.ts';
import { sentencesOf } from '../prose/sentences.ts';
import { findCues, tokenize } from '../prose/tokens.ts';
import { CLAIM_WORDS, CONTRAST_WORDS } from '../words/claim-words.ts';

/** What a text says that a document states. */
export interface DocumentClaim extends Quote {
  /** The document as written, with its section. */
  readonly place: string;
  readonly document: string;
}

/** Statements of two documents that a text sets against each other. */
export interface RecordedContradiction extends Span {
  readonly claims: readonly DocumentClaim[];
}

const REACH = 6;

/**
 * The contradiction between documents that an item records: statements of two of them, and a word that sets them against
 * each other, in one stretch of text.
 *
 *     oven.md §2 says the door opens left. This is only true if ... hall.md §4 claims that it opens right.
 *     ^^^^^^^^^^^^^^^                               ^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^
 */
export function readContradiction(text: string, prose: readonly Prose[]): RecordedContradiction | undefined {
  for (const piece of prose) {
    if (piece.isInherited || piece.isInOption || piece.field === 'options') continue;
    const claims = claimsIn(text, piece);
    if (new Set(claims.map(({ document }) => document)).size < 2) continue;
    if (findCues(CONTRAST_WORDS, tokenize(text, piece.start, piece.end)).length > 0)
      return { claims, start: piece.start, end: piece.end };
  }
  return undefined;
}

function claimsIn(text: string, { start, end }: Span): DocumentClaim[] {
  const sections = readSectionReferences(text, start, end).flatMap((section) =>
    section.document === undefined || section.document === 'this' ? [] : [{ ...section, name: section.document }],
  );
  const names = readDocumentNames(text, start, end);
  const places = mergeSpans<Span & { readonly name: string }>(sections, names);
  return places.flatMap((place) => {
    const sentence = sentencesOf(text, start, end).find((one) => one.start <= place.start && place.start < one.end);
    if (sentence === undefined) return [];
    const cue = findCues(CLAIM_WORDS, tokenize(text, place.end, Math.min(sentence.end, place.end + 60)))[0];
    if (cue === undefined || cue.start - place.end > REACH) return [];
    return [
      {
        ...quote(text, cue.end, sentence.end),
        place: text.slice(place.start, place.end).replaceAll('`', ''),
        document: place.name,
      },
    ];
  });
}
