import type { Outline } from '../../documents/headings/outline.ts';
import type { Block } from '../../documents/scan/block.ts';
import { blockIndexAt, type Prose } from '../prose/item-prose.ts';
import { readPlanNodes } from './plan-nodes.ts';
import { clausesOf } from '../prose/prose-clauses.ts';
import { quote, type Quote } from '../prose/span.ts';
import { findCues } from '../prose/tokens.ts';
import { PLAN_EDIT_WORDS } from '../words/condition-words.ts';

/** A node of the plan that an outcome divides. */
export interface PlanSplit extends Quote {
  readonly node: string;
  readonly into: ReadonlyArray<{ readonly id: string; readonly title: string | undefined }>;
}

/** What an outcome changes in the plan. */
export interface PlanEdits {
  /** Things that the outcome takes out of the plan, one an entry. */
  readonly retired: readonly Quote[];
  readonly splits: readonly PlanSplit[];
}

/** Reads edits of the plan from everything an item says outside its options. */
export function readPlanEdits(outline: Outline, prose: readonly Prose[]): PlanEdits {
  const { text } = outline;
  const retired: Quote[] = [];
  const splits: PlanSplit[] = [];
  for (const piece of prose) {
    if (piece.isInOption || piece.isInherited) continue;
    for (const clause of clausesOf(text, piece)) {
      const cues = findCues(PLAN_EDIT_WORDS, clause.run);
      const split = cues.find((cue) => cue.value === 'split');
      if (split !== undefined) splits.push(...splitAt(text, clause.start, split.start, split.end, clause.end));
      const opensList = /[:：]\s*$/.test(text.slice(Math.max(clause.start, clause.end - 4), clause.end));
      const remove = cues.findIndex((cue) => cue.value === 'remove');
      if (opensList && remove !== -1 && cues.slice(remove).some((cue) => cue.value === 'plan'))
        retired.push(...listBehind(outline, clause.end));
    }
  }
  return { retired, splits };
}

/** `M2 splits into M2a (bread) and M2b (cake)`. */
function splitAt(text: string, start: number, cueStart: number, cueEnd: number, end: number): PlanSplit[] {
  const node = readPlanNodes(text, start, cueStart).at(-1);
  const into = readPlanNodes(text, cueEnd, end).filter(
    ({ id }) => node === undefined || id.toLowerCase().startsWith(node.id.toLowerCase()),
  );
  if (node === undefined || into.length < 2) return [];
  return [{ ...quote(text, start, end), node: node.id, into: into.map(({ id, title }) => ({ id, title })) }];
}

/** The list items that follow a line directly. */
export function listBehind(outline: Outline, offset: number): Quote[] {
  const { text } = outline;
  const items: Quote[] = [];
  for (let index = blockIndexAt(outline.blocks, offset); index < outline.blocks.length; index++) {
    const block = outline.blocks[index] as Block;
    if (block.type !== 'item') break;
    items.push(quote(text, block.textStart, block.end));
  }
  return items;
}
