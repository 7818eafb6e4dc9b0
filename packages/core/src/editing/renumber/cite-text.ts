import type { Block } from '../../documents/scan/block.ts';
import { isIdShaped } from '../../model/item-id.ts';
import type { TextEdit } from '../../model/text-edit.ts';
import { findId, findSpansOver } from '../id-occurrences.ts';
import { spelledOtherwise } from './spelled-otherwise.ts';
import type { CitationReader } from './which-item.ts';

/** Why a place that names the identifier was left as it is. */
export type LeftReason =
  /** It stands in a range or a shortened list. */
  | 'range'
  /** Several items have the identifier, and nothing says which one is meant. */
  | 'ambiguous'
  /** It is part of a path or an address. */
  | 'path'
  /** It may be a name of the program. */
  | 'code'
  /** The file is written by a program. */
  | 'machine-written'
  /** The file is not UTF-8, or too large, so nothing is written into it. */
  | 'not-editable'
  /** It is spelled another way: other letters, digits or hyphens. */
  | 'spelled-otherwise';

/** A place that was left, by its offsets. */
export interface LeftStretch {
  readonly start: number;
  readonly end: number;
  readonly reason: LeftReason;
}

/** What renumbering does to one text. */
export interface TextCitations {
  readonly edits: readonly TextEdit[];
  readonly left: readonly LeftStretch[];
}

/** A text in which citations are looked for. */
export interface CitingText {
  readonly text: string;
  /** Blocks of a document; none for code, where a line is a line. */
  readonly blocks: readonly Block[];
  readonly isCode: boolean;
  readonly reader: CitationReader;
}

/**
 * The places of a text that cite an identifier by itself, code fences included, with those that cannot be moved. What means
 * another item of that identifier is neither. An identifier without a joint (`OD7`) could be a name in code: there it counts
 * in comments only, and where a mark says that it is a decision.
 */
export function citationsIn({ text, blocks, isCode, reader }: CitingText, from: string, to: string): TextCitations {
  if (!isIdShaped(from)) return { edits: [], left: [] };
  const edits: TextEdit[] = [];
  const left: LeftStretch[] = [];
  const leave = (start: number, end: number, reason: LeftReason): void => {
    if (reader.meaningOf(start, end) !== 'other') left.push({ start, end, reason });
  };
  for (const { start, end, sort } of findId(text, from, blocks)) {
    if (sort === 'span') leave(start, end, 'range');
    else if (sort === 'path') {
      // The path of a link is moved with its file, its fragment with its heading.
      if (!isDestination(text, start)) leave(start, end, 'path');
    } else if (isCode && !/[-_.]/.test(from) && !isSaidOfDecision(text, start)) leave(start, end, 'code');
    else {
      const meaning = reader.meaningOf(start, end);
      if (meaning === 'own') edits.push({ start, end, newText: to });
      else if (meaning === 'either') left.push({ start, end, reason: 'ambiguous' });
    }
  }
  for (const { start, end } of findSpansOver(text, from)) leave(start, end, 'range');
  for (const { start, end } of spelledOtherwise(text, from)) {
    if (!left.some((one) => one.start < end && start < one.end)) leave(start, end, 'spelled-otherwise');
  }
  return { edits, left };
}

const COMMENT = /@decision\b|^\s*(?:\/\/|#|\*|--|;|<!--|\/\*|"""|''')|\/\/|\/\*|\s#\s/;

function isSaidOfDecision(text: string, start: number): boolean {
  return COMMENT.test(text.slice(Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 500), start));
}

function isDestination(text: string, start: number): boolean {
  return /\]\(\s?<?(?![a-z]{2,10}:)[^()\s]*$/i.test(text.slice(Math.max(0, start - 300), start));
}
