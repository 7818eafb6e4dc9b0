import { fieldForLabel } from '../../../vocabulary/field-words.ts';
import { containerOfHeading } from '../../../vocabulary/container-words.ts';
import type { Field } from '../../../model/field.ts';
import { idFamily, isPlaceholderId } from '../../../model/item-id.ts';
import { readStatus } from '../../../vocabulary/status-words.ts';
import { isDecisionSense, senseOfFamily } from '../../id-family.ts';
import { metadataFields, readMetadata, type MetadataEntry } from '../../front-matter.ts';
import { readItemHeading, type ItemHeading } from '../../headings/item-heading.ts';
import { readFields } from '../../labels/labels.ts';
import type { Outline, Section } from '../../headings/outline.ts';
import type { ReadContext } from '../../read-context.ts';
import { isMinutes } from './minutes.ts';
import { readRecordName } from './record-name.ts';

/** A document that is one decision record, and the parts that say so. */
export interface RecordShape {
  readonly top: Section | undefined;
  readonly heading: ItemHeading | undefined;
  readonly metadata: readonly MetadataEntry[];
  /** Name, title and sections all say so: items found inside it are parts of the record. */
  readonly isCertain: boolean;
  /** Little more than the name of the file, or front matter, says so: a document that names several items is a register. */
  readonly isDoubtful?: boolean;
  /** Where the record starts, when that is neither its title nor the start of the text. */
  readonly start?: number;
}

/**
 * Whether a document is one record rather than a register: it has sections of a record (context, decision, status,
 * consequences, options), each once, or front matter that names a decision. Templates, indexes and minutes are not. Among records
 * (a folder of them) a title with a status is enough.
 */
