import { blockingOf } from '../facets/blocking/blocking-of.ts';
import type { BlockingEdge } from '../facets/blocking/blocking.ts';
import { proseOf } from '../facets/prose/item-prose.ts';
import { readPlanNodes } from '../facets/plans/plan-nodes.ts';
import type { PlanNodeKind, PlanStage } from '../facets/words/plan-words.ts';
import { readAlternatives, type Alternatives } from './read-alternatives.ts';
import { readPart } from './read-part.ts';
import { said } from './said.ts';
import type { PlanItem } from './plan-source.ts';
import type { NonGateStatement, PlanEdge, Said } from './plan.ts';
import { nodeKey } from './node-name.ts';

/** A node as the words of an item name it. */
export interface MentionedNode {
  readonly id: string;
  readonly kind: PlanNodeKind;
  readonly stage: PlanStage | undefined;
  /** Words for the part of the node that is meant; undefined for the whole. */
  readonly part: string | undefined;
  readonly title: string | undefined;
}

/** What the words of one item say about the plan. */
export interface ItemPlan {
  readonly edges: ReadonlyArray<Omit<PlanEdge, 'to' | 'from' | 'certainty'> & { readonly target: MentionedNode }>;
  readonly nonGates: ReadonlyArray<
    Omit<NonGateStatement, 'item' | 'node' | 'certainty'> & {
      readonly node: MentionedNode | undefined;
      readonly goesOn: boolean;
    }
  >;
}

const known = new WeakMap<PlanItem['item'], ItemPlan>();

/** Reads blocking edges, non-gates and ways through from everything an item says. Once for each item. */
export function readItemPlan(item: PlanItem): ItemPlan {
  let plan = known.get(item.item);
  if (plan === undefined) known.set(item.item, (plan = read(item)));
  return plan;
}

function read(item: PlanItem): ItemPlan {
  const { reading } = item.document;
  const { outline } = reading;
  const { text } = reading.source;
  const blocking = blockingOf(item.item, reading);
  const edges: Array<ItemPlan['edges'][number]> = [];
  for (const edge of blocking.edges) {
    if (edge.relation === 'phase-impact') continue;
    const part = edge.relation === 'blocks' ? readPart(text, edge, edge.target.id) : undefined;
    const alternatives = part === undefined ? undefined : readAlternatives(outline, edge.start);
    edges.push({
      ...shared(item, edge, alternatives),
      relation: edge.relation,
      target: { ...edge.target, part: part?.text },
    });
  }
  edges.push(...eitherEdges(item, edges));
  return {
    edges,
    nonGates: blocking.nonGates.map((free) => ({
      subject: free.subject,
      goesOn: free.goesOn,
      said: said(item.document, free),
      node: free.target === undefined ? undefined : { ...free.target, part: undefined },
    })),
  };
}

function shared(
  item: PlanItem,
  quote: BlockingEdge,
  alternatives: Alternatives | undefined,
): { readonly said: Said; readonly alternatives: Alternatives | undefined } {
  return { said: said(item.document, quote), alternatives };
}

/** "Phase 1 work that drafts rules MUST EITHER (a) wait for it, or (b) …": what waits, unless another clause says it already. */
function eitherEdges(item: PlanItem, found: ItemPlan['edges']): ItemPlan['edges'] {
  const { outline } = item.document.reading;
  const edges: Array<ItemPlan['edges'][number]> = [];
  const seen = new Set(found.map(({ alternatives }) => alternatives?.start));
  for (const piece of proseOf(item.item, outline)) {
    if (piece.isInOption || piece.isInherited) continue;
    const alternatives = readAlternatives(outline, piece.start);
    if (alternatives === undefined || seen.has(alternatives.start)) continue;
    const waits = alternatives.ways.some((way) => way.waits && namesItem(item, way.text));
    const clause = { start: alternatives.start, end: alternatives.either };
    const node = readPlanNodes(outline.text, clause.start, clause.end).at(-1);
    if (!waits || node === undefined) continue;
    seen.add(alternatives.start);
    const part = readPart(outline.text, { start: node.start, end: clause.end }, node.id, clause.end);
    const { kind, id, stage, title } = node;
    const target = { kind, id, stage, title, part: part?.text };
    if (
      found.some(
        (edge) => nodeKey(edge.target.id, edge.target.stage) === nodeKey(id, stage) && edge.target.part === part?.text,
      )
    )
      continue;
    edges.push({ relation: 'either', target, said: said(item.document, alternatives), alternatives });
  }
  return edges;
}

function namesItem(item: PlanItem, words: string): boolean {
  const { id } = item.item;
  return id === undefined || words.includes(id);
}
