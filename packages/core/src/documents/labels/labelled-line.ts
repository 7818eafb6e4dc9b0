import type { Field } from '../../model/field.ts';
import type { TextEdit } from '../../model/text-edit.ts';
import { withoutCommentBlanks } from '../inline/inline-comments.ts';
import { withMarks } from '../inline/inline-text.ts';
import { lineEndAt, lineEndingAt, lineStartAt } from '../line-ending.ts';

/**
 * How labelled lines look in one place, so that another one can be written like them.
 *
 *     - **Owner:** ana··
 *     ^^^^^^^^^^^     ^^ prefix around the label, and the hard line break
 */
export interface LineShape {
  readonly before: string;
  readonly after: string;
  readonly hardBreak: string;
}

/** The shape of the line that holds a labelled field; undefined when its label does not stand on the line of its value. */
export function lineShapeOf(text: string, field: Field): LineShape | undefined {
  if (field.label === '' || field.slot === 'cell' || field.slot === 'yaml' || field.slot === 'attribute')
    return undefined;
  const lineStart = lineStartAt(text, field.start);
  const [valueStart, valueEnd] = withMarks(text, field.start, field.end);
  const prefix = text.slice(lineStart, Math.max(lineStart, valueStart));
  const at = prefix.indexOf(field.label);
  if (at === -1 || !/^[\s>*_+•-]*(?:\d+[.)]\s+)?[*_]*$/.test(prefix.slice(0, at))) return undefined;
  const after = prefix.slice(at + field.label.length);
  if (!/^[\s*_]*[:：][\s*_]*$/.test(after)) return undefined;
  // `**Status: open**` has its closing marks behind the value.
  if (/(?:\*\*|__)$/.test(prefix.slice(0, at)) && !/\*\*|__/.test(after)) return undefined;
  const tail = withoutCommentBlanks(text.slice(valueEnd, lineEndAt(text, valueEnd)));
  const hardBreak = /^ {2,}$/.test(tail) ? tail : '';
  return { before: prefix.slice(0, at), after: /\s$/.test(after) ? after : `${after} `, hardBreak };
}

/** A labelled line in a shape. */
export function renderLabelledLine(shape: LineShape, label: string, value: string): string {
  return shape.before + label + shape.after + value + shape.hardBreak;
}

/** The edit that puts one more labelled line behind the last of some labelled fields, in its shape; undefined without one. */
export function insertAfterLabels(
  text: string,
  fields: readonly Field[],
  label: string,
  value: string,
): TextEdit | undefined {
  const shaped = fields
    .map((field) => ({ field, shape: lineShapeOf(text, field) }))
    .filter((entry): entry is { field: Field; shape: LineShape } => entry.shape !== undefined)
    .toSorted((left, right) => left.field.start - right.field.start);
  const last = shaped.at(-1);
  if (last === undefined) return undefined;
  const previous = shaped.at(-2);
  const eol = lineEndingAt(text, last.field.start);
  const lineEnd = lineEndAt(text, last.field.end);
  const hardBreak = last.shape.hardBreak === '' ? (previous?.shape.hardBreak ?? '') : '';
  const between =
    previous === undefined ? '' : text.slice(lineEndAt(text, previous.field.end), lineStartAt(text, last.field.start));
  const isListed = /[-*+•]\s|\d[.)]\s/.test(last.shape.before);
  const isApart =
    previous === undefined
      ? !isListed && last.shape.hardBreak === '' && /[*_]/.test(last.shape.before)
      : /\n\s*\n/.test(between);
  const gap = isApart ? eol + eol : eol;
  return { start: lineEnd, end: lineEnd, newText: hardBreak + gap + renderLabelledLine(last.shape, label, value) };
}
