import { FOLDED_LETTERS, foldHan, MARKS, withoutArticles } from './folding.ts';
import { normalizeLabel, wordsOf } from './normalize.ts';

const PLAIN = /^[a-z0-9|* \0]*$/;
const PUNCTUATED = /[!-)+-/:-@[-`{}~\u2018\u2019]/;
/** Lists are wrapped in the source; nothing else puts white space beside a `|`. */
const LINE_BREAK = /\s*\n\s*/g;
const FOLDED = /[ßđðłıøæœþىیةکٱ]/g;
const ARABIC = /[\u0600-\u06ff]/;
const JOINED_SCRIPT = /[\u3040-\u30ff\u3400-\u9fff]/;
const BEFORE_JOINED = /([^\s|*\0])(?=[\u3040-\u30ff\u3400-\u9fff])/g;
const AFTER_JOINED = /([\u3040-\u30ff\u3400-\u9fff])(?=[^\s|*\0])/g;
/** Stands for the star where a phrase has to be normalised by itself; no language here has this letter. */
const STAR_LETTER = '\u{a78f}';

/**
 * The phrases of a `|` separated list in the form in which words are compared, their words separated by one space: the result
 * of `normalizeLabel` and `wordsOf` for each phrase.
 */
export function foldPhrases(list: string): string[] {
  return phrasesOf(foldLists([list])[0] ?? '');
}

/**
 * Folds many lists at once, since doing it list by list is what start-up time would go into. The `|` between phrases stay;
 * {@link phrasesOf} cuts the folded list.
 */
export function foldLists(lists: readonly string[]): string[] {
  if (lists.length === 0) return [];
  const joined = lists.join('\0').replace(LINE_BREAK, '');
  if (PUNCTUATED.test(joined)) return lists.map((list) => (PUNCTUATED.test(list) ? foldOneByOne(list) : fold(list)));
  return fold(joined).split('\0');
}

/** Adds to a German list each phrase with an umlaut as it is written without one: "Begruendung" for "Begründung". */
export function withSpelledUmlauts(list: string): string {
  if (!/[äöü]/i.test(list)) return list;
  const spelled = list
    .split('|')
    .filter((phrase) => /[äöü]/i.test(phrase))
    .join('|')
    .replaceAll(/ä/gi, 'ae')
    .replaceAll(/ö/gi, 'oe')
    .replaceAll(/ü/gi, 'ue');
  return `${list}|${spelled}`;
}

/** Cuts a folded list into its phrases. */
export function phrasesOf(folded: string): string[] {
  return folded === '' ? [] : folded.split('|').filter((phrase) => phrase !== '');
}

function fold(list: string): string {
  if (PLAIN.test(list)) return list;
  let text = list.normalize('NFKC').toLowerCase().normalize('NFD').replace(MARKS, '');
  text = text.replace(FOLDED, (letter) => FOLDED_LETTERS[letter] ?? letter).normalize('NFC');
  if (ARABIC.test(text)) text = withoutArticles(text);
  if (!JOINED_SCRIPT.test(text)) return text;
  return foldHan(text).replace(BEFORE_JOINED, '$1 ').replace(AFTER_JOINED, '$1 ').replaceAll('  ', ' ');
}

/** For lists with apostrophes or hyphens, whose meaning depends on the letters beside them. */
function foldOneByOne(list: string): string {
  const phrases = list.split('|').map((piece) => {
    const words = wordsOf(normalizeLabel(piece.replaceAll('*', STAR_LETTER)));
    return words.join(' ').replaceAll(STAR_LETTER, '*');
  });
  return phrases.join('|');
}
