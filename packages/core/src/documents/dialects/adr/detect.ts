import { fieldForLabel } from '../../../vocabulary/field-words.ts';
import { containerOfHeading } from '../../../vocabulary/container-words.ts';
import { isPlaceholderId } from '../../../model/item-id.ts';
import { metadataFields, readMetadata, type MetadataEntry } from '../../front-matter.ts';
import { readItemHeading, type ItemHeading } from '../../item-heading.ts';
import { readLabel } from '../../labels.ts';
import type { Outline, Section } from '../../outline.ts';
import type { ReadContext } from '../../read-context.ts';

/** A document that is one decision record, and the parts that say so. */
export interface RecordShape {
  readonly top: Section | undefined;
  readonly heading: ItemHeading | undefined;
  readonly metadata: readonly MetadataEntry[];
  /** Name, title and sections all say so: items found inside it are parts of the record. */
  readonly isCertain: boolean;
}

const RECORD_FILE =
  /^(?:adr|rfc|rfd|pep|dr)[-_ ]?\d{1,6}(?:[-_. ]|$)|^\d{3,6}[-_. ]|^(?:ADR|RFC|RFD|PEP|KEP|[A-Z]{2,8})-(?:\d|[A-Z]{1,6}\d)/i;

/**
 * Whether a document is one record rather than a register: it has sections of a record (context, decision, status,
 * consequences, options), each once, or front matter that names a decision. Templates and indexes are not.
 */
export function detectRecord(context: ReadContext): RecordShape | undefined {
  const { outline } = context;
  const { text, path } = outline.source;
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (/template/i.test(name) || /^(?:readme|index)\.[a-z]+$/i.test(name)) {
    if (!/\/[^/]*(?:adr|decision|rfd|example)[^/]*\/[^/]+\/(?:readme|index)\.[a-z]+$/i.test(`/${path}`))
      return undefined;
  }
  const front = outline.blocks[0]?.type === 'front-matter' ? outline.blocks[0] : undefined;
  const metadata = front === undefined ? [] : readMetadata(text, front.bodyStart, front.bodyEnd);
  const tops = outline.sections.filter((section) => section.level === 1);
  const top = tops[0];
  if (tops.length > 3) return undefined;
  const heading =
    top?.heading === undefined ? undefined : readItemHeading(text, top.heading.textStart, top.heading.textEnd);
  if (heading?.id !== undefined && isPlaceholderId(heading.id)) return undefined;
  if (isTemplateTitle(top?.title ?? '')) return undefined;
  const sections = recordSections(outline, top);
  const isRecordFile =
    RECORD_FILE.test(name) ||
    /^adr\b/i.test(top?.title ?? '') ||
    /architecture decision record/i.test(top?.title ?? '');
  const titled = heading?.title?.text ?? top?.title ?? '';
  const isContainer = containerOfHeading(titled) !== undefined && !isRecordFile;
  if (isContainer) return undefined;
  const fields = metadataFields(metadata);
  const hasFrontId = fields.some((field) => field.name === 'id') || fields.some((field) => field.name === 'status');
  const score = sections.size + (isRecordFile ? 2 : 0) + (hasFrontId ? 1 : 0) + (hasStatusLine(outline, top) ? 1 : 0);
  const isRecord = sections.has('outcome') || sections.has('context') || sections.has('status') || isRecordFile;
  if (!isRecord || score < 3) return undefined;
  if (sections.size === 0 && !hasFrontId) return undefined;
  const isNumbered = heading?.id !== undefined || (heading?.numbering ?? '') !== '' || hasFrontId;
  const isCertain = isRecordFile && isNumbered && (sections.size >= 2 || hasStatusLine(outline, top));
  return { top, heading, metadata, isCertain };
}

function isTemplateTitle(title: string): boolean {
  return /^[[{<].*[\]}>]$/.test(title.trim()) || /\b(?:short title|title of (?:the )?decision)\b/i.test(title);
}

/** Fields that headings directly under the title name; a name that occurs in several places is no record section. */
function recordSections(outline: Outline, top: Section | undefined): Set<string> {
  const found = new Map<string, number>();
  for (const section of outline.sections) {
    if (section.level < 2 || section.level > 3 || (top !== undefined && section.index <= top.index)) continue;
    const field = fieldForLabel(section.title, 'heading');
    if (field !== undefined) found.set(field, (found.get(field) ?? 0) + 1);
  }
  const telling = ['context', 'outcome', 'status', 'consequences', 'options', 'drivers', 'rationale', 'question'];
  return new Set(telling.filter((name) => (found.get(name) ?? 0) >= 1 && (found.get(name) ?? 0) <= 2));
}

function hasStatusLine(outline: Outline, top: Section | undefined): boolean {
  const from = top?.from ?? 0;
  const to = top?.ownTo ?? Math.min(outline.blocks.length, 20);
  for (let index = from; index < to; index++) {
    const block = outline.blocks[index];
    if (block?.type !== 'line' && block?.type !== 'item') continue;
    const label = readLabel(outline.source.text, block.textStart, block.end);
    if (label !== undefined && fieldForLabel(label.text, 'label') === 'status') return true;
  }
  return false;
}
