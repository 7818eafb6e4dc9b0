import { RE2JS } from 're2js';

/** A name in a text; line and column count from 1. */
export interface FoundName {
  readonly name: string;
  readonly line: number;
  readonly column: number;
}

/** Asked behind every name whether there is time to go on. */
export type MayGoOn = () => boolean;

/**
 * Hands over every name that a pattern finds, line by line: its first group where it has one, else the whole match. Some patterns read
 * to the end of a line for each name: where `mayGoOn` says no, the rest is left, and the answer is the line in which that was.
 */
export function eachName(
  text: string,
  pattern: string,
  mayGoOn: MayGoOn,
  onName: (name: FoundName) => void,
): number | undefined {
  const compiled = RE2JS.compile(pattern);
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const matcher = compiled.matcher(line);
    while (matcher.find()) {
      const group = matcher.groupCount() > 0 && matcher.start(1) >= 0 ? 1 : 0;
      const name = matcher.group(group) ?? '';
      if (name !== '') onName({ name, line: index + 1, column: matcher.start(group) + 1 });
      if (!mayGoOn()) return index + 1;
    }
  }
  return undefined;
}
