import type { FieldName } from '../../../model/field-name.ts';
import type { Field } from '../../../model/field.ts';
import { readCommentAnchor } from '../../inline/comment-anchor.ts';
import { withoutCommentBlanks } from '../../inline/inline-comments.ts';
import { readItemHeading } from '../../headings/item-heading.ts';
import { lineShapeOf, renderLabelledLine, type LineShape } from '../../labels/labelled-line.ts';
import { readSectionFields } from '../../labels/labels.ts';
import { lineEndAt, lineEndingAt } from '../../line-ending.ts';
import { renderLike, renderRest, type NewEntry } from '../../new-entry.ts';
import type { Outline, Section } from '../../headings/outline.ts';
import type { HeadingBlock } from '../../scan/block.ts';
import { anchorOf } from './edit.ts';

/**
 * A new section in the manner of an existing one: heading, comment anchor, labelled lines and sub-sections, as far as the new item
 * says something there.
 */
export function renderSection(outline: Outline, like: Section, entry: NewEntry, others: ReadonlySet<number>): string {
  const { text } = outline;
  const heading = like.heading as HeadingBlock;
  const eol = lineEndingAt(text, heading.end);
  const parts = [renderHeading(outline, like, entry)];
  const anchor = anchorOf(outline, like);
  if (anchor !== undefined) {
    const comment = renderAnchor(
      text.slice(anchor.start, anchor.end),
      readCommentAnchor(text, anchor)?.fields ?? [],
      anchor.start,
      entry,
    );
    if (anchor.start < heading.start) parts.unshift(comment + text.slice(anchor.end, heading.start));
    else parts.push(text.slice(heading.end, anchor.start) + comment);
  }
  const lines = renderLabels(outline, like, entry, others);
  const above = anchor !== undefined && anchor.start > heading.start ? anchor.end : heading.end;
  if (lines.text.length > 0) {
    const first = lines.start ?? above;
    const between = text.slice(lineEndAt(text, above), first);
    parts.push(
      (/^\s*$/.test(between) && between !== '' ? between.slice(0, between.lastIndexOf(eol) + eol.length) : eol + eol) +
        lines.text.join(lines.gap ?? eol),
    );
  }
  for (const child of like.children)
    parts.push(...renderChild(text, outline.sections[child] as Section, entry, lines.written, eol));
  return withoutCommentBlanks(parts.join(''));
}

function renderHeading(outline: Outline, like: Section, entry: NewEntry): string {
  const { text } = outline;
  const heading = like.heading as HeadingBlock;
  const read = readItemHeading(text, heading.textStart, heading.textEnd);
  const line = renderLike(text, heading.textStart, heading.textEnd, read, entry);
  const numbered =
    read.numbering === '' ? line : line.replace(/\d+(?=[.)]?\s)/, () => String(nextNumber(outline, like, text)));
  return text.slice(heading.start, heading.textStart) + numbered + text.slice(heading.textEnd, heading.end);
}

/** The number after the highest that the headings beside a section carry: `§S21.` where `§S20.` is the last. */
function nextNumber(outline: Outline, like: Section, text: string): number {
  const numberOf = ({ heading }: Section): { sign: string; number: number } | undefined => {
    if (heading === undefined) return undefined;
    const found = /^(\D{0,20})(\d{1,9})[.)]?\s/u.exec(text.slice(heading.textStart, heading.textEnd));
    return found === null ? undefined : { sign: found[1] as string, number: Number(found[2]) };
  };
  const own = numberOf(like);
  let highest = own?.number ?? 0;
  for (const section of outline.sections) {
    if (section.parent !== like.parent || section.level !== like.level) continue;
    const found = numberOf(section);
    if (found !== undefined && found.sign === own?.sign) highest = Math.max(highest, found.number);
  }
  return highest + 1;
}

function renderAnchor(comment: string, fields: readonly Field[], offset: number, entry: NewEntry): string {
  let out = '';
  let at = 0;
  for (const field of fields) {
    const value = field.name === 'id' ? entry.id : entry.textFor(field);
    if (value === undefined) continue;
    out += comment.slice(at, field.start - offset) + value;
    at = field.end - offset;
    if (/^["']/.test(comment.slice(at))) out += comment.charAt(at++);
  }
  return `${out} -->`;
}

interface Labels {
  readonly text: string[];
  readonly written: Set<FieldName>;
  readonly start: number | undefined;
  readonly gap: string | undefined;
}

function renderLabels(outline: Outline, like: Section, entry: NewEntry, others: ReadonlySet<number>): Labels {
  const { text } = outline;
  const heading = like.heading as HeadingBlock;
  const read = readItemHeading(text, heading.textStart, heading.textEnd);
  const written = new Set<FieldName>(['id', 'title']);
  if (read.status !== undefined) written.add('status');
  const named = new Set(
    like.children.flatMap((child) =>
      readSectionFields(
        outline,
        {
          ...like,
          from: (outline.sections[child] as Section).from,
          children: [child],
          ownTo: (outline.sections[child] as Section).from,
        },
        others,
      ).fields.map((field) => field.name),
    ),
  );
  const out: string[] = [];
  let shape: LineShape | undefined;
  let start: number | undefined;
  const ends: number[] = [];
  for (const field of readSectionFields(outline, { ...like, children: [] }, others).fields) {
    const own = lineShapeOf(text, field);
    if (own === undefined) continue;
    shape ??= own;
    start ??= text.lastIndexOf(own.before + field.label, field.start);
    ends.push(field.start, field.end);
    const value = entry.textFor(field);
    if (value === undefined || written.has(field.name)) continue;
    out.push(renderLabelledLine(own, field.label, value));
    written.add(field.name);
  }
  const gap =
    ends.length >= 4 && /\n\s*\n/.test(text.slice(ends[1], ends[2]))
      ? lineEndingAt(text, heading.end).repeat(2)
      : undefined;
  const bold = outline.text.startsWith('#', heading.start) ? '**' : '';
  const rest = renderRest(
    entry,
    new Set([...written, ...named]),
    shape ?? { before: bold, after: `:${bold} `, hardBreak: '' },
  );
  return {
    text: [...out, ...rest],
    written,
    start,
    gap: shape === undefined ? lineEndingAt(text, heading.end).repeat(2) : gap,
  };
}

/** A sub-section whose heading names a field, when the new item gives that field. */
function renderChild(
  text: string,
  child: Section,
  entry: NewEntry,
  written: ReadonlySet<FieldName>,
  eol: string,
): string[] {
  const heading = child.heading as HeadingBlock;
  const value = entry.textFor({
    name: 'notes',
    label: child.title,
    start: heading.start,
    end: heading.end,
    slot: 'block',
    text: '',
  });
  if (value === undefined || written.size === 0) return [];
  return [`${eol}${eol}${text.slice(heading.start, heading.end)}${eol}${eol}${value.replaceAll('\n', eol)}`];
}
