import { LetterPattern } from '../model/letter-pattern.ts';
import { readPlanNodes } from '../facets/plans/plan-nodes.ts';
import type { PlanNodeKind, PlanStage } from '../facets/words/plan-words.ts';
import { foldId } from '../model/item-id.ts';

/** A name of a node taken apart. */
export interface NodeName {
  readonly key: string;
  /** The node without its stage: `WS3`. */
  readonly id: string;
  readonly kind: PlanNodeKind | undefined;
  readonly stage: PlanStage | undefined;
}

/** The key of a node, and of a stage of it. */
export function nodeKey(id: string, stage?: string): string {
  const folded = foldId(id.trim().replace(/\s+/g, ' '));
  return stage === undefined ? folded : `${folded} ${stage.toUpperCase()}`;
}

/** What a written name means: `WS3 (registry) design` is the design of WS3; a name of no known shape is taken whole. */
export function readNodeName(written: string): NodeName {
  const text = written.trim();
  const [node, ...more] = readPlanNodes(text, 0, text.length);
  if (node === undefined || more.length > 0 || node.start > 0 || node.end < text.length)
    return { key: nodeKey(text), id: text, kind: undefined, stage: undefined };
  return { key: nodeKey(node.id, node.stage), id: node.id, kind: node.kind, stage: node.stage };
}

/** The phase that a range begins with, when it names no other part of the plan: `Phase 1` of `Phase 1 table registry`. */
export function leadingPhase(text: string, start: number, end: number): string | undefined {
  const [node, ...more] = readPlanNodes(text, start, end);
  return node?.kind === 'phase' && node.start === start && more.length === 0 ? node.id : undefined;
}

const FAMILY_AND_NUMBER = new LetterPattern(/^(\p{L}[\p{L} ]{0,30}?)[ -]?(\d{1,3})(?:\.(\d{1,3}))?([a-z])?\+?$/u);

/** Where a phase or milestone stands among its like: `Phase 2` in `PHASE` at 2; undefined for a name without a number. */
export function sequenceOf(id: string): { readonly family: string; readonly at: number } | undefined {
  const match = FAMILY_AND_NUMBER.exec(id.trim());
  if (match === null) return undefined;
  const [, family = '', whole = '0', part = '0', letter] = match;
  const step = letter === undefined ? 0 : (letter.charCodeAt(0) - 96) / 100_000;
  return { family: family.toUpperCase(), at: Number(whole) + Number(part) / 1000 + step };
}

/** Stages in the order in which work passes them. */
export const STAGE_ORDER: readonly PlanStage[] = [
  'planning',
  'design',
  'implementation',
  'test',
  'rollout',
  'finalization',
];
