import type { FieldName } from '../../../model/field-name.ts';
import type { Entry } from '../../entry.ts';
import { readItemHeading } from '../../headings/item-heading.ts';
import { withoutCommentBlanks } from '../../inline/inline-comments.ts';
import { lineShapeOf, renderLabelledLine, type LineShape } from '../../labels/labelled-line.ts';
import { lineEndingAt, lineStartAt } from '../../line-ending.ts';
import { renderLike, renderRest, type NewEntry } from '../../new-entry.ts';
import type { Outline } from '../../headings/outline.ts';
import { listItemOf } from './edit.ts';

/** A new list item in the manner of an existing one: marker, box, identifier, title and labelled lines nested in it. */
export function renderListItem(outline: Outline, like: Entry, entry: NewEntry, isTicked: boolean): string | undefined {
  const found = listItemOf(outline, like);
  if (found === undefined) return undefined;
  const { text } = outline;
  const { block } = found;
  const eol = lineEndingAt(text, block.end);
  const indent = text.slice(lineStartAt(text, block.start), block.start);
  const marker = text
    .slice(block.start, block.textStart)
    .replace(/^\d+/, (number) => String(Number(number) + 1))
    .replace(/\[[ xX]\]/, isTicked ? '[x]' : '[ ]');
  const read = readItemHeading(text, block.textStart, block.lineEnd);
  const title = like.field('title');
  const isBold = title?.start === block.textStart && text.startsWith('**', block.textStart);
  const bare = isBold ? `**${entry.title}**` : entry.title;
  const first =
    read.id === undefined && title !== undefined
      ? text.slice(block.textStart, title.start) + bare + closing(text, title.end, block.lineEnd)
      : renderLike(text, block.textStart, block.lineEnd, read, entry);
  const written = new Set<FieldName>([
    'id',
    'title',
    ...(read.status === undefined ? [] : (['status'] as const)),
    ...(block.checkbox === undefined ? [] : (['status'] as const)),
  ]);
  const lines: string[] = [];
  let shape: LineShape | undefined;
  for (const field of like.fields()) {
    if (field.start <= block.lineEnd) continue;
    const own = lineShapeOf(text, field);
    if (own === undefined) continue;
    shape ??= own;
    const value = entry.textFor(field);
    if (value === undefined || written.has(field.name)) continue;
    lines.push(renderLabelledLine(own, field.label, value));
    written.add(field.name);
  }
  const step = ' '.repeat(Math.min(4, /^\S+\s+/.exec(marker)?.[0].length ?? 2));
  const isStatement = like.dialect === 'locked-index';
  const plain = isStatement
    ? { before: indent + step, after: ': ', hardBreak: '' }
    : { before: `${indent}${step}- **`, after: '**: ', hardBreak: '' };
  lines.push(...renderRest(entry, written, shape ?? plain));
  return withoutCommentBlanks([indent + marker + first, ...lines].join(eol));
}

/** The marks that close a bold title, and a hard line break behind it. */
function closing(text: string, from: number, lineEnd: number): string {
  return /^[*_]*(?: {2,}$)?/.exec(text.slice(Math.min(from, lineEnd), lineEnd))?.[0] ?? '';
}
