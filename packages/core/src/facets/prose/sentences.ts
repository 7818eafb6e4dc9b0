import { RangeMemo } from './range-memo.ts';
import { quote, type Span } from './span.ts';

const LIST_START = /[-*+•]\s|\d{1,3}[.)]\s|\([a-z\d]{1,2}\)\s/y;
/** The words of a link are one name, whatever stops they hold: `[Nr. 7. Old title](0007-old.md)`. */
const LINK_LABEL = /\[[^[\]\n]{1,300}\](?=\()/y;
const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|vs|cf|etc|approx|incl|resp|art|no|nr|ca|sect?|fig|al|z\.b|d\.h|bzw|np|tj|ex|p\.ex|p|pp|т\.е|напр)$/iu;
const CLOSERS = '"\'”’»)]*_`';

/**
 * Cuts a range into sentences: at full stops that end one, at blank lines, at list items, at `<br>`. Abbreviations, numbers,
 * dots inside words and the words of links do not end a sentence. One pass.
 */
export function sentencesOf(text: string, start: number, end: number): readonly Span[] {
  return SENTENCES_KNOWN.get(text, start, end);
}

const SENTENCES_KNOWN = new RangeMemo(readSentences);

function readSentences(text: string, start: number, end: number): readonly Span[] {
  const sentences: Span[] = [];
  let from = start;
  const cut = (at: number): void => {
    const { start: first, end: last } = quote(text, from, at);
    if (last > first) sentences.push({ start: first, end: last });
    from = at;
  };
  for (let at = start; at < end; at++) {
    const char = text.charAt(at);
    if (char === '[') {
      LINK_LABEL.lastIndex = at;
      if (LINK_LABEL.test(text) && LINK_LABEL.lastIndex <= end) at = LINK_LABEL.lastIndex - 1;
    } else if (char === '\n' && startsUnit(text, at + 1, end)) cut(at + 1);
    else if (char === '<' && isLineBreakTag(text, at)) cut(at);
    else if ((char === '。' || char === '！' || char === '？') && at + 1 < end) cut(at + 1);
    else if ((char === '.' || char === '!' || char === '?' || char === '؟') && endsSentence(text, from, at, end)) {
      let after = at + 1;
      while (after < end && CLOSERS.includes(text.charAt(after))) after++;
      cut(after);
      at = after - 1;
    }
  }
  cut(end);
  return sentences;
}

/** The sentences of a range, cut further at semicolons and at dashes between spaces. */
export function clausesWithin(text: string, start: number, end: number): readonly Span[] {
  return CLAUSES_KNOWN.get(text, start, end);
}

const CLAUSES_KNOWN = new RangeMemo(readClauses);

function readClauses(text: string, start: number, end: number): readonly Span[] {
  const clauses: Span[] = [];
  for (const sentence of sentencesOf(text, start, end)) {
    let from = sentence.start;
    let depth = 0;
    for (let at = sentence.start; at <= sentence.end; at++) {
      const char = at === sentence.end ? ';' : text.charAt(at);
      if (char === '(') depth++;
      else if (char === ')') depth = Math.max(0, depth - 1);
      const isCut =
        char === ';' ||
        char === '；' ||
        ((char === '—' || char === '–') && text.charAt(at - 1) === ' ' && text.charAt(at + 1) === ' ');
      if (!isCut || (depth > 0 && at < sentence.end)) continue;
      const { start: first, end: last } = quote(text, from, at);
      if (last > first) clauses.push({ start: first, end: last });
      from = at + 1;
    }
  }
  return clauses;
}

function startsUnit(text: string, at: number, end: number): boolean {
  let first = at;
  while (first < end && (text.charAt(first) === ' ' || text.charAt(first) === '\t')) first++;
  const char = text.charAt(first);
  if (first >= end || char === '\n' || char === '\r' || char === '#' || char === '|') return true;
  LIST_START.lastIndex = first;
  return LIST_START.test(text);
}

function endsSentence(text: string, from: number, at: number, end: number): boolean {
  let after = at + 1;
  while (after < end && CLOSERS.includes(text.charAt(after))) after++;
  if (after >= end) return true;
  if (!/\s/.test(text.charAt(after))) return false;
  while (after < end && /\s/.test(text.charAt(after))) after++;
  const next = text.charAt(after);
  if (/\p{Ll}/u.test(next)) return false;
  const before = text.slice(Math.max(from, at - 12), at);
  // A number opens a list item, or the title of a record inside a link: "[2. Burn oil](0002-burn-oil.md)".
  if (/^\d{1,3}$/.test(before.trim()) || /\[\d{1,6}$/.test(before)) return false;
  return !ABBREVIATION.test(before) && !/(?:^|[\s(])[a-z]$/.test(before);
}

function isLineBreakTag(text: string, at: number): boolean {
  return /^<br\s?\/?>/i.test(text.slice(at, at + 6));
}
