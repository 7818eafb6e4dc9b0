import { documentSections } from '../evidence/document-sections.ts';
import { codeSpansOf } from '../facets/prose/code-spans.ts';
import type { Impact } from '../facets/impacts.ts';
import { titleWords } from '../vocabulary/title-likeness.ts';

/** Whether an impacted document shows what the outcome promised. */
export type ImpactStanding =
  | { readonly state: 'done' | 'attested' | 'unknown' }
  | { readonly state: 'not-mentioned' }
  | { readonly state: 'not-removed'; readonly literal: string };

/** Of the words of a promised change, so many must stand in the document for it to count as mentioned. */
const ENOUGH = 0.5;
const LEAST_WORDS = 2;

/**
 * Reads an impact entry against the text of its document. A document that cites the decision has taken notice of it, which
 * is enough except for a removal of something named in code marks: that has to be gone. What is removed and cannot be named
 * leaves no trace, so nothing is said about it.
 */
export function impactStanding(impact: Impact, documentText: string, id: string | undefined): ImpactStanding {
  if (impact.isAttestedNoChange) return { state: 'attested' };
  const place = placeText(impact, documentText);
  const literals = codeSpansOf(impact.what.text, 0, impact.what.text.length).map(({ text }) => text.trim());
  const isRemoval = impact.verbs[0] === 'remove';
  if (isRemoval && impact.verbs.length === 1) {
    const literal = literals.find((each) => each !== '' && holds(place, each));
    if (literal !== undefined) return { state: 'not-removed', literal };
    return { state: literals.length > 0 ? 'done' : 'unknown' };
  }
  if (id !== undefined && citesId(documentText, id)) return { state: 'done' };
  if (isRemoval) return { state: 'unknown' };
  if (literals.some((each) => each !== '' && documentText.includes(each))) return { state: 'done' };
  const words = [...titleWords(impact.what.text)].filter((word) => word.length > 3);
  if (words.length < LEAST_WORDS) return { state: impact.verbs.length === 0 ? 'unknown' : 'not-mentioned' };
  const there = wordSet(documentText);
  const found = words.filter((word) => there.has(word) || there.has(word.replace(/s$/, '')) || there.has(`${word}s`));
  return { state: found.length >= words.length * ENOUGH ? 'done' : 'not-mentioned' };
}

/** The section that the entry names, where the document has it; else all of it. */
function placeText(impact: Impact, text: string): string {
  if (impact.sections.length === 0) return text;
  const sections = documentSections(text);
  const parts = impact.sections.flatMap((number) => sections.text(number) ?? []);
  return parts.length === 0 ? text : parts.join('\n');
}

function holds(text: string, literal: string): boolean {
  for (let at = text.indexOf(literal); at !== -1; at = text.indexOf(literal, at + 1)) {
    if (!isWord(text.charAt(at - 1)) && !isWord(text.charAt(at + literal.length))) return true;
  }
  return false;
}

/** Whether a text holds an identifier as a word of its own: `D-1` does not stand in `D-12` or `AD-1`. */
export function citesId(text: string, id: string): boolean {
  return holds(text, id) || holds(text.toUpperCase(), id.toUpperCase());
}

function isWord(char: string): boolean {
  return char !== '' && /[\p{L}\p{N}_]/u.test(char);
}

function wordSet(text: string): ReadonlySet<string> {
  return new Set(
    text
      .normalize('NFKC')
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .split(/[^\p{L}\p{N}]+/u),
  );
}
