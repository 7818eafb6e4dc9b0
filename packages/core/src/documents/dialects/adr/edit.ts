import type { FieldName } from '../../../model/field-name.ts';
import type { Field } from '../../../model/field.ts';
import type { TextEdit } from '../../../model/text-edit.ts';
import { metadataFields, readMetadata } from '../../front-matter.ts';
import { insertAfterLabels } from '../../labels/labelled-line.ts';
import { readFields, readSectionFields } from '../../labels/labels.ts';
import { lineEndAt, lineEndingAt, nextLineAt } from '../../line-ending.ts';
import type { Outline } from '../../headings/outline.ts';
import { insertKey } from '../kep/edit.ts';

/** Keys under which record formats keep a field where they have one; other fields take their own name. */
const KEY_OF_FIELD: Partial<Record<FieldName, string>> = {
  decidedOn: 'date',
  decider: 'decision-makers',
  approver: 'approvers',
  supersededBy: 'superseded-by',
  dependsOn: 'depends-on',
  closesAt: 'closes-at',
  implementedIn: 'implemented-in',
};

/** The metadata key that carries a field. */
export function keyOfField(name: FieldName): string {
  return KEY_OF_FIELD[name] ?? name;
}

/** Every place in a record that says a field: front matter, sections and labelled lines. */
export function placesInRecord(outline: Outline, name: FieldName): Field[] {
  const { text } = outline;
  const front = outline.blocks[0];
  const places =
    front?.type === 'front-matter' ? metadataFields(readMetadata(text, front.bodyStart, front.bodyEnd)) : [];
  const top = outline.sections.find((section) => section.level === 1);
  const body =
    top === undefined
      ? readFields(outline, 0, outline.blocks.length, outline.sections[0], new Set())
      : readSectionFields(outline, top, new Set());
  return [...places, ...body.fields].filter((field) => field.name === name && field.slot !== 'block');
}

/**
 * The edit that adds a field to a record: as a key where the record has front matter, else behind the labelled lines under its
 * title, else right under the title.
 */
export function insertInRecord(
  outline: Outline,
  label: string,
  value: string,
  yaml: { readonly key: string; readonly value: string },
): TextEdit | undefined {
  const { text } = outline;
  const front = outline.blocks[0];
  if (front?.type === 'front-matter') return insertKey(text, front.bodyStart, front.bodyEnd, yaml.key, yaml.value);
  const top = outline.sections.find((section) => section.level === 1);
  const heading = top?.heading;
  if (top === undefined || heading === undefined) return undefined;
  const labelled = readFields(outline, top.from, top.ownTo, undefined, new Set());
  const behind = insertAfterLabels(text, [...labelled.fields, ...labelled.unknown], label, value);
  if (behind !== undefined) return behind;
  const at = lineEndAt(text, heading.end);
  const eol = lineEndingAt(text, at);
  const next = nextLineAt(text, at);
  const isBlankBelow = next >= text.length || text.slice(next, lineEndAt(text, next)).trim() === '';
  return { start: at, end: at, newText: `${eol}${eol}**${label}:** ${value}${isBlankBelow ? '' : eol}` };
}
