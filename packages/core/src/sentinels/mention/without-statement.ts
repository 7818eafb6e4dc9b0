import type { NumberedLine } from './section-lines.ts';

/** Fewer words may stand in a sentence that says something else. */
const LEAST_WORDS = 4;

/**
 * The lines without the words of a statement, wherever these stand: in a row of a table, a list, a sentence, over two lines. Spaces stand for
 * them, so that places stay. A statement of fewer than four words stays.
 */
export function withoutStatement(lines: readonly NumberedLine[], statement: string): readonly NumberedLine[] {
  const words = statement.trim().split(/\s+/);
  if (words.length < LEAST_WORDS) return lines;
  const text = lines.map((one) => one.text).join('\n');
  const parts = words.map((word) => word.replaceAll(/[$()*+./?[\\\]^{|}]/g, String.raw`\$&`));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])${parts.join('\\s{1,8}')}(?![\\p{L}\\p{N}_])`, 'giu');
  if (text.search(pattern) < 0) return lines;
  const masked = text.replaceAll(pattern, (found) => found.replaceAll(/[^\n]/g, ' ')).split('\n');
  return lines.map(({ line }, at) => ({ line, text: masked[at] ?? '' }));
}
