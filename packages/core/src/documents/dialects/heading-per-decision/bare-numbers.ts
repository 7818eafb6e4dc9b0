import { LetterPattern } from '../../../model/letter-pattern.ts';
import { containerOfHeading } from '../../../vocabulary/container-words.ts';
import { normalizeLabel } from '../../../vocabulary/normalize.ts';
import type { ItemHeading } from '../../headings/item-heading.ts';
import type { Section } from '../../headings/outline.ts';

/** A heading that may detail a row whose identifier is a bare number. */
export interface NumberedHeading {
  readonly section: Section;
  readonly heading: ItemHeading;
}

/** Title of the table row with a bare number as identifier; undefined where no row has it. */
export type RowTitle = (number: string) => string | undefined;

const WORDED = new LetterPattern(/^\p{L}+ #?(\d{1,4}[A-Za-z]?)$/u);
const NUMBER = /^\d{1,4}$/;

/**
 * Identifiers of headings that detail rows of a table numbered 1, 2, 3: `## 2. Which region leads` beside a row `2 | Leading
 * region`, and `### Decision #4: …`. Numbered sections of the document itself are told apart by their titles; where two or
 * more headings side by side match rows, their numbered siblings are decisions too, with or without a row.
 */
export function bareNumbersOf(headings: readonly NumberedHeading[], rowTitle: RowTitle): Map<number, string> {
  const found = new Map<number, string>();
  const matching = new Map<number, number>();
  for (const { section, heading } of headings) {
    const id = heading.id ?? '';
    const worded = WORDED.exec(id)?.[1];
    if (worded !== undefined) {
      if (rowTitle(worded) !== undefined) found.set(section.index, worded);
    } else if (isNumbered(heading)) {
      const title = rowTitle(heading.numbering);
      if (title === undefined) continue;
      const step = isAlike(title, heading.title?.text ?? '') ? 1 : -1;
      matching.set(section.parent, (matching.get(section.parent) ?? 0) + step);
    }
  }
  for (const { section, heading } of headings) {
    if (!isNumbered(heading) || (matching.get(section.parent) ?? 0) < 2) continue;
    const isOfRow = rowTitle(heading.numbering) !== undefined;
    if (isOfRow || containerOfHeading(section.title) === undefined) found.set(section.index, heading.numbering);
  }
  return found;
}

function isNumbered(heading: ItemHeading): boolean {
  return heading.id === undefined && NUMBER.test(heading.numbering);
}

/** Whether the shorter of two titles shares half of its words with the other. */
function isAlike(left: string, right: string): boolean {
  const first = wordsOf(left);
  const second = wordsOf(right);
  let shared = 0;
  for (const word of first) if (second.has(word)) shared++;
  return shared > 0 && shared * 2 >= Math.min(first.size, second.size);
}

function wordsOf(title: string): Set<string> {
  return new Set(
    normalizeLabel(title.slice(0, 300))
      .split(' ')
      .filter((word) => word.length > 2),
  );
}
