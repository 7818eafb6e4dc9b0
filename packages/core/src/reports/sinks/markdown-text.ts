import { visibleText } from './visible-text.ts';

/**
 * Text as running text of Markdown, on one line, also inside a table cell: nothing in it is a mark, a tag, a link, an
 * address that becomes a link, a mention of a person, or a reference to an issue. It must not begin a line.
 */
export function markdownText(text: string): string {
  return visibleText(text)
    .replace(/[\\`*_[\]<>#!|~&$]/g, (char) => `\\${char}`)
    .replace(/(?<=[@#]|:(?=\/\/)|www(?=\.)|GH(?=-))/gi, '<!-- -->');
}

/** Text as a code span of Markdown, in a table cell too. */
export function markdownCode(text: string): string {
  const visible = visibleText(text).replaceAll('|', '\\|');
  const longest = Math.max(0, ...[...visible.matchAll(/`+/g)].map(([run]) => run.length));
  const marker = '`'.repeat(longest + 1);
  const pad = /^`|`$|^\s*$/.test(visible) || (visible.startsWith(' ') && visible.endsWith(' ')) ? ' ' : '';
  return `${marker}${pad}${visible}${pad}${marker}`;
}
