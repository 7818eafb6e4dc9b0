/**
 * The lines of a text as sentinels see them: they end at a line feed, and a carriage return before it is no part of them.
 * A byte order mark is no part of the text.
 */
export function textLines(text: string): string[] {
  const lines = text.replace(/^\ufeff/, '').split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
}
