import type { DocumentReading } from '../documents/document-reading.ts';
import type { Register } from '../documents/register.ts';
import { isCivilDate } from '../model/civil-date.ts';

/** A suppression that stands in a document, on the line of the finding or above it. */
export interface SuppressionComment {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  /** The line whose findings it speaks of: its own, or the next one with text where it stands alone. */
  readonly target: number;
  readonly rule: string;
  readonly reason: string;
  readonly until: string | undefined;
  /** What in it could not be understood, as it is written; such a comment suppresses nothing. */
  readonly unclear: string | undefined;
}

const OPENING = '<!-- decisis-ignore';
const MAX_LENGTH = 2000;
const BODY = /^([^:]*)(?::([\s\S]*))?$/;
const MAX_SHOWN = 80;

/**
 * The suppressions in the documents of registers, each document once. One inside code shows how to write it and is none.
 *
 *     <!-- decisis-ignore resolution/overdue until 2026-09-01: the vendor answers in August -->
 *                         ^^^^^^^^^^^^^^^^^^       ^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function suppressionComments(registers: readonly Register[]): SuppressionComment[] {
  const seen = new Set<string>();
  const found: SuppressionComment[] = [];
  for (const { documents } of registers) {
    for (const reading of documents) {
      const { path, text } = reading.source;
      // Most documents have none; a search for the opening costs next to nothing.
      if (seen.has(path) || !text.includes(OPENING)) continue;
      seen.add(path);
      found.push(...commentsIn(reading));
    }
  }
  return found;
}

function commentsIn({ source, outline }: DocumentReading): SuppressionComment[] {
  const { text, lines, path } = source;
  const code = outline.blocks.filter((block) => block.type === 'fence');
  const found: SuppressionComment[] = [];
  let inCode = 0;
  for (let start = text.indexOf(OPENING); start !== -1; start = text.indexOf(OPENING, start + 1)) {
    while ((code[inCode]?.end ?? Infinity) <= start) inCode++;
    if ((code[inCode]?.start ?? Infinity) <= start || text.charAt(start - 1) === '`') continue;
    const close = text.slice(start, start + MAX_LENGTH).indexOf('-->');
    if (close === -1) continue;
    const end = start + close + 3;
    const [, head = '', reason = ''] = BODY.exec(text.slice(start + OPENING.length, end - 3)) ?? [];
    found.push({
      path,
      start,
      end,
      ...lines.positionAt(start),
      target: targetLine(text, start, end, lines.lineAt(end - 1), lines.lineAt(start)),
      ...readHead(head),
      reason: reason.replace(/\s+/g, ' ').trim(),
    });
  }
  return found;
}

/** A rule, and from when on it is reported again: `RULE until DAY`. */
function readHead(head: string): Pick<SuppressionComment, 'rule' | 'until' | 'unclear'> {
  const words = head.split(/\s+/).filter((word) => word !== '');
  const [rule = '', joint, day] = words;
  if (/^\S/.test(head)) return { rule: '', until: undefined, unclear: `decisis-ignore${words[0]}`.slice(0, MAX_SHOWN) };
  const rest = words.slice(1).join(' ');
  const isPlain = words.length <= 1 || (words.length === 3 && joint === 'until' && isCivilDate(day ?? ''));
  return {
    rule,
    until: words.length === 3 && isPlain ? day : undefined,
    unclear: isPlain ? undefined : rest.slice(0, MAX_SHOWN),
  };
}

/** Where a comment stands alone, it speaks of the next line that is neither blank nor another suppression. */
function targetLine(text: string, start: number, end: number, lastLine: number, ownLine: number): number {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  if (text.slice(lineStart, start).trim() !== '') return ownLine;
  let at = text.indexOf('\n', end);
  if (text.slice(end, at === -1 ? text.length : at).trim() !== '') return lastLine;
  let line = lastLine;
  while (at !== -1) {
    line += 1;
    const next = text.indexOf('\n', at + 1);
    const content = text.slice(at + 1, next === -1 ? text.length : next).trim();
    if (content.startsWith(OPENING)) {
      const close = text.indexOf('-->', at);
      if (close === -1) return line;
      while (at !== -1 && at < close) {
        at = text.indexOf('\n', at + 1);
        if (at !== -1 && at < close) line += 1;
      }
      continue;
    }
    if (content !== '') return line;
    at = next;
  }
  return ownLine;
}
