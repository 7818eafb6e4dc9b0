import type { Span } from '../prose/span.ts';

/** Which decisions a demand is about: all, those that stand, or those that are not taken yet. */
export type DemandScope = 'every' | 'accepted' | 'undecided';

/** A sentence that demands something of decisions. */
export interface Demand {
  readonly scope: DemandScope;
  /** Where in the text the things stand that it asks for; undefined when it holds under conditions that were not understood. */
  readonly list: Span | undefined;
}

const NOUN = String.raw`(?:decisions?|decision (?:records?|entry|entries|items?)|records?|entry|entries|items?|adrs?)`;
/** Without these a text holds neither form of a demand; they are looked for before the long patterns are built. */
const ANY_NOUN = /decision|record|entr|item|adr/i;
const ANY_WITHOUT = /without/i;
const ACCEPTED = 'approved|accepted|adopted|resolved|closed|final|finali[sz]ed|locked|ratified|decided';
const UNDECIDED = 'open|undecided|pending|proposed|unresolved';
const ANY = 'architecture|architectural|technical|design|single|recorded|listed';
const VERB =
  'have|include|contain|name|state|record|carry|specify|document|list|define|provide|give|show|identify|describe|note';
const NUMBER = String.raw`^[\s*_]{0,4}(?:(?:rule|r)[ -]?\d{1,3}[*_]{0,2}[:.)][*_]{0,2}\s)?`;
const BEHIND = String.raw`(?:\s(?:all (?:of )?)?(?:the following|these)(?: fields| parts)?:?|:)?\s`;

const MUST = new RegExp(
  String.raw`${NUMBER}(?:(?:every|each|all|any|an?)\s)?(?:the\s)?(?:(\p{L}+)\s)?${NOUN}\s(?:(?:must|shall|should|(?:needs?|has|have) to)\s(?:always\s)?(?:${VERB})|needs?|requires?)${BEHIND}`,
  'iu',
);
const WITHOUT = new RegExp(
  String.raw`${NUMBER}(?:no\s(?:(\p{L}+)\s)?${NOUN}\s(?:(?:may|can|must|shall|should|will)\s(?:be|become)\s(${ACCEPTED})\s|is\s(${ACCEPTED})\s)?|(?:an?\s)?${NOUN}\s(?:(?:may|must|shall|should) not|can ?not)\sbe(?:come)?\s(${ACCEPTED})\s)without${BEHIND}`,
  'iu',
);
const BEFORE = new RegExp(
  String.raw`,?\sbefore (?:approval|acceptance|(?:it|they) (?:is|are|(?:can|may) be) (?:${ACCEPTED}))$`,
  'iu',
);
const CONDITION = /\b(?:unless|except|if|when|where|until|once|before|after|while|without|not|only|optionally)\b/iu;
const END = /[.!](?=\s|$)/u;

/**
 * What a sentence at the start of a text demands of decisions.
 *
 *     Every decision must have an owner and a due date.
 *                              ^^^^^^^^^^^^^^^^^^^^^^^
 */
export function findDemand(text: string): Demand | undefined {
  const head = text.slice(0, 600);
  if (!ANY_NOUN.test(head)) return undefined;
  const must = MUST.exec(head);
  const without = must === null && ANY_WITHOUT.test(head) ? WITHOUT.exec(head) : null;
  const found = must ?? without;
  if (found === null) return undefined;
  const start = found[0].length;
  const rest = head.slice(start);
  const stop = END.exec(rest);
  let said = stop === null ? rest : rest.slice(0, stop.index);
  const own = scopeOf(found[1]);
  let scope = without !== null && (found[2] ?? found[3] ?? found[4]) !== undefined ? 'accepted' : own;
  const before = BEFORE.exec(said.trimEnd());
  if (before !== null) {
    said = said.slice(0, before.index);
    scope = 'accepted';
  }
  if (own === undefined || scope === undefined || CONDITION.test(said)) return { scope: 'every', list: undefined };
  return { scope, list: { start, end: start + said.length } };
}

function scopeOf(word: string | undefined): DemandScope | undefined {
  if (word === undefined || new RegExp(`^(?:${ANY})$`, 'iu').test(word)) return 'every';
  if (new RegExp(`^(?:${ACCEPTED})$`, 'iu').test(word)) return 'accepted';
  return new RegExp(`^(?:${UNDECIDED})$`, 'iu').test(word) ? 'undecided' : undefined;
}
