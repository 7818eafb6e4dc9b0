import type { Field } from '../../../model/field.ts';
import { readMetadata } from '../../front-matter.ts';
import { readItemHeading } from '../../headings/item-heading.ts';
import { withoutCommentBlanks } from '../../inline/inline-comments.ts';
import { lineShapeOf, renderLabelledLine } from '../../labels/labelled-line.ts';
import { readFields } from '../../labels/labels.ts';
import { lineEndingAt } from '../../line-ending.ts';
import { renderLike, type NewEntry } from '../../new-entry.ts';
import type { Outline, Section } from '../../headings/outline.ts';
import type { HeadingBlock } from '../../scan/block.ts';

/** The text of a new record in the manner of an existing one: its metadata keys, title line, labelled lines and section headings. */
export function renderRecord(
  outline: Outline,
  entry: NewEntry,
  yamlFor: (key: string, like: string) => string | undefined,
): string | undefined {
  const { text, blocks } = outline;
  const top = outline.sections.find((section) => section.level === 1);
  const heading = top?.heading;
  const eol = lineEndingAt(text, heading?.end ?? 1);
  const parts: string[] = [];
  const front = blocks[0];
  if (front?.type === 'front-matter') {
    const keys = readMetadata(text, front.bodyStart, front.bodyEnd).map(({ key, start, end }) => ({
      key,
      value: yamlFor(key, text.slice(start, end)),
    }));
    const lines = keys.filter(({ value }) => value !== undefined).map(({ key, value }) => `${key}: ${value}`);
    if (lines.length > 0) parts.push(['---', ...lines, '---'].join(eol));
  }
  if (heading !== undefined) parts.push(renderTitle(text, heading, entry));
  else if (parts.length === 0) return undefined;
  const home = top ?? outline.sections[0];
  if (home === undefined) return undefined;
  const labelled = readFields(outline, home.from, home.ownTo, undefined, new Set()).fields;
  const lines = labelled.map((field) => renderLabel(text, field, entry)).filter((written) => written !== undefined);
  if (lines.length > 0) parts.push(lines.join(eol));
  for (const section of outline.sections) {
    if (section.level === 2 && section.parent === home.index) parts.push(...renderPart(text, section, entry, eol));
  }
  return withoutCommentBlanks(parts.join(eol + eol) + eol);
}

function renderTitle(text: string, heading: HeadingBlock, entry: NewEntry): string {
  const read = readItemHeading(text, heading.textStart, heading.textEnd);
  const numbered = renderLike(text, heading.textStart, heading.textEnd, read, entry);
  const number = /\d+/.exec(entry.id ?? '')?.[0] ?? '';
  const line =
    read.idField === undefined && read.numbering !== '' ? numbered.replace(/\d+/, String(Number(number))) : numbered;
  return text.slice(heading.start, heading.textStart) + line + text.slice(heading.textEnd, heading.end);
}

function renderLabel(text: string, field: Field, entry: NewEntry): string | undefined {
  const shape = lineShapeOf(text, field);
  const value = entry.textFor(field);
  return shape === undefined || value === undefined ? undefined : renderLabelledLine(shape, field.label, value);
}

function renderPart(text: string, section: Section, entry: NewEntry, eol: string): string[] {
  const heading = section.heading as HeadingBlock;
  const value = entry.textFor({
    name: 'notes',
    label: section.title,
    start: heading.start,
    end: heading.end,
    slot: 'block',
    text: '',
  });
  const line = text.slice(heading.start, heading.end);
  return value === undefined ? [line] : [line, value.replaceAll('\n', eol)];
}
