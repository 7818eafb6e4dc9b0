import type { Outline } from '../documents/headings/outline.ts';
import type { Block } from '../documents/scan/block.ts';
import { CueBook } from '../facets/prose/cue-book.ts';
import { blockIndexAt } from '../facets/prose/item-prose.ts';
import { quote, quoteBare, type Quote } from '../facets/prose/span.ts';
import { findCues, tokenize } from '../facets/prose/tokens.ts';
import { BLOCKING_WORDS } from '../facets/words/blocking-words.ts';
import { CONDITION_WORDS } from '../facets/words/condition-words.ts';

/** One way through that a text gives. */
export interface Alternative extends Quote {
  /** `a` for "(a)". */
  readonly letter: string;
  /** True when the way is to wait. */
  readonly waits: boolean;
  /** What the way leaves to be made good after the ruling, in the words of the text. */
  readonly obligation: Quote | undefined;
}

/** Ways of which work must take one, with the words that say so. */
export interface Alternatives extends Quote {
  readonly ways: readonly Alternative[];
  /** Where "either" stands. */
  readonly either: number;
}

/** By language: en, de, es, pt, fr, it, pl, ru, vi, zh, ja, ko, ar. */
const EITHER = new CueBook<true>([
  [true, `either|entweder|o bien|ou bien|soit|albo|либо|hoặc là|要么|または|둘 중 하나|إما`],
]);
/** What a later decision is called, in the same languages. */
const RULING = new CueBook<true>([
  [
    true,
    `ruling|rulings|decision|decisions|entscheidung|decisión|decisão|décision|decisione|decyzja|решение|quyết định|决定|裁定|決定|결정|القرار|قرار`,
  ],
]);
const MARK = /\(([a-d])\)\s/g;
const MAX_BLOCKS = 8;
const MAX_LENGTH = 4000;

/**
 * The ways that a list item or line gives, which may stand in the line itself or in the items below it.
 *
 *     Phase 1 work that drafts rules MUST EITHER (a) wait for OD1, or (b) declare the boundary
 *                                         ^^^^^^ ^^^^^^^^^^^^^^^^     ^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function readAlternatives(outline: Outline, offset: number): Alternatives | undefined {
  const { text } = outline.source;
  let index = blockIndexAt(outline.blocks, offset);
  if (index >= outline.blocks.length || (outline.blocks[index] as Block).start > offset) index -= 1;
  const block = outline.blocks[index];
  if (block === undefined || (block.type !== 'item' && block.type !== 'line')) return undefined;
  const end = Math.min(endOfList(outline, index), block.start + MAX_LENGTH);
  const either = findCues(EITHER, tokenize(text, block.textStart, Math.min(block.end, block.start + MAX_LENGTH)))[0];
  if (either === undefined) return undefined;
  const marks = [...text.slice(either.end, end).matchAll(MARK)].map((match) => ({
    letter: match[1] as string,
    start: either.end + match.index,
    from: either.end + match.index + match[0].length,
  }));
  const inOrder = marks.filter(({ letter }, at) => letter.charCodeAt(0) - 97 === at);
  if (inOrder.length < 2) return undefined;
  const ways = inOrder.map(({ letter, from }, at) => wayAt(text, letter, from, inOrder[at + 1]?.start ?? end));
  return { ...quote(text, block.textStart, end), ways, either: either.start };
}

/** The items nested below an item, or that follow a line directly, belong to it. */
function endOfList(outline: Outline, index: number): number {
  const block = outline.blocks[index] as Block;
  let end = block.end;
  for (let at = index + 1; at < outline.blocks.length && at <= index + MAX_BLOCKS; at++) {
    const next = outline.blocks[at] as Block;
    if (next.type !== 'item' && next.type !== 'line') break;
    const isWay = /^\([a-d]\)\s/.test(outline.source.text.slice(next.textStart, next.textStart + 4));
    if (!isWay) break;
    end = next.end;
  }
  return end;
}

function wayAt(text: string, letter: string, from: number, to: number): Alternative {
  const shown = quoteBare(text, from, to);
  const tail = /(?:[\s;,]+(?:or|oder|o|ou|lub|или|hoặc))?[\s;,]*(?:[-*+•])?$/iu.exec(shown.text)?.[0].length ?? 0;
  const bare = quoteBare(text, shown.start, shown.end - tail);
  const run = tokenize(text, bare.start, bare.end);
  const waits = [...findCues(BLOCKING_WORDS, run), ...findCues(CONDITION_WORDS, run)].some(
    ({ value, from: at }) => at <= 2 && (value === 'depends' || value === 'defer'),
  );
  return { ...bare, letter, waits, obligation: waits ? undefined : obligationIn(text, bare) };
}

/** The part that speaks of the ruling: "... and that a later ruling renames things". */
function obligationIn(text: string, way: Quote): Quote | undefined {
  const run = tokenize(text, way.start, way.end);
  const ruling = findCues(RULING, run).at(-1);
  if (ruling === undefined) return undefined;
  const before = text.slice(way.start, ruling.start);
  const joint = /^.*(?:[,;]|\s(?:and|und|y|e|et|i|и|và))\s/su.exec(before);
  return quoteBare(text, way.start + (joint?.[0].length ?? 0), way.end);
}
