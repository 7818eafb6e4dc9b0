import { foldId } from '../model/item-id.ts';

/** Digits with letters among them that a reader takes for digits; a letter after the last digit may be a suffix (`D-04B`). */
const NUMBER_LIKE = /(?<![\p{L}\p{N}])[0-9OIL]*[0-9][0-9OIL]*(?![\p{L}\p{N}])/gu;
const SUFFIX = /[IL]$/;

/**
 * An identifier as compared between branches: what looks alike to a reader has one key. Letter case, leading zeros, spaces,
 * full-width forms, letters of other scripts, and the letters O, I, L among digits do not tell apart. A record whose
 * file is only numbered counts as an ADR of that number.
 */
export function idKey(id: string): string {
  // A small l is taken for a digit, a capital one after a digit is a suffix; so it is told before case is folded.
  const told = id.normalize('NFKC').replace(/(?<=\d)l(?![\p{L}\p{N}])/gu, '1');
  const key = foldId(
    told.toUpperCase().replace(NUMBER_LIKE, (number) => {
      const suffix = SUFFIX.exec(number)?.[0] ?? '';
      const digits = number.slice(0, number.length - suffix.length);
      return digits.replaceAll('O', '0').replace(/[IL]/g, '1') + suffix;
    }),
  );
  return /^\d+$/.test(key) ? `ADR${key}` : key;
}

/** What stands before the number of a key: identifiers of one family are told apart by their numbers only. */
export function keyFamily(key: string): string {
  return key.replace(/\d+[A-Z]?$/, '');
}
