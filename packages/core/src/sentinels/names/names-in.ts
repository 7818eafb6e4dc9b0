import { RE2JS } from 're2js';

/** A name in a text; line and column count from 1. */
export interface FoundName {
  readonly name: string;
  readonly line: number;
  readonly column: number;
  readonly excerpt: string;
}

const MOST_IN_LINE = 1000;

/** Every name that a pattern finds, line by line: its first group where it has one, else the whole match. */
export function namesIn(text: string, pattern: string): FoundName[] {
  const compiled = RE2JS.compile(pattern);
  const found: FoundName[] = [];
  for (const [index, excerpt] of text.split(/\r\n|\n|\r/).entries()) {
    const matcher = compiled.matcher(excerpt);
    for (let count = 0; count < MOST_IN_LINE && matcher.find(); count += 1) {
      const group = matcher.groupCount() > 0 && matcher.start(1) >= 0 ? 1 : 0;
      const name = matcher.group(group) ?? '';
      if (name !== '') found.push({ name, line: index + 1, column: matcher.start(group) + 1, excerpt });
    }
  }
  return found;
}
