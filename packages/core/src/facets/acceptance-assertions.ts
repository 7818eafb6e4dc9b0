import { LetterPattern } from '../model/letter-pattern.ts';
import type { Outline } from '../documents/headings/outline.ts';
import { readReferences, type Reference } from './references/references.ts';
import { quote, type Quote } from './prose/span.ts';

/** A numbered assertion that a document must meet to be accepted. */
export interface AcceptanceAssertion extends Quote {
  readonly id: string;
  readonly references: readonly Reference[];
}

const MARK = new LetterPattern(/(?<![\p{L}\p{N}§-])(A|AC|AC-|A-)(\d{1,3})[.:)]\s/gu);

/**
 * Assertions that count up from one, wherever they stand: as list items, lines, or in one paragraph.
 *
 *     A1. Every loaf has a label. A2. Every label has a date.
 *     ^^  ^^^^^^^^^^^^^^^^^^^^^^^ ^^  ^^^^^^^^^^^^^^^^^^^^^^^
 */
export function readAcceptanceAssertions(outline: Outline): AcceptanceAssertion[] {
  const { text } = outline;
  const marks: Array<{ id: string; number: number; start: number; from: number }> = [];
  for (const block of outline.blocks) {
    if (block.type !== 'line' && block.type !== 'item' && block.type !== 'heading') continue;
    for (const match of MARK.allIn(text.slice(block.textStart, block.end))) {
      const number = Number(match[2]);
      if (number !== (marks.at(-1)?.number ?? 0) + 1) {
        if (number !== 1 || marks.length >= 2) continue;
        marks.length = 0;
      }
      const start = block.textStart + match.index;
      marks.push({ id: `${match[1]}${match[2]}`, number, start, from: start + match[0].length });
    }
  }
  if (marks.length < 2) return [];
  return marks.map((mark, index) => {
    const shown = quote(text, mark.from, marks[index + 1]?.start ?? lineEnd(text, mark.from));
    return { ...shown, id: mark.id, references: readReferences(text, shown.start, shown.end) };
  });
}

function lineEnd(text: string, from: number): number {
  const stop = text.indexOf('\n', from);
  return stop === -1 ? text.length : stop;
}
