import { commentsIn } from '../inline/inline-comments.ts';
import { lineEndAt } from '../line-index.ts';
import type { Block } from './block.ts';

/**
 * A text as a reader sees it: blanks in place of every comment that stands on a line with other text, so that all offsets stay.
 * What a comment says ends no value, starts no list and counts for no length. Code fences, front matter and tables keep theirs,
 * since cells are read with them, and so do comments on lines of their own.
 *
 *     - Q1: Who pays? Owner: ann <!-- decisis-ignore resolution/overdue: she is away -->
 *                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function shownText(text: string, blocks: readonly Block[]): string {
  if (!text.includes('<!--')) return text;
  const kept = blocks.filter(({ type }) => type !== 'line' && type !== 'item' && type !== 'heading');
  const parts: string[] = [];
  let copied = 0;
  let next = 0;
  for (let at = text.indexOf('<!--'); at !== -1; at = text.indexOf('<!--', at)) {
    while ((kept[next]?.end ?? Infinity) <= at) next++;
    const block = kept[next];
    if (block !== undefined && block.start <= at) {
      at = Math.max(block.end, at + 1);
      continue;
    }
    const lineStart = Math.max(text.lastIndexOf('\n', at) + 1, kept[next - 1]?.end ?? 0);
    const lineEnd = lineEndAt(text, at, text.length);
    for (const { start, end } of commentsIn(text, lineStart, lineEnd)) {
      parts.push(text.slice(copied, start), ' '.repeat(end - start));
      copied = end;
    }
    at = lineEnd;
  }
  return copied === 0 ? text : parts.join('') + text.slice(copied);
}
