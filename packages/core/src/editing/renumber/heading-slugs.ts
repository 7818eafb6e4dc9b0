import { plainText } from '../../documents/inline/inline-text.ts';
import type { Block } from '../../documents/scan/block.ts';
import type { TextEdit } from '../../model/text-edit.ts';
import { applyEdits } from '../text-edit.ts';

/** The fragment that forges give to a heading: `4-d-006-option-analysis`. */
export function headingSlug(title: string): string {
  return plainText(title)
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
    .replaceAll(' ', '-');
}

/** The fragments of headings that edits change, before and after. Those that are told apart by a count alone are among them. */
export function changedSlugs(
  text: string,
  blocks: readonly Block[],
  edits: readonly TextEdit[],
): ReadonlyMap<string, string> {
  const slugs = new Map<string, string>();
  const headings = blocks.filter((block) => block.type === 'heading');
  const insideOf = ({ textStart, textEnd }: (typeof headings)[number]): TextEdit[] =>
    edits
      .filter(({ start, end }) => textStart <= start && end <= textEnd)
      .map(({ start, end, newText }) => ({ start: start - textStart, end: end - textStart, newText }));
  if (!headings.some((heading) => insideOf(heading).length > 0)) return slugs;
  const counted = { before: new Map<string, number>(), after: new Map<string, number>() };
  for (const heading of headings) {
    const title = text.slice(heading.textStart, heading.textEnd);
    const before = countedSlug(headingSlug(title), counted.before);
    const after = countedSlug(headingSlug(applyEdits(title, insideOf(heading))), counted.after);
    if (before !== after) slugs.set(before, after);
  }
  return slugs;
}

/** Forges number what repeats: `status`, `status-1`. */
function countedSlug(slug: string, counts: Map<string, number>): string {
  const count = counts.get(slug) ?? 0;
  counts.set(slug, count + 1);
  return count === 0 ? slug : `${slug}-${count}`;
}
