import { readStatus } from '../../vocabulary/status-words.ts';
import type { Entry } from '../entry.ts';
import { isRow } from '../entry.ts';
import { fieldNamed } from '../labels/labels.ts';
import { readLabel } from '../labels/read-label.ts';
import { fieldAt } from '../inline/inline-text.ts';
import type { Field } from '../../model/field.ts';
import type { Outline } from '../headings/outline.ts';

/**
 * Status lines of a section after the one that is read: `Status: open` and, further down, `Status: accepted`. Only lines in
 * front of the first sub-section count, since those below speak of parts.
 */
export function repeatedStatuses(outline: Outline, entry: Entry, read: Field): Field[] {
  const section = outline.sections[entry.section];
  if (isRow(entry) || section === undefined || section.heading?.start !== entry.start) return [];
  const { text } = outline;
  const found: Field[] = [];
  for (let index = section.from; index < section.ownTo; index++) {
    const block = outline.blocks[index];
    if (block?.type !== 'line' && block?.type !== 'item') continue;
    const label = readLabel(text, block.textStart, block.type === 'item' ? block.lineEnd : block.end);
    if (label === undefined || label.valueStart <= read.end || fieldNamed(label.text) !== 'status') continue;
    const field = fieldAt(
      text,
      'status',
      label.text,
      label.valueStart,
      block.type === 'item' ? block.lineEnd : block.end,
      'line',
    );
    if (readStatus(field.text)?.atStart === true) found.push(field);
  }
  return found;
}
