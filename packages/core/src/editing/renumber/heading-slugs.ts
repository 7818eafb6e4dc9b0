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

/** The fragments of headings that edits change, before and after. */
export function changedSlugs(
  text: string,
  blocks: readonly Block[],
  edits: readonly TextEdit[],
): ReadonlyMap<string, string> {
  const slugs = new Map<string, string>();
  for (const block of blocks) {
    if (block.type !== 'heading') continue;
    const { textStart, textEnd } = block;
    const inside = edits
      .filter(({ start, end }) => textStart <= start && end <= textEnd)
      .map(({ start, end, newText }) => ({ start: start - textStart, end: end - textStart, newText }));
    if (inside.length === 0) continue;
    const title = text.slice(textStart, textEnd);
    slugs.set(headingSlug(title), headingSlug(applyEdits(title, inside)));
  }
  return slugs;
}
