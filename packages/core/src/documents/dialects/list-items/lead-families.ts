import { idFamily, readLeadingId } from '../../../model/item-id.ts';
import type { ReadContext } from '../../read-context.ts';
import type { ListItemBlock } from '../../scan/block.ts';

const BOLD_ID = /^\*\*[^\s*]{2,40}\*\*\s/;
const NUMBERED = /-\d{1,6}$/;

const known = new WeakMap<ReadContext, ReadonlySet<string>>();

/** Whether a list item opens with a name that is set apart from its sentence: in bold of its own, or behind a box. */
export function isSetApart(text: string, block: ListItemBlock): boolean {
  return block.checkbox !== undefined || BOLD_ID.test(text.slice(block.textStart, block.textStart + 50));
}

/**
 * The families of which several list items open with one that is set apart: `**KILN-1** Bake with gas`. One such name alone may
 * be that of a thing, as `**UTF-8** everywhere` is.
 */
export function leadFamilies(context: ReadContext): ReadonlySet<string> {
  const found = known.get(context) ?? read(context);
  known.set(context, found);
  return found;
}

function read(context: ReadContext): ReadonlySet<string> {
  const { text } = context.outline;
  const leads = new Map<string, Set<string>>();
  for (const block of context.outline.blocks) {
    if (block.type !== 'item' || !isSetApart(text, block)) continue;
    const id = readLeadingId(text, block.textStart, block.lineEnd)?.id;
    if (id === undefined || !NUMBERED.test(id)) continue;
    const family = idFamily(id);
    leads.set(family, (leads.get(family) ?? new Set<string>()).add(id));
  }
  return new Set([...leads].filter(([, ids]) => ids.size > 1).map(([family]) => family));
}
