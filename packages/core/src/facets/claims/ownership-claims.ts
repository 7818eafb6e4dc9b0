import { LetterPattern } from '../../model/letter-pattern.ts';
import type { Outline } from '../../documents/headings/outline.ts';
import { readAuthorityReferences } from '../references/authority-references.ts';
import { isOptionSection } from '../prose/item-prose.ts';
import { sentencesOf } from '../prose/sentences.ts';
import type { Span } from '../prose/span.ts';
import { findCues, tokenize } from '../prose/tokens.ts';
import { OWNERSHIP_HEDGES, OWNERSHIP_WORDS } from '../words/ownership-words.ts';

/** Who owns something: the words, and the provision of a law or standard that they name. */
export interface OwnerName {
  readonly text: string;
  readonly provision: string | undefined;
}

/** What a document says about who owns a table or registry, or one field of it. The range is that of the statement. */
export interface OwnershipClaim extends Span {
  readonly artifact: string;
  /** Undefined for the whole. */
  readonly field: string | undefined;
  readonly owner: OwnerName;
}

const TELLING = /_|`/;
const NAME =
  /`([A-Za-z_]\w{1,60}(?:\.[A-Za-z_]\w{0,60})?)`|(?<![\w./-])([a-z][a-z\d]{0,40}(?:_[a-z\d]{1,40}){1,8}(?:\.[a-z_]\w{0,60})?)(?![\w/(-])/g;
const LISTED = new LetterPattern(
  /(?:^|[+,;、]|\s(?:and|und|y|e|et|và)\s)\s{0,4}`?([a-z][a-z\d_]{1,60})`?(?:\s\p{L}{1,20}){0,2}\s{1,4}\(([^()\n]{2,80})\)/gu,
);
const ARTICLE = /^(?:the|der|die|das|el|la|le|il|o|a) (?=\S)/iu;
/** Words without one of these state nothing about ownership: an owner, or a provision in brackets. */
const MAY_STATE =
  /own|verantwort|propie|propri|détenu|détient|possied|własno|ведении|sở hữu|\([^()\n]{0,60}(?:\d|X{2}|N{2})/iu;
const OWNER = /^\s{0,4}(?:the |der |die |das |el |la |le |l'|il )?(`?[@\p{Lu}][^.,;:()\n—–`]{0,60}`?)/u;
const OWNER_END = /\s(?:and|while|but|as|for|in|on|und|während|y|et|e|và)\s.*$/u;
const OWNER_BEFORE = /(`?[@\p{Lu}][^.,;:()\n—–`]{0,60}`?)\s{1,4}$/u;
const MAX_GAP = 40;

/**
 * The statements of a document about ownership, none of them negated, asked, conditional, or about one option of several.
 *
 *     `berth_plan` is owned by Article 7.      berth_plan row carries size (Article 3) + tide_caller (Article 7)
 *      ^^^^^^^^^^              ^^^^^^^^^       ^^^^^^^^^^             ^^^^  ^^^^^^^^^     ^^^^^^^^^^^  ^^^^^^^^^
 */
export function readOwnershipClaims(outline: Outline): OwnershipClaim[] {
  const { text } = outline;
  const claims: OwnershipClaim[] = [];
  for (const section of outline.sections) {
    if (section.index > 0 && isOptionSection(outline, section)) continue;
    for (const { start, end } of paragraphsOf(outline, section.from, section.ownTo)) {
      const shown = text.slice(start, end);
      if (!TELLING.test(shown) || !MAY_STATE.test(shown)) continue;
      for (const sentence of sentencesOf(text, start, end)) claims.push(...claimsIn(text, sentence));
    }
  }
  return claims;
}

/** The owner that some words name. */
export function readOwner(written: string): OwnerName {
  const text = written.replaceAll('`', '').trim().replace(ARTICLE, '');
  const [reference] = readAuthorityReferences(text, 0, text.length);
  return { text, provision: reference?.ids.length === 1 ? reference.ids[0] : undefined };
}

function paragraphsOf(outline: Outline, from: number, to: number): Span[] {
  const { text } = outline;
  const found: Span[] = [];
  let paragraph: { start: number; end: number } | undefined;
  for (const block of outline.blocks.slice(from, to)) {
    if (block.type === 'line' && !block.quoted) {
      const isNext = paragraph !== undefined && !/\n\s*\n/.test(text.slice(paragraph.end, block.start));
      if (paragraph !== undefined && isNext) paragraph.end = block.end;
      else found.push((paragraph = { start: block.start, end: block.end }));
      continue;
    }
    paragraph = undefined;
    if (block.type === 'item') found.push({ start: block.textStart, end: block.end });
  }
  return found;
}

function claimsIn(text: string, { start, end }: Span): OwnershipClaim[] {
  const shown = text.slice(start, end);
  if (!MAY_STATE.test(shown) || /[?？]\s*$/.test(shown)) return [];
  const names = [...shown.matchAll(NAME)].map((match) => ({
    name: (match[1] ?? match[2]) as string,
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
  if (names.length === 0) return [];
  const run = tokenize(text, start, end);
  const cue = findCues(OWNERSHIP_WORDS, run)[0];
  if (cue === undefined || findCues(OWNERSHIP_HEDGES, run).length > 0) return [];
  const before = names.findLast((name) => name.end <= cue.start && cue.start - name.end <= MAX_GAP);
  if (cue.value === 'carries')
    return before === undefined || !isFirst(names, before) ? [] : listedFields(text, before.name, cue.end, end);
  if (cue.value === 'owned-by') {
    const owner = OWNER.exec(text.slice(cue.end, end))?.[1]?.replace(OWNER_END, '');
    return owner === undefined || before === undefined ? [] : [claimOf(before.name, owner, { start, end })];
  }
  const after = names.find((name) => name.start >= cue.end && name.start - cue.end <= MAX_GAP);
  const owner = OWNER_BEFORE.exec(text.slice(start, cue.start))?.[1];
  return owner === undefined || after === undefined ? [] : [claimOf(after.name, owner, { start, end })];
}

function isFirst<T>(names: readonly T[], name: T): boolean {
  return names[0] === name;
}

/** In a list of fields only a provision in brackets is an owner: other brackets explain. */
function listedFields(text: string, artifact: string, from: number, end: number): OwnershipClaim[] {
  const slice = text.slice(from, end);
  return [...LISTED.allIn(slice)].flatMap((match) => {
    const owner = readOwner(match[2] as string);
    const field = match[1] as string;
    const at = from + match.index + match[0].indexOf(field);
    const stop = from + match.index + match[0].length;
    return owner.provision === undefined ? [] : [{ artifact, field, owner, start: at, end: stop }];
  });
}

function claimOf(name: string, owner: string, span: Span): OwnershipClaim {
  const [artifact = name, field] = name.split('.');
  return { artifact, field, owner: readOwner(owner), start: span.start, end: span.end };
}
