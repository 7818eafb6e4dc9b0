import { LetterPattern } from '../model/letter-pattern.ts';
import type { Field } from '../model/field.ts';
import { metadataFields, readMetadata } from './front-matter.ts';
import { readFields } from './labels/labels.ts';
import type { ReadContext } from './read-context.ts';

/** What the head of a register says about the register itself. */
export interface RegisterHeader {
  readonly title: string | undefined;
  /** Fields above the first section: status, owner, date, authority; those of the vocabulary and, as notes, all others. */
  readonly fields: readonly Field[];
  /** Count that the status line states: `Active (3 open decisions)`. */
  readonly stated: { readonly count: number; readonly what: string; readonly field: Field } | undefined;
}

/** Reads the title, metadata and labelled lines in front of the first section. */
export function readHeader(context: ReadContext): RegisterHeader {
  const { outline } = context;
  const { text } = outline;
  const front = outline.blocks[0];
  const metadata =
    front?.type === 'front-matter' ? metadataFields(readMetadata(text, front.bodyStart, front.bodyEnd)) : [];
  const top = outline.sections.find((section) => section.level === 1) ?? outline.sections[0];
  const from = top === undefined || top.index === 0 ? 0 : top.from;
  const labelled = readFields(outline, from, top?.ownTo ?? outline.blocks.length, undefined, new Set());
  const fields = [
    ...labelled.fields,
    ...metadata.filter((field) => !labelled.fields.some((other) => other.name === field.name)),
    ...labelled.unknown,
  ];
  const title = top?.heading === undefined ? metadata.find((field) => field.name === 'title')?.text : top.title;
  return { title, fields, stated: statedCount(labelled.fields.find((field) => field.name === 'status')) };
}

/** A number behind a capitalised noun is that of a phase or release: "Phase 3 closed". */
const COUNT = new LetterPattern(
  /(?<!\p{Lu}\p{Ll}{1,20}\s)\b(\d{1,5})\s+((?:open|pending|unresolved|closed|accepted|approved|deferred)(?:\s+(?:decisions?|questions?|items?))?)\b/iu,
);

function statedCount(field: Field | undefined): RegisterHeader['stated'] {
  const text = field?.text.slice(0, 200) ?? '';
  const match = COUNT.exec(text);
  if (match === null || field === undefined) return undefined;
  return { count: Number(match[1]), what: match[2] as string, field };
}
