import { bodyRange, buildOutline, type Outline } from '../documents/headings/outline.ts';
import { scanBlocks } from '../documents/scan/scan-blocks.ts';
import { sourceOf } from '../documents/source-text.ts';

const NUMBER =
  /^(?:§+\s?|(?:section|sec\.?|chapter|kapitel|abschnitt|part|sección|section|capitolo|capítulo)\s)?([A-Z]?\d{1,4}(?:\.\d{1,4}){0,5}[a-z]?)(?=$|[.):\s—–-])/iu;
const LEAST_NUMBERED = 2;

/** The sections of a document by the numbers of their headings. */
export interface DocumentSections {
  /** Whether the headings are numbered at all. */
  readonly isNumbered: boolean;
  /** Whether the document has a place of that number: a heading, or a line that begins with it. */
  has(number: string): boolean;
  /** The text under the heading of a number. */
  text(number: string): string | undefined;
}

const memo = new Map<string, DocumentSections>();
const MOST_KEPT = 64;

/** Reads the sections of a document. */
export function documentSections(text: string): DocumentSections {
  const known = memo.get(text);
  if (known !== undefined) return known;
  if (memo.size >= MOST_KEPT) memo.clear();
  const made = readSections(text);
  memo.set(text, made);
  return made;
}

function readSections(text: string): DocumentSections {
  const outline: Outline = buildOutline(sourceOf('', text), scanBlocks(text));
  const byNumber = new Map<string, string>();
  for (const section of outline.sections.slice(1)) {
    const number = NUMBER.exec(section.title)?.[1]?.toUpperCase();
    if (number === undefined || byNumber.has(number)) continue;
    const { start, end } = bodyRange(outline, section);
    byNumber.set(number, `${section.title}\n${outline.source.text.slice(start, end)}`);
  }
  const beginsLine = (number: string): boolean => {
    const escaped = number.replaceAll('.', '\\.');
    return new RegExp(`^[\\s>*_#|\`§-]*${escaped}(?![\\p{L}\\p{N}])`, 'imu').test(text);
  };
  return {
    isNumbered: byNumber.size >= LEAST_NUMBERED,
    has: (number) =>
      // "5a" may be a list item of section 5.
      [number, number.replace(/(\d)[a-z]$/, '$1')].some((each) => byNumber.has(each.toUpperCase()) || beginsLine(each)),
    text: (number) =>
      byNumber.get(number.toUpperCase()) ?? byNumber.get(number.replace(/(\d)[a-z]$/, '$1').toUpperCase()),
  };
}
