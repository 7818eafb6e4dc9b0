import { containerOfHeading } from '../../../vocabulary/container-words.ts';
import { fieldForLabel } from '../../../vocabulary/field-words.ts';
import { isAbsent } from '../../../vocabulary/value-words.ts';
import type { Field } from '../../../model/field.ts';
import { containerAround, isDay } from '../../headings/group-heading.ts';
import { fieldAt, plainText } from '../../inline/inline-text.ts';
import { readLabel } from '../../labels/read-label.ts';
import type { Section } from '../../headings/outline.ts';
import type { ReadContext } from '../../read-context.ts';
import type { Block, ListItemBlock } from '../../scan/block.ts';

const MAX_LEAD = 80;
const MAX_LINES_BESIDE_LIST = 3;

/**
 * Whether a bullet without number, checkbox or question mark is an entry: only where the nearest heading itself says that
 * the list holds decisions, the section holds little else, and the bullet neither labels a field nor says that there is none.
 */
export function isPlainEntry(context: ReadContext, block: ListItemBlock, section: Section): boolean {
  const own = context.ownContainer(section) ?? containerOfDay(context, section);
  if (own !== 'decisions' && own !== 'questions' && own !== 'deferrals') return false;
  if (!isPlainList(context, section)) return false;
  const { text } = context.outline;
  const label = readLabel(text, block.textStart, block.lineEnd);
  if (label !== undefined && fieldForLabel(label.text, 'label') !== undefined) return false;
  const shown = plainText(text.slice(block.textStart, Math.min(block.end, block.textStart + 200))).trim();
  return !isAbsent(shown) && !/^(?:no|none|see)\b/i.test(shown) && shown.includes(' ');
}

/** The day that a log puts over its entries as a heading of its own: `## 2026-01-31` in a document of decisions. */
export function dayOfHeading(context: ReadContext, section: Section): Field | undefined {
  const { heading } = section;
  if (heading === undefined || containerOfDay(context, section) !== 'decisions') return undefined;
  return fieldAt(context.outline.text, 'decidedOn', '', heading.textStart, heading.textEnd, 'line');
}

function containerOfDay(context: ReadContext, section: Section): string | undefined {
  if (!isDay(section)) return undefined;
  return containerAround(context, context.outline.sections[section.parent] as Section);
}

/** Whether the line right above a list names what is no decision: "How to use:", "Options:", "Rules:". */
export function introducesOther(context: ReadContext, line: Extract<Block, { type: 'line' }>): boolean {
  const shown = plainText(
    context.outline.text.slice(line.textStart, Math.min(line.end, line.textStart + MAX_LEAD + 8)),
  );
  const lead = /^(.{2,80}?)\s*[:：]$/.exec(shown.trim())?.[1];
  if (lead === undefined) return false;
  const container = containerOfHeading(lead);
  if (container !== undefined)
    return container !== 'decisions' && container !== 'questions' && container !== 'deferrals';
  return fieldForLabel(lead, 'label') !== undefined;
}

const plainLists = new WeakMap<ReadContext, Map<number, boolean>>();

/** Whether a section consists of a list and a few lines; asked once for each section. */
function isPlainList(context: ReadContext, section: Section): boolean {
  const known = plainLists.get(context) ?? new Map<number, boolean>();
  plainLists.set(context, known);
  const answer = known.get(section.index) ?? lookAtList(context, section);
  known.set(section.index, answer);
  return answer;
}

function lookAtList(context: ReadContext, section: Section): boolean {
  let lines = 0;
  let items = 0;
  for (let at = section.from; at < section.ownTo; at++) {
    const block = context.outline.blocks[at] as Block;
    if (block.type === 'table') return false;
    if (block.type === 'item') items++;
    else if (block.type === 'line' && !block.quoted && ++lines > MAX_LINES_BESIDE_LIST) return false;
  }
  return items >= (isDay(section) ? 1 : 2);
}
