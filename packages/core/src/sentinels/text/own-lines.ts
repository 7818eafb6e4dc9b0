import { isDocumentPath } from '../../model/document-path.ts';
import type { TextSentinel } from '../../policy/sentinels/text-sentinel.ts';
import { compilePattern, isCompiled } from '../compile-pattern.ts';
import { withoutOwnWords, withoutStatedLines } from '../without-own-words.ts';
import { textLines } from './text-lines.ts';

const NONE: ReadonlySet<number> = new Set();

/**
 * The lines of a document, from 1, in which the patterns of a sentinel find nothing but words that state sentinels: they count neither
 * for nor against it. None in a file that is no document.
 */
export function ownLines(
  { kind, patterns, statement }: Pick<TextSentinel, 'kind' | 'patterns' | 'statement'>,
  path: string,
  text: string,
): ReadonlySet<number> {
  if (!isDocumentPath(path)) return NONE;
  const others = (kind === 'absent' ? withoutOwnWords : withoutStatedLines)(text, statement);
  if (others === text) return NONE;
  const compiled = patterns.map(compilePattern).filter(isCompiled);
  const lines = textLines(text);
  const own = textLines(others).flatMap((line, index) =>
    line === lines[index] || compiled.some(({ firstIn }) => firstIn(line) >= 0) ? [] : [index + 1],
  );
  return own.length === 0 ? NONE : new Set(own);
}
