import { HAN_VARIANTS } from './han-variants.ts';

/** Letters that NFD does not take apart, and forms of one letter that writers use alike. */
export const FOLDED_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ک: 'ك',
  ٱ: 'ا',
};

/** Accents, Hebrew points, Arabic vowels and tatweel. Kana keep their voicing marks, which make other words. */
export const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u06d6-\u06ed\u0640\u0670]/g;

/** Arabic words stand with and without the article; both must compare alike. The text is folded already. */
export function withoutArticles(text: string): string {
  return text.replace(/(^|[\s|\0])ال(?=[^\s|]{3})/g, '$1');
}

/** Traditional Chinese and Japanese forms as the simplified ones. */
export function foldHan(text: string): string {
  return text.replace(/[\u3400-\u9fff]/g, (char) => HAN_VARIANTS.get(char) ?? char);
}
