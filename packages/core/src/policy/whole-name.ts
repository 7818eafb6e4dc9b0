/** The group of a pattern that tells its place, where what it matches begins before that. */
export const PLACE_GROUP = 'place';

const WORD = /^[0-9A-Za-z_]$/;
const WIDE_WORD = /^[\p{L}\p{M}\p{N}]$/u;
const NO_WORD = String.raw`[^\pL\pM\pN_]`;

/**
 * A pattern for a name that stands by itself, in any case: SQL folds the case of names without quotation marks. A letter, digit or `_`
 * at an end of the name may have none beside it; any other sign there (`@acme/crane`, `room?`) may stand beside anything.
 */
export function wholeName(name: string): string {
  const signs = Array.from(name);
  const text = `(?i:${name.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)})`;
  const [before, after] = [boundAt(signs[0], '^'), boundAt(signs.at(-1), '$')];
  // No assertion of RE2 tells letters beyond ASCII, so what stands before the name belongs to the match.
  return before.isWide ? `${before.bound}(?P<${PLACE_GROUP}>${text})${after.bound}` : before.bound + text + after.bound;
}

function boundAt(sign: string | undefined, end: '^' | '$'): { readonly bound: string; readonly isWide: boolean } {
  if (WORD.test(sign ?? '')) return { bound: String.raw`\b`, isWide: false };
  return WIDE_WORD.test(sign ?? '') ? { bound: `(?:${end}|${NO_WORD})`, isWide: true } : { bound: '', isWide: false };
}
