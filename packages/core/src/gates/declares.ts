import { overlaps, type Span } from '../facets/prose/span.ts';
import { findCues, tokenize } from '../facets/prose/tokens.ts';
import { CLAUSE_OF, DENIALS, TAKES, TURNS } from '../facets/words/declaration-words.ts';
import type { Declaration } from '../policy/gate-policy.ts';

/** A clause of an authority block, and the mark that ended it. */
interface Clause extends Span {
  readonly endMark: string;
}

/** A place where a block names a way. */
interface Mention extends Span {
  readonly way: Declaration;
  readonly isLetter: boolean;
}

const ENDS = /[,;:：，；、؛،\n|]|[.!?](?=\s|$)|[。？؟！]|\s[—–-]\s/g;
const HIDDEN = /<!--[\s\S]*?(?:-->|$)|~~[^~]*~~/g;
const QUOTED = /"[^"\n]*"|“[^”\n]*”|„[^“”\n]*[“”]|«[^»\n]*»|「[^」\n]*」/g;
const QUESTION = '?？؟';
const SENTENCE_END = '.!?。？؟！\n';
/** Writings without spaces between words: what stands right before a letter in brackets is a word of its own. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}]$/u;

/**
 * The ways that the words of an authority block declare. A way is declared by a positive statement that names it: "harbour-boundary",
 * "under (b)". One that is denied, asked, put off, quoted or only compared with is not, and neither is "§4(b)"; what a block both
 * declares and denies is not declared.
 */
export function declaredBy(block: string, ways: readonly Declaration[]): readonly Declaration[] {
  const text = block.replace(HIDDEN, (hidden) => ' '.repeat(hidden.length)).replace(/[*`]/g, ' ');
  const mentions = ways.flatMap((way) => mentionsOf(text, way));
  const clauses = clausesOf(text);
  return ways.filter((way) => {
    const own = mentions.filter((mention) => mention.way === way && !isOtherClause(text, mention, clauses));
    return own.length > 0 && own.every((mention) => isMeant(text, mention, mentions, clauses));
  });
}

function mentionsOf(text: string, way: Declaration): Mention[] {
  const name = way.name
    .trim()
    .split(/[\s_-]+/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[\\s_-]+');
  const found = [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${name}(?![\\p{L}\\p{N}])`, 'giu'))].map((match) => ({
    match,
    isLetter: false,
  }));
  const letter = way.letter?.toLowerCase();
  if (letter !== undefined)
    for (const match of text.matchAll(/\(([^()\s]{1,12})\)/g))
      if (match[1]?.toLowerCase() === letter) found.push({ match, isLetter: true });
  return found.map(({ match, isLetter }) => ({
    way,
    isLetter,
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function clausesOf(text: string): readonly Clause[] {
  const cuts = [
    ...[...text.matchAll(ENDS)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      mark: match[0].trim() || '\n',
    })),
    ...findCues(TURNS, tokenize(text, 0, text.length)).map(({ start }) => ({ start, end: start, mark: 'but' })),
  ].toSorted((left, right) => left.start - right.start);
  const clauses: Clause[] = [];
  let start = 0;
  for (const cut of [...cuts, { start: text.length, end: text.length, mark: '\n' }]) {
    clauses.push({ start, end: cut.start, endMark: cut.mark });
    start = cut.end;
  }
  return clauses;
}

/** A letter that numbers a clause of some other text: "§4(b)", "platform (b)", "(b) of the charter". */
function isOtherClause(text: string, { isLetter, start, end }: Mention, clauses: readonly Clause[]): boolean {
  if (!isLetter) return false;
  const clause = clauseAt(clauses, start);
  const before = text.slice(clause.start, start);
  const behind = tokenize(text, end, clause.end).words;
  if (CLAUSE_OF.matchAt(behind, 0) !== undefined) return true;
  if (before.trim() === '' || /^\s*[([]\s*$/.test(before)) return false;
  if (/\S$/.test(before)) return !UNSPACED.test(before) && !/[([/&+]$/.test(before);
  const { words } = tokenize(text, clause.start, start);
  if (/[/&+]\s*$/.test(before)) return false;
  return !words.some((_, at) => at + (TAKES.matchAt(words, at)?.length ?? 0) === words.length);
}

function clauseAt(clauses: readonly Clause[], at: number): Clause {
  return clauses.find(({ start, end }) => start <= at && at < Math.max(end, start + 1)) ?? (clauses.at(-1) as Clause);
}

function isMeant(text: string, mention: Mention, mentions: readonly Mention[], clauses: readonly Clause[]): boolean {
  const clause = clauseAt(clauses, mention.start);
  if (isAsked(clause, clauses) || isQuoted(text, mention)) return false;
  const cues = findCues(DENIALS, tokenize(text, clause.start, clause.end));
  const isDenied = cues.some((cue) => {
    // A word within the name of a way says nothing: "no-boundary".
    if (mentions.some((other) => overlaps(other, cue))) return false;
    const isBefore = cue.end <= mention.start;
    if (cue.value === 'before') return isBefore;
    // "Under (b) no text is drafted" speaks of the text.
    if (text.slice(cue.start, cue.end).toLowerCase() === 'no')
      return isBefore || text.slice(cue.end, clause.end).trim() === '';
    return cue.value === 'anywhere' || !isBefore;
  });
  return !isDenied && !isTakenBack(text, clause, mentions, clauses);
}

/** "(b)?", also "(b), perhaps?" */
function isAsked(clause: Clause, clauses: readonly Clause[]): boolean {
  const end = clauses.slice(clauses.indexOf(clause)).find(({ endMark }) => SENTENCE_END.includes(endMark));
  return end !== undefined && QUESTION.includes(end.endMark);
}

/** Words of somebody else: the quotation holds more than the name. */
function isQuoted(text: string, { start, end }: Span): boolean {
  return [...text.matchAll(QUOTED)].some((match) => {
    const [from, to] = [match.index + 1, match.index + match[0].length - 1];
    return from <= start && end <= to && text.slice(from, to).trim() !== text.slice(start, end);
  });
}

/** "(b), considered and refused", "harbour-boundary: no": what follows, up to the end of the sentence, begins with a denial. */
function isTakenBack(text: string, clause: Clause, mentions: readonly Mention[], clauses: readonly Clause[]): boolean {
  let before = clause;
  for (const next of clauses.slice(clauses.indexOf(clause) + 1)) {
    if (SENTENCE_END.includes(before.endMark)) return false;
    before = next;
    if (mentions.some((mention) => overlaps(mention, next))) continue;
    const { words } = tokenize(text, next.start, next.end);
    const at = words[0] === 'and' || words[0] === 'which' || words[0] === 'is' || words[0] === 'was' ? 1 : 0;
    const cue = DENIALS.matchAt(words, at);
    if (cue !== undefined && cue.value !== 'before' && (words[at] !== 'no' || words.length === at + cue.length))
      return true;
  }
  return false;
}
