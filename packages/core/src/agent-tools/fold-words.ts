/** A text as searching compares it: lower case, without accents and full-width forms. */
export function foldWords(text: string): string {
  if (!/[^\0-\x7f]/.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The words of a query, folded. */
export function wordsOfQuery(query: string): readonly string[] {
  return [
    ...new Set(
      foldWords(query)
        .split(/\s+/)
        .filter((word) => word !== ''),
    ),
  ];
}
