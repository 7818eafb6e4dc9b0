import type { Entry } from './entry.ts';
import type { ReadContext } from './read-context.ts';

/**
 * Entries without identifiers can be read twice: a heading as one decision, or the list under it as several. Lists win where
 * most of those headings hold nothing but a list; otherwise the headings are the items and their lists are content.
 */
export function chooseWeak(context: ReadContext, headings: readonly Entry[], lists: readonly Entry[]): Entry[] {
  const strong = lists.filter((entry) => !entry.weak);
  const weak = lists.filter((entry) => entry.weak && closesItsSection(context, entry));
  if (headings.length === 0) return [...strong, ...weak];
  const sections = new Set(headings.map((entry) => entry.section));
  const covered = new Set(weak.map((entry) => entry.section).filter((section) => sections.has(section)));
  if (covered.size * 2 > sections.size && weak.length > headings.length) return [...strong, ...weak];
  return [...strong, ...headings, ...weak.filter((entry) => !isInsideAny(context, entry, sections))];
}

/** A list that is followed by more text is an enumeration inside prose, not the content of its section. */
function closesItsSection(context: ReadContext, entry: Entry): boolean {
  const section = context.outline.sections[entry.section];
  const last = section === undefined ? undefined : context.outline.blocks[section.ownTo - 1];
  return last === undefined || last.type === 'item' || last.type === 'comment';
}

function isInsideAny(context: ReadContext, entry: Entry, sections: ReadonlySet<number>): boolean {
  for (let at = context.outline.sections[entry.section]; at !== undefined; at = context.outline.sections[at.parent]) {
    if (sections.has(at.index)) return true;
  }
  return false;
}
