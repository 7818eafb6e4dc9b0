import type { FieldName } from '../../../model/field-name.ts';
import type { Field } from '../../../model/field.ts';
import { fieldForLabel } from '../../../vocabulary/field-words.ts';
import { readStatus } from '../../../vocabulary/status-words.ts';
import { RecordEntry, type DialectName, type Entry } from '../../entry.ts';
import { metadataFields } from '../../front-matter.ts';
import { fieldAt } from '../../inline/inline-text.ts';
import { readFields, readSectionFields } from '../../labels/labels.ts';
import { lineEndAt } from '../../line-index.ts';
import type { Outline, Section } from '../../headings/outline.ts';
import type { ReadContext } from '../../read-context.ts';
import { STANDING_FIELDS } from '../../standing-fields.ts';
import type { RecordShape } from './detect.ts';
import { readRecordName } from './record-name.ts';

/** Front matter keys that describe the document rather than the decision in it. */
const DOCUMENT_STATUS_KEYS = /^(?:doc|document|page|review)[_-]?status$/i;

const MAX_DUE = 160;
/** How many lines of a status section are read. */
const MAX_STATUS_LINES = 12;

/** What a record says about itself as a whole; prose further down uses the same words for other things. */
const OF_THE_WHOLE: ReadonlySet<FieldName> = new Set(['title', ...STANDING_FIELDS]);

/**
 * Reads one decision record. Where several places give a status, the one nearest to the decision counts: a notice under the
 * title, a line of the head or the status section, then front matter, then lines further down.
 */
export function parseRecord(context: ReadContext, shape: RecordShape, dialect: DialectName): Entry {
  const { outline } = context;
  const { source, text: shown } = outline;
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
  const frontId = front.find((field) => field.name === 'id' && field.text !== '');
  const isHeader = dialect === 'header-lines';
  add(frontId ?? shape.heading?.idField);
  const title = front.find((field) => field.name === 'title');
  // "# Meta" opens the head of a proposal whose name a line below gives.
  const isMeta = /^meta(?:data)?$/i.test(top?.title ?? '') && body.fields.some((field) => field.name === 'title');
  if (!isMeta) add(shape.heading?.title ?? title);
  add(noticeStatus(context, top));
  if (isHeader) for (const field of front) add(field);
  const own = ownFields(outline, shape, body.fields);
  for (const field of own.near) add(field.name === 'status' ? firstStatusText(shown, field) : field);
  for (const field of front) add(field);
  const stage = front.find((field) => field.name === 'phase' && field.label.toLowerCase() === 'stage');
  if (stage !== undefined) own.far.unshift({ ...stage, name: 'status' });
  for (const field of own.far) if (readStatus(field.text.slice(0, 200))?.atStart === true) add(field);
  for (const field of body.unknown) fields.push(field);
  const start = shape.start ?? top?.heading?.start ?? 0;
  return new RecordEntry(
    {
      dialect,
      id: recordId(shape, frontId, source.path),
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

/**
 * Fields of the head and of the sections directly under the title that are named after them, and apart from these a status
 * that only a line further down gives.
 */
function ownFields(outline: Outline, shape: RecordShape, fields: readonly Field[]): { near: Field[]; far: Field[] } {
  const near: Field[] = [];
  const far: Field[] = [];
  const home = shape.top?.index ?? 0;
  for (const field of fields) {
    // "Before:" above a page of code is no deadline.
    if (field.name === 'due' && field.slot === 'block' && field.text.length > MAX_DUE) continue;
    const section = OF_THE_WHOLE.has(field.name) ? sectionAround(outline, field.start) : undefined;
    const named = section === undefined ? undefined : fieldForLabel(section.title, 'heading');
    const isDirect = section?.parent === home && (named === undefined || OF_THE_WHOLE.has(named));
    if (section === undefined || section.index === home) near.push(field);
    else if (isDirect && (named !== undefined || field.name !== 'status')) near.push(field);
    else if (field.name === 'status' && field.slot !== 'cell') far.push(field);
  }
  return { near, far };
}

/** The innermost section that holds an offset. */
function sectionAround(outline: Outline, offset: number): Section | undefined {
  let low = 1;
  let high = outline.sections.length - 1;
  let found = outline.sections[0];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const section = outline.sections[middle] as Section;
    if ((section.heading?.start ?? 0) <= offset) {
      found = section;
      low = middle + 1;
    } else high = middle - 1;
  }
  return found;
}

/** The identifier of a record: metadata, its heading, the name of its file or folder, the number of its heading. */
function recordId(shape: RecordShape, frontId: Field | undefined, path: string): string | undefined {
  const name = readRecordName(path);
  // `eip: 20` in a file `eip-20.md`: the key is the word in front of the number.
  for (const { key, value } of shape.metadata) {
    if (!/^\d{1,6}$/.test(value) || !/^[A-Za-z]{2,6}$/.test(key)) continue;
    const isPrefix = key === key.toUpperCase() || name.stem.toLowerCase().startsWith(`${key.toLowerCase()}-`);
    if (isPrefix && !/^(?:id|no|nr|number)$/i.test(key)) return `${key.toUpperCase()}-${value}`;
  }
  if (frontId !== undefined) return frontId.text;
  if (shape.heading?.id !== undefined) return shape.heading.id;
  if (name.id !== undefined) return name.id;
  return shape.heading !== undefined && /^\d+$/.test(shape.heading.numbering) ? shape.heading.numbering : undefined;
}

/**
 * A status section holds prose: its first paragraph is the value, unless a later one says what took the place of the
 * decision ("Accepted", then "Superseded by [13](13.md)").
 */
function firstStatusText(text: string, field: Field): Field {
  if (field.slot !== 'block') return field;
  let first: Field | undefined;
  let lines = 0;
  for (let at = field.start; at < field.end && lines < MAX_STATUS_LINES;) {
    const end = lineEndAt(text, at, field.end);
    if (text.slice(at, end).trim() !== '') {
      lines++;
      const marker = /^[\s>*+-]+/.exec(text.slice(at, Math.min(end, at + 20)));
      const from = marker === null || text.startsWith('**', at) ? at : at + marker[0].length;
      const line = fieldAt(text, 'status', field.label, from, end, 'line');
      if (first === undefined) first = line;
      else if (isSuperseded(line.text)) return line;
    }
    at = end + 1;
  }
  return first ?? field;
}

/** "Superseded by [13](13.md)" or the word alone; "Superseded decisions are kept" tells of others. */
function isSuperseded(line: string): boolean {
  const reading = readStatus(line.slice(0, 200));
  if (reading?.atStart !== true || reading.status !== 'superseded') return false;
  return reading.phrase.includes(' ') || line.length <= reading.phrase.length + 2;
}

/** A quoted notice under the title: `> ⚠️ **SUPERSEDED** by ADR-7`. It overrules older status lines. */
function noticeStatus(context: ReadContext, top: Section | undefined): Field | undefined {
  const { outline } = context;
  const { text } = outline;
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