export function detectRecord(context: ReadContext): RecordShape | undefined {
  const { outline } = context;
  const { text } = outline;
  const { path } = outline.source;
  const name = readRecordName(path);
  if (name.isTemplate || name.isIndex) return undefined;
  const front = outline.blocks[0]?.type === 'front-matter' ? outline.blocks[0] : undefined;
  const metadata = front === undefined ? [] : readMetadata(text, front.bodyStart, front.bodyEnd);
  const fields = metadataFields(metadata);
  const tops = outline.sections.filter((section) => section.level === 1);
  // Where metadata gives the title, or none is given, headings of the first level are the sections of the record.
  const hasTitle = fields.some((field) => field.name === 'title');
  const isUntitled =
    (tops.length > 2 && hasTitle) ||
    (tops[0] !== undefined && namesSection(tops[0].title) && (hasTitle || (tops.length > 1 && name.isRecordFile)));
  const top = isUntitled ? undefined : tops[0];
  const heading =
    top?.heading === undefined ? undefined : readItemHeading(text, top.heading.textStart, top.heading.textEnd);
  if (heading?.id !== undefined && isPlaceholderId(heading.id)) return undefined;
  if (isTemplateTitle(top?.title ?? '')) return undefined;
  const sections = recordSections(outline, top);
  const isTitledRecord =
    /^adr(?:\s*[-–—:#]|\s+\d)/i.test(top?.title ?? '') || /architecture decision record/i.test(top?.title ?? '');
  const isRecordFile = name.isRecordFile || isTitledRecord;
  const isFull = sections.has('context') && sections.has('outcome');
  // Registers stand in numbered files too: a title with the number of its file or sections of a record say more.
  const isNamedTwice =
    isRecordFile && heading?.id !== undefined && heading.through === undefined && repeatsNumber(name.id, heading.id);
  const isOnlyNumbered = !isTitledRecord && !isNamedTwice;
  const isWhole = isFull && heading?.through === undefined;
  const titled = heading?.title?.text ?? top?.title ?? '';
  const hasStatus = hasStatusInHead(outline, top);
  const hasOwnStatus =
    hasStatus ||
    (sections.has('status') && sections.has('outcome')) ||
    fields.some(({ name: field, text: written }) => field === 'status' && isStatus(written));
  // "Next steps" is a title like any other where the file is numbered and says how its decision stands.
  const isRecordByName = isRecordFile && (!isOnlyNumbered || isWhole || hasOwnStatus);
  const container = isRecordByName ? undefined : containerOfHeading(titled);
  const isAmongRecords = context.options.amongRecords === true;
  if (container !== undefined && (container === 'decisions' || !isAmongRecords)) return undefined;
  const hasFrontId = fields.some((field) => field.name === 'id' || field.name === 'status');
  if (!isNamedTwice && isMinutes(outline, top, sections, hasOwnStatus || hasFrontId)) return undefined;
  if (tops.length > 3 && !isUntitled && !(isRecordFile && (hasStatus || hasFrontId))) return undefined;
  if (isAmongRecords && top !== undefined && (hasStatus || hasFrontId))
    return { top, heading, metadata, isCertain: true };
  if (container === undefined && namesDecision(fields, heading, sections))
    return { top, heading, metadata, isCertain: isFull && isRecordFile, isDoubtful: !isFull };
  const isRepeated = isNamedTwice || (hasStatus && repeatsNumber(name.id, top?.title));
  // `2-tar.md`: a short number names many a file; with the status and the decision under headings of their own it names a record.
  const isBriefRecord = name.id !== undefined && sections.has('status') && sections.has('outcome');
  const score =
    (isBriefRecord ? 1 : 0) +
    sections.size +
    (isRecordFile ? 2 : 0) +
    (hasFrontId ? 1 : 0) +
    (hasStatus ? 1 : 0) +
    (isNamedTwice ? 1 : 0);
  const isRecord = sections.has('outcome') || sections.has('context') || sections.has('status') || isRecordFile;
  if (!isRecord || score < 3) return undefined;
  if (sections.size === 0 && !hasFrontId && !isRepeated) return undefined;
  const isNumbered =
    heading?.id !== undefined || (heading?.numbering ?? '') !== '' || hasFrontId || name.id !== undefined;
  const saysEnough = isRecordFile && isNumbered && (sections.size >= 2 || hasStatus || hasFrontId || isUntitled);
  const isCertain = saysEnough && (!isOnlyNumbered || isUntitled);
  return { top, heading, metadata, isCertain, isDoubtful: isOnlyNumbered && !isUntitled && !isWhole };
}

/** Front matter with a status and an identifier, its own or that of the title, over a section of a record. */
function namesDecision(
  fields: readonly Field[],
  heading: ItemHeading | undefined,
  sections: ReadonlySet<string>,
): boolean {
  const status = fields.find((field) => field.name === 'status')?.text ?? '';
  if (!isStatus(status)) return false;
  const id = fields.find((field) => field.name === 'id')?.text ?? heading?.id ?? '';
  if (!/\d/.test(id) || id.length > 40 || isPlaceholderId(id) || heading?.through !== undefined) return false;
  const tells = fields.some((field) => field.name === 'due' || field.name === 'decider' || field.name === 'outcome');
  return sections.size > 0 || tells || isDecisionSense(senseOfFamily(idFamily(id)));
}

function isStatus(text: string): boolean {
  return readStatus(text.slice(0, 200))?.atStart === true;
}

/** A heading that opens the sections of a proposal rather than naming it. */
function namesSection(title: string): boolean {
  return (
    /^(?:meta|metadata|summary|abstract|overview|introduction)$/i.test(title) ||
    fieldForLabel(title, 'heading') !== undefined
  );
}

/** `cep-0013.md` with the title "CEP 13 - A new format". */
function repeatsNumber(id: string | undefined, title: string | undefined): boolean {
  const number = /\d+/.exec(id ?? '')?.[0];
  return number !== undefined && new RegExp(`(?:^|\\D)0*${Number(number)}(?:\\D|$)`).test(title ?? '');
}

function isTemplateTitle(title: string): boolean {
  return /^[[{<].*[\]}>]$/.test(title.trim()) || /\b(?:short title|title of (?:the )?decision)\b/i.test(title);
}

/** Fields that headings directly under the title name; a name that occurs in several places is no record section. */
function recordSections(outline: Outline, top: Section | undefined): Set<string> {
  const found = new Map<string, number>();
  for (const section of outline.sections) {
    if (section.level > 3 || section.index <= (top?.index ?? 0)) continue;
    if (section.level < 2 && top !== undefined) continue;
    const field = fieldForLabel(section.title, 'heading');
    if (field !== undefined) found.set(field, (found.get(field) ?? 0) + 1);
  }
  const telling = ['context', 'outcome', 'status', 'consequences', 'options', 'drivers', 'rationale', 'question'];
  return new Set(telling.filter((name) => (found.get(name) ?? 0) >= 1 && (found.get(name) ?? 0) <= 2));
}

/** A status in front of the first section: a labelled line, a list item or a row of a two-column table. */
function hasStatusInHead(outline: Outline, top: Section | undefined): boolean {
  const first = outline.sections[1]?.heading;
  const limit = first === undefined ? Math.min(20, outline.blocks.length) : outline.blocks.indexOf(first);
  const head = readFields(outline, top?.from ?? 0, top?.ownTo ?? limit, undefined, new Set());
  return head.fields.some((field) => field.name === 'status');
}
