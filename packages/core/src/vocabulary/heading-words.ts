import { Memo } from './memo.ts';
import { normalizeLabel, withoutNumbering, wordsOf } from './normalize.ts';

/** A heading taken apart for the question what it holds. */
export interface HeadingParts {
  /** Words of each part between dashes, colons, commas and "and"; parts that are only an id or a number are left out. */
  readonly parts: readonly (readonly string[])[];
  /** Words of what stands in round brackets. */
  readonly asides: readonly (readonly string[])[];
  /** Whether the heading opens with something that looks like the id of an item or a document ("D-004:", "P2-E4 —"). */
  readonly opensWithId: boolean;
}

const MAX_LENGTH = 160;
const ID =
  /^[[(*_`~\s]{0,6}[A-Z][A-Za-z]{0,11}[-_ ]?(?:[A-Z]{1,4}[-_]?)?\d{1,5}[A-Za-z]?(?:[-–.]{1,2}[A-Z]{0,4}\d{1,5}){0,3}[\])*_`~]{0,6}(?=[\s:.—–-]|$)/;
/** An id made of words, such as `DEC-cache-layout`, that is the whole heading. */
const SLUG_ID = /^[`*_[]{0,4}[A-Z]{2,6}-[a-z][a-z0-9]*(?:-[a-z0-9]+){0,12}[\]`*_]{0,4}$/;
const SPLIT =
  /[—–:|·•[\]【】「」『』：;；,，、/／+＋&]| - | (?:and|und|y|e|et|i|и|và|oraz|o|or) |・|および|及び|和|与|與|及/iu;

/** Takes a heading apart; numbering, ids at its start, a file ending and empty parts are dropped. */
export function partsOfHeading(title: string): HeadingParts {
  return HEADINGS_KNOWN.get(title);
}

const HEADINGS_KNOWN = new Memo(readParts);

function readParts(title: string): HeadingParts {
  const asides: string[][] = [];
  const shown = title.slice(0, MAX_LENGTH).replace(/[(（]([^()（）]{0,160})[)）]/g, (_, aside: string) => {
    addWords(asides, aside);
    return ' ';
  });
  let rest = withoutNumbering(shown)
    .trim()
    .replace(/\.(?:md|mdx|markdown|txt|rst|adoc)$/i, '');
  if (SLUG_ID.test(rest)) return { parts: [], asides, opensWithId: true };
  const id = isStageName(rest) ? null : ID.exec(rest);
  const opensWithId = id !== null && id[0].trim().length < rest.length;
  if (id !== null && opensWithId) rest = rest.slice(id[0].length);
  const parts: string[][] = [];
  for (const text of rest.split(SPLIT)) addWords(parts, text);
  return { parts, asides, opensWithId };
}

function addWords(parts: string[][], text: string): void {
  const words = wordsOf(normalizeLabel(text)).filter((word) => !/^\d+$/.test(word));
  if (words.length > 0 && !isIdWord(words)) parts.push(words);
}

/** "Phase 3", "Wave 12", "Version 0.2", "P0": a number after a word, but no id. */
function isStageName(text: string): boolean {
  return /^(?:[A-Z][a-z]{2,11} \d{1,3}|(?:Version|Release|Phase|Sprint|Milestone|Wave|Stage) \d{1,3}(?:\.\d{1,3}){1,2}|[PMVQ]\d)\b(?![-.\d]|\s?:|\s[—–-])/.test(
    text,
  );
}

function isIdWord(words: readonly string[]): boolean {
  return words.length === 1 && /^[a-z]{1,4}\d{1,4}[a-z]?$/.test(words[0] ?? '');
}
