import { fencedLines } from '../fenced-lines.ts';
import { headingsOf, type Heading } from './section-headings.ts';

/** A line of a document; counted from 1. */
export interface NumberedLine {
  readonly line: number;
  readonly text: string;
}

/**
 * The lines under the headings that hold the given words or number, down to the next heading of their level; all lines when
 * nothing is given. Where a heading says nothing but these words, those that only hold them are others. Undefined when no heading does.
 */
export function sectionLines(text: string, section: string | undefined): readonly NumberedLine[] | undefined {
  const lines = documentLines(text);
  const numbered = lines.map((one, index): NumberedLine => ({ line: index + 1, text: one }));
  if (section === undefined) return numbered;
  const headings = headingsOf(lines, fencedLines(lines));
  const isMeant = wantedBy(section, headings);
  if (isMeant === undefined) return undefined;
  const inside: NumberedLine[] = [];
  for (const [at, heading] of headings.entries()) {
    // What stands under one that is meant is there already.
    if (!isMeant(heading) || heading.body <= (inside.at(-1)?.line ?? 0)) continue;
    const end = headings.slice(at + 1).find(({ depth }) => depth <= heading.depth)?.start ?? lines.length;
    inside.push(...numbered.slice(heading.body, end));
  }
  return inside;
}

/** The lines of a document, without their ends. */
export function documentLines(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/);
}

/** Tells the headings that are meant; undefined when none is. */
function wantedBy(section: string, headings: readonly Heading[]): ((heading: Heading) => boolean) | undefined {
  const wanted = plain(section).replace(/^§\s*/, '');
  const isAny = (of: (words: string) => boolean): ((heading: Heading) => boolean) | undefined => {
    const is = ({ title }: Heading): boolean => of(plain(title));
    return headings.some(is) ? is : undefined;
  };
  if (/^\d+(?:\.\d+)*$/.test(wanted)) {
    const number = new RegExp(`^§?\\s*${wanted.replaceAll('.', '\\.')}(?![.\\d]*\\d)`);
    return isAny((words) => number.test(words));
  }
  const held = new RegExp(wholeWords(wanted), 'u');
  return (
    isAny((words) => words === wanted || words.replace(NUMBER, '') === wanted) ?? isAny((words) => held.test(words))
  );
}

const NUMBER = /^(?:§\s*)?\d+(?:\.\d+)*[.)]?\s*[-–—:]?\s+/;
const LETTER = String.raw`[\p{L}\p{M}\p{N}_]`;

/** The words of a heading in small letters, without marks of emphasis and code, the target of a link and a colon at the end. */
function plain(title: string): string {
  return title
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[*`]|(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu, '')
    .replace(/\s*:\s*$/, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

function wholeWords(words: string): string {
  const text = words.replaceAll(/[$()*+./?[\\\]^{|}]/g, String.raw`\$&`);
  const isLetter = new RegExp(`^${LETTER}$`, 'u');
  const signs = Array.from(words);
  return `${isLetter.test(signs[0] ?? '') ? `(?<!${LETTER})` : ''}${text}${isLetter.test(signs.at(-1) ?? '') ? `(?!${LETTER})` : ''}`;
}
