import { unfinishedMerges, type UnfinishedMerge } from '../documents/problems/unfinished-merges.ts';
import { overlaps, type Span } from '../facets/prose/span.ts';
import { readPlanNodes } from '../facets/plans/plan-nodes.ts';
import { readIdReferences } from '../facets/references/id-references.ts';
import type { PlanItem, PlanDocument } from './plan-source.ts';
import { nodeKey } from './node-name.ts';
import type { PlanBuilder } from './plan-builder.ts';

/** The unfinished merge that leaves open what an item says: one of its rows, sections or fields stands in it, or around it. */
export function mergeTouching({ item, document }: PlanItem): UnfinishedMerge | undefined {
  const merges = unfinishedMerges(document.reading);
  if (merges.length === 0) return undefined;
  const places: readonly Span[] = [...item.entries, ...item.allFields()];
  return merges.find((merge) => places.some((place) => overlaps(place, merge)));
}

/**
 * Marks the nodes that an unfinished merge leaves open: those that stand in it, and those that either side names. What a side
 * says of a node that only that side names is in the plan then, too.
 */
export function markUnmerged(builder: PlanBuilder, document: PlanDocument): void {
  const { source } = document.reading;
  for (const merge of unfinishedMerges(document.reading)) {
    const { start, end } = merge;
    const mark = (key: string): void => {
      const node = builder.nodes.get(key);
      if (node !== undefined) node.unmerged ??= merge.location;
    };
    for (const { kind, id, stage } of readPlanNodes(source.text, start, end))
      mark(builder.mentioned({ kind, id, stage, part: undefined, title: undefined }, merge.location).key);
    for (const { ids } of readIdReferences(source.text, start, end)) for (const id of ids) mark(nodeKey(id));
    for (const node of builder.nodes.values())
      if (node.location?.path === document.path && overlaps(node.location.range, merge)) mark(node.key);
  }
}
