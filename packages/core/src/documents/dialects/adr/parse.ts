import type { Field } from '../../../model/field.ts';
import { readStatus } from '../../../vocabulary/status-words.ts';
import { RecordEntry, type DialectName, type Entry } from '../../entry.ts';
import { metadataFields } from '../../front-matter.ts';
import { fieldAt } from '../../inline-text.ts';
import { readFields, readSectionFields } from '../../labels.ts';
import { lineEndAt } from '../../line-index.ts';
import type { Section } from '../../outline.ts';
import type { ReadContext } from '../../read-context.ts';
import type { RecordShape } from './detect.ts';

/** Front matter keys that describe the document rather than the decision in it. */
const DOCUMENT_STATUS_KEYS = /^(?:doc|document|page|review)[_-]?status$/i;

/**
 * Reads one decision record. Where several places give a status, the one nearest to the decision counts: the status
 * section or line of the record, then a notice under the title, then front matter.
 */
export function parseRecord(context: ReadContext, shape: RecordShape, dialect: DialectName): Entry {
  const { outline } = context;
  const { source } = outline;
  const { top } = shape;
  const body =
    top === undefined
      ? readFields(outline, 0, outline.blocks.length, outline.sections[0], new Set())
      : readSectionFields(outline, top, new Set());
  if (top !== undefined)
    for (const later of outline.sections) {
      if (later.level === 1 && later.index > top.index)
        for (const field of readSectionFields(outline, later, new Set()).fields)
          if (!body.fields.some((other) => other.name === field.name)) body.fields.push(field);
    }
  const front = metadataFields(shape.metadata.filter((entry) => !DOCUMENT_STATUS_KEYS.test(entry.key)));
  const fields: Field[] = [];
  const add = (field: Field | undefined): void => {
    if (field !== undefined && field.text !== '' && !fields.some((other) => other.name === field.name))
      fields.push(field);
  };
  const frontId = front.find((field) => field.name === 'id');
  add(frontId ?? shape.heading?.idField);
  add(shape.heading?.title ?? front.find((field) => field.name === 'title'));
  add(noticeStatus(context, top));
  for (const field of body.fields) add(field.name === 'status' ? firstStatusText(source.text, field) : field);
  for (const field of front)
    if (!(field.name === 'status' && fields.some((other) => other.name === 'status'))) add(field);
  for (const field of body.unknown) fields.push(field);
  const start = top?.heading?.start ?? 0;
  return new RecordEntry(
    {
      dialect,
      id: frontId?.text ?? recordId(shape, source.path),
      through: undefined,
      kind: 'decision',
      start,
      end: source.text.length,
      section: top?.index ?? 0,
      mention: false,
      weak: false,
      implied: undefined,
    },
    fields,
  );
}

/** The identifier of a record: its heading's, else its number, else the one in the file name, else the file's name. */
function recordId(shape: RecordShape, path: string): string | undefined {
  if (shape.heading?.id !== undefined) return shape.heading.id;
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[A-Za-z]{1,8}$/, '');
  const file = /^((?:[A-Za-z]{2,8}[-_ ]?)?\d{1,6}[a-z]?)(?=[-_. ]|$)/.exec(name);
  if (file !== null) return /^\d/.test(file[1] as string) ? (file[1] as string) : (file[1] as string);
  if (shape.heading !== undefined && /^\d+$/.test(shape.heading.numbering)) return shape.heading.numbering;
  return undefined;
}

/** A status section holds prose: its first paragraph that reads as a status is the value. */
function firstStatusText(text: string, field: Field): Field {
  if (field.slot !== 'block') return field;
  let at = field.start;
  while (at < field.end) {
    const end = lineEndAt(text, at, field.end);
    if (text.slice(at, end).trim() !== '') {
      const marker = /^[\s>*+-]+/.exec(text.slice(at, Math.min(end, at + 20)));
      const from = marker === null || text.startsWith('**', at) ? at : at + marker[0].length;
      return fieldAt(text, 'status', field.label, from, end, 'line');
    }
    at = end + 1;
  }
  return field;
}

/** A quoted notice under the title: `> ⚠️ **SUPERSEDED** by ADR-7`. It overrules older status lines. */
function noticeStatus(context: ReadContext, top: Section | undefined): Field | undefined {
  const { outline } = context;
  const { text } = outline.source;
  for (let index = top?.from ?? 0; index < (top?.ownTo ?? 0) && index < (top?.from ?? 0) + 3; index++) {
    const block = outline.blocks[index];
    if (block?.type !== 'line' || !block.quoted) continue;
    const reading = readStatus(text.slice(block.textStart, Math.min(block.end, block.textStart + 200)));
    if (
      reading?.atStart === true &&
      (reading.status === 'superseded' || reading.status === 'deprecated' || reading.status === 'rejected')
    ) {
      return fieldAt(text, 'status', '', block.textStart, block.end, 'line');
    }
  }
  return undefined;
}
