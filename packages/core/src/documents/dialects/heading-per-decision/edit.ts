import type { FieldName } from '../../../model/field-name.ts';
import type { Field } from '../../../model/field.ts';
import type { TextEdit } from '../../../model/text-edit.ts';
import { readCommentAnchor } from '../../inline/comment-anchor.ts';
import type { Entry } from '../../entry.ts';
import { readItemHeading } from '../../headings/item-heading.ts';
import { insertAfterLabels } from '../../labels/labelled-line.ts';
import { readSectionFields } from '../../labels/labels.ts';
import { lineEndAt, lineEndingAt, lineStartAt, nextLineAt } from '../../line-ending.ts';
import type { Outline, Section } from '../../headings/outline.ts';
import type { CommentBlock, HeadingBlock } from '../../scan/block.ts';

/** Every place in an item's section that says a field: comment anchor, heading, labelled lines; also those that reading passed over. */
export function placesInSection(outline: Outline, entry: Entry, name: FieldName, others: ReadonlySet<number>): Field[] {
  const section = outline.sections[entry.section];
  const heading = section?.heading;
  if (section === undefined || heading === undefined || heading.start !== entry.start) return [];
  const { text } = outline;
  const places: Field[] = [];
  const anchor = anchorOf(outline, section);
  if (anchor !== undefined) places.push(...(readCommentAnchor(text, anchor)?.fields ?? []));
  const read = readItemHeading(text, heading.textStart, heading.textEnd);
  for (const field of [read.idField, read.title, read.status]) if (field !== undefined) places.push(field);
  places.push(...readSectionFields(outline, section, others).fields);
  return places.filter((field) => field.name === name);
}

/** The machine-readable comment that belongs to a section: right under its heading, or right above it. */
export function anchorOf(outline: Outline, section: Section): CommentBlock | undefined {
  const heading = section.heading as HeadingBlock;
  const after = outline.blocks[section.from];
  if (after?.type === 'comment' && readCommentAnchor(outline.text, after) !== undefined) return after;
  const before = outline.blocks[section.from - 2];
  const isAnchor =
    before?.type === 'comment' &&
    heading.start - before.end <= 4 &&
    readCommentAnchor(outline.text, before) !== undefined;
  return isAnchor ? before : undefined;
}

/** The edit that adds a labelled line to a section: behind its last one and in its shape, else right under the heading. */
export function insertInSection(
  outline: Outline,
  entry: Entry,
  label: string,
  value: string,
  others: ReadonlySet<number>,
): TextEdit | undefined {
  const section = outline.sections[entry.section];
  const heading = section?.heading;
  if (section === undefined || heading === undefined) return undefined;
  const { text } = outline;
  const labelled = readSectionFields(outline, { ...section, children: [] }, others);
  const behind = insertAfterLabels(text, [...labelled.fields, ...labelled.unknown], label, value);
  if (behind !== undefined) return behind;
  const anchor = anchorOf(outline, section);
  const above = anchor === undefined || anchor.start < heading.start ? heading.end : anchor.end;
  const at = lineEndAt(text, above);
  const eol = lineEndingAt(text, at);
  const next = nextLineAt(text, at);
  const isBlankBelow = next >= text.length || text.slice(next, lineEndAt(text, next)).trim() === '';
  const bold = entry.dialect === 'plain-text' ? '' : '**';
  return { start: at, end: at, newText: `${eol}${eol}${bold}${label}:${bold} ${value}${isBlankBelow ? '' : eol}` };
}

/** The edit that gives a heading without title one, behind the separator that other headings use. */
export function insertTitle(outline: Outline, entry: Entry, title: string, separator: string): TextEdit | undefined {
  const heading = outline.sections[entry.section]?.heading;
  if (heading === undefined || heading.start !== entry.start) return undefined;
  const read = readItemHeading(outline.text, heading.textStart, heading.textEnd);
  if (read.idField === undefined || read.title !== undefined) return undefined;
  let at = read.idField.end;
  while (at < heading.textEnd && /[\])*_`~]/.test(outline.text.charAt(at))) at++;
  return { start: at, end: at, newText: separator + title };
}

/** The range of a whole section with its anchor, up to the next heading, so that what separates sections stays once. */
export function sectionRange(outline: Outline, section: Section): { start: number; end: number } {
  const { text } = outline;
  const heading = section.heading as HeadingBlock;
  const anchor = anchorOf(outline, section);
  const start = anchor !== undefined && anchor.start < heading.start ? anchor.start : heading.start;
  const next = outline.blocks[section.to];
  if (next === undefined) {
    // The last section goes with the blank lines, and the rule, that set it apart from what stands before.
    const before = endOfTextBefore(text, start);
    const keepsBreak = /[\r\n]$/.test(text);
    return { start: keepsBreak ? nextLineAt(text, before) : before, end: text.length };
  }
  const nextSection = outline.sections.find((candidate) => candidate.heading === next);
  const nextAnchor = nextSection === undefined ? undefined : anchorOf(outline, nextSection);
  return { start, end: nextAnchor !== undefined && nextAnchor.start < next.start ? nextAnchor.start : next.start };
}

/** End of the last line before an offset that is neither blank nor a rule. */
function endOfTextBefore(text: string, offset: number): number {
  let at = offset;
  while (at > 0) {
    const lineStart = lineStartAt(text, at - 1);
    const end = lineEndAt(text, lineStart);
    const line = text.slice(lineStart, end).trim();
    if (line !== '' && !/^(?:-{3,}|\*{3,}|_{3,})$/.test(line)) return end;
    at = lineStart;
  }
  return 0;
}
