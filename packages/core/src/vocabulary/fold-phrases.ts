import { normalizeLabel, wordsOf } from './normalize.ts';
import { FOLDED_LETTERS, foldHan, MARKS, withoutArticles } from './folding.ts';

const PLAIN = /^[a-z0-9|* \n]*$/;
const PUNCTUATED = /[^\p{L}\p{N}\p{M}*|\s]/u;
const STAR_LETTER = '\u{a78f}';
const FOLDED = /[ßđðłıøæœþىیةکٱ]/g;
const JOINED =
  /(?<=[^\s|*])(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])(?=[^\s|*])/gu;
const JOINED_SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * The phrases of a `|` separated list in the form in which words are compared, their words separated by one space. The whole
 * list is folded at once, since doing it phrase by phrase is what start-up time would go into. Lists hold letters, digits,
 * spaces and `*`; the result is that of `normalizeLabel` and `wordsOf` for each phrase.
 */
export function foldPhrases(list: string): string[] {
  if (list === '') return [];
  if (!PLAIN.test(list) && PUNCTUATED.test(list)) return foldOneByOne(list);
  const folded = PLAIN.test(list) ? list : fold(list);
  const phrases: string[] = [];
  for (const piece of folded.split('|')) {
    const phrase = piece.trim();
    if (phrase !== '') phrases.push(phrase);
  }
  return phrases;
}

/** For lists with apostrophes or hyphens; the star goes through normalising as a letter that no language here has. */
function foldOneByOne(list: string): string[] {
  const phrases: string[] = [];
  for (const piece of list.split('|')) {
    const words = wordsOf(normalizeLabel(piece.replaceAll('*', STAR_LETTER)));
    if (words.length > 0) phrases.push(words.join(' ').replaceAll(STAR_LETTER, '*'));
  }
  return phrases;
}

function fold(list: string): string {
  let text = list.normalize('NFKC').toLowerCase().normalize('NFD').replace(MARKS, '');
  text = text.replace(FOLDED, (letter) => FOLDED_LETTERS[letter] ?? letter).normalize('NFC');
  if (/[\u0600-\u06ff]/.test(text)) text = withoutArticles(text);
  return JOINED_SCRIPT.test(text) ? foldHan(text).replace(JOINED, ' ') : text;
}
