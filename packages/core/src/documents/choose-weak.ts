import type { Entry } from './entry.ts';
import { isPolicyBlock } from './policy-blocks.ts';
import type { ReadContext } from './read-context.ts';

const MAX_CLOSING_LINES = 2;
const MAX_CLOSING_BLOCKS = 12;

/**
 * Entries without identifiers can be read twice: a heading as one decision, or the list under it as several. The list wins
 * where the section holds little else; otherwise the heading is the item and its list is content.
 */
export function chooseWeak(context: ReadContext, headings: readonly Entry[], lists: readonly Entry[]): Entry[] {
  const strong = lists.filter((entry) => !entry.weak);
  const weak = lists.filter((entry) => entry.weak && closesItsSection(context, entry));
  const listed = new Set(weak.map((entry) => entry.section));
  const noted = sectionsOfNotes(headings, weak);
  let kept = headings.filter(
    (entry) =>
      isTelling(entry) ||
      noted.has(entry.section) ||
      !(listed.has(entry.section) && isMostlyList(context, entry.section)),
  );
  const counted = kept.filter((entry) => entry.id !== undefined);
  if (counted.length >= 3 && counted.length * 2 > kept.length)
    kept = kept.filter((entry) => entry.id !== undefined || isTelling(entry) || isNamed(context, entry));
  const isListDocument = headings.length > kept.length && headings.length - kept.length >= kept.length;
  const sections = new Set(isListDocument ? [] : kept.map((entry) => entry.section));
  // Beside several decisions that are headings, a list under a heading that names nothing is about them.
  const free = weak.filter(
    (entry) => !isInsideAny(context, entry, sections) && (kept.length < 3 || isListDocument || isNamed(context, entry)),
  );
  // A list under a heading that says what it holds beats headings that only the title of the document vouches for.
  if (free.some((entry) => isNamed(context, entry)))
    return [...strong, ...free, ...kept.filter((entry) => isNamed(context, entry) || isTelling(entry))];
  return [...strong, ...(isListDocument ? kept.filter((entry) => isNamed(context, entry)) : kept), ...free];
}

/** Numbered headings are the decisions where the lists under them only hold notes with a label in bold. */
function sectionsOfNotes(headings: readonly Entry[], lists: readonly Entry[]): Set<number> {
  const numbered = headings.filter((entry) => entry.id !== undefined);
  if (numbered.length < 3 || numbered.length * 2 < headings.length) return new Set();
  const sections = new Set(numbered.map((entry) => entry.section));
  for (const entry of lists) if (entry.dialect !== 'locked-index') sections.delete(entry.section);
  return sections;
}

/** A section of at most a short introduction and a list. */
function isMostlyList(context: ReadContext, index: number): boolean {
  const section = context.outline.sections[index];
  if (section === undefined) return false;
  let lines = 0;
  for (let at = section.from; at < section.ownTo; at++) if (context.outline.blocks[at]?.type === 'line') lines++;
  return lines <= 2;
}

/** A heading with a status or an answer of its own is the decision; a list under it is part of it. */
function isTelling(entry: Entry): boolean {
  return entry.field('status') !== undefined || entry.field('outcome') !== undefined;
}

/**
 * A list that is followed by more text is an enumeration inside prose, not the content of its section. Under a heading that
 * says what it holds, quoted remarks and a line or two may follow.
 */
function closesItsSection(context: ReadContext, entry: Entry): boolean {
  const section = context.outline.sections[entry.section];
  if (section === undefined) return true;
  let allowed = context.ownContainer(section) === undefined ? 0 : MAX_CLOSING_LINES;
  for (let at = section.ownTo - 1; at >= Math.max(section.from, section.ownTo - MAX_CLOSING_BLOCKS); at--) {
    const block = context.outline.blocks[at];
    if (block?.type === 'item') return true;
    if (block?.type === 'comment' || (block !== undefined && isPolicyBlock(block))) continue;
    if (block?.type !== 'line' || allowed === 0) return false;
    if (!block.quoted) allowed--;
  }
  return section.ownTo <= section.from;
}

/** Whether a heading below the title says that the list holds decisions or questions. */
export function isNamed(context: ReadContext, entry: Entry): boolean {
  for (
    let at = context.outline.sections[entry.section];
    at !== undefined && at.level > 1;
    at = context.outline.sections[at.parent]
  ) {
    if (context.ownContainer(at) !== undefined) return true;
  }
  return false;
}

function isInsideAny(context: ReadContext, entry: Entry, sections: ReadonlySet<number>): boolean {
  for (let at = context.outline.sections[entry.section]; at !== undefined; at = context.outline.sections[at.parent]) {
    if (sections.has(at.index)) return true;
  }
  return false;
}
