import type { Field } from '../../../model/field.ts';
import { readLeadingId } from '../../../model/item-id.ts';
import { RecordEntry, type Entry } from '../../entry.ts';
import { fieldAt } from '../../inline/inline-text.ts';
import type { Outline } from '../../headings/outline.ts';
import type { Block } from '../../scan/block.ts';

const BINDING = /\b(?:binding|bindings|bindend|verbindlich|vinculante|contraignant|vincolante|wiążąc[^\s,.;:()]*)\b/i;
const MAX_TITLE = 300;

/**
 * Reads rules that are attached to a decision under an identifier of their own.
 *
 *     MP-3 — Order of work around OD1 (explicit binding):
 *     ^^^^   ^^^^^^^^^^^^^^^^^^^^^^^
 *
 * The binding reaches to the next labelled line of its section; in a document with headings it may be a heading, which is
 * read as an item of its own instead.
 */
export function parseBindings(outline: Outline): Entry[] {
  const { text } = outline;
  const entries: Entry[] = [];
  outline.blocks.forEach((block, index) => {
    if (block.type !== 'line') return;
    const found = readLeadingId(text, block.textStart, block.end);
    if (found === undefined || found.boundary !== 'separator' || !/\d/.test(found.id)) return;
    const colon = text.indexOf(':', found.rest);
    const titleEnd = colon === -1 || colon > block.end ? block.end : colon;
    if (titleEnd - found.rest > MAX_TITLE || !BINDING.test(text.slice(found.rest, titleEnd))) return;
    const last = lastBlock(outline, index);
    const end = (outline.blocks[last] as Block).end;
    const fields: Field[] = [
      { name: 'id', label: '', start: found.start, end: found.end, slot: 'line', text: found.id },
      fieldAt(text, 'title', '', found.rest, titleEnd, 'line'),
    ];
    if (titleEnd + 1 < end) fields.push(fieldAt(text, 'outcome', '', titleEnd + 1, end, 'block'));
    entries.push(
      new RecordEntry(
        {
          dialect: 'plain-text',
          id: found.id,
          through: undefined,
          kind: 'binding',
          start: block.start,
          end,
          section: outline.sectionOf(index).index,
          mention: false,
          weak: false,
          implied: { status: 'accepted', locked: false },
        },
        fields,
      ),
    );
  });
  return entries;
}

/** The numbered list under the line belongs to the binding. */
function lastBlock(outline: Outline, index: number): number {
  const section = outline.sectionOf(index);
  let last = index;
  while (last + 1 < Math.min(section.ownTo, outline.blocks.length) && outline.blocks[last + 1]?.type === 'item') last++;
  return last;
}
