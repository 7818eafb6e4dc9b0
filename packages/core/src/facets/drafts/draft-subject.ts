const ARTICLE = /^(?:(?:an?|the|any|every|each|all|no)[ \t]+)+/i;

/** What a sentence is about, as the open place of a draft names it: without articles and quotes, and without "no" before it. */
export function subjectOf(text: string): string {
  return text
    .trim()
    .replace(ARTICLE, '')
    .replace(/['"<>]/g, '');
}
