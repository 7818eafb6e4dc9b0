import { foldId } from '../../model/item-id.ts';

/** An identifier of letters, a hyphen of any kind and a number, apart from words, paths, addresses and anchors. */
const SPELLED =
  /(?<![\p{L}\p{N}_/.#@-])\p{L}{1,8}[-\u2010-\u2015\u2212]\d{1,6}(?![\p{L}\p{N}_/]|[-\u2010-\u2015\u2212.][\p{L}\p{N}])/gu;

/**
 * Where a text writes an identifier another way than its register does: `d-001`, `D-1`, with a hyphen that does not break. A number
 * of an identifier without a hyphen may be anything.
 */
export function spelledOtherwise(
  text: string,
  id: string,
): ReadonlyArray<{ readonly start: number; readonly end: number }> {
  if (!/^\p{L}{1,8}-\d{1,6}$/u.test(id)) return [];
  const folded = foldId(id);
  const number = String(Number(/\d+$/.exec(id)?.[0]));
  if (!text.includes(number)) return [];
  return [...text.matchAll(SPELLED)]
    .filter(({ 0: written }) => written !== id && foldId(written) === folded)
    .map(({ 0: written, index }) => ({ start: index, end: index + written.length }));
}
