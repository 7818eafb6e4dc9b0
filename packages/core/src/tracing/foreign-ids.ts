/**
 * The identifiers of a text that begin in one of some ways, with where each stands first: `R-` finds and R-12b.
 */
export function foreignIds(text: string, beginnings: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  if (beginnings.length === 0) return found;
  const written = beginnings.map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|');
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}_-])(?:${written})\\d{1,9}(?:\\.\\d{1,9}){0,5}[a-z]?(?![\\p{L}\\p{N}_]|-[\\p{L}\\p{N}])`,
    'gu',
  );
  for (const match of text.matchAll(pattern)) if (!found.has(match[0])) found.set(match[0], match.index);
  return found;
}
