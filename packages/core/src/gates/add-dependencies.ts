import { readPlanNodes } from '../facets/plan-nodes.ts';
import { foldId } from '../model/item-id.ts';
import { mayRelate } from '../relations/may-relate.ts';
import { nodeKey } from './node-name.ts';
import { itemEdge, type PlanBuilder } from './plan-builder.ts';
import type { PlanItem } from './plan-source.ts';
import type { PlanEdge, Said } from './plan.ts';
import { locationIn } from './said.ts';

/** Says which items hold something up, and which are work of their own; undefined for what nothing waits for any more. */
export type HoldsUp = (item: PlanItem) => 'decision' | 'work' | undefined;

/**
 * What a piece of work says that it depends on, in a field for it or in words: decisions, other work, and nodes of the plan.
 *
 *     | A-1 | Order the crane | open | D-001, M2 |
 *                                      ^^^^^  ^^
 */
export function addDependencies(
  builder: PlanBuilder,
  node: string,
  work: PlanItem,
  items: ReadonlyMap<string, readonly PlanItem[]>,
  holdsUp: HoldsUp,
): void {
  if (!mayRelate(work.item)) return;
  const wait = (from: PlanEdge['from'], edge: Pick<PlanEdge, 'certainty' | 'said'>): void => {
    const shared = { relation: 'depends-on' as const, alternatives: undefined, ...edge };
    builder.wait('item' in from ? itemEdge(node, from.item, shared) : { to: node, from, ...shared });
  };
  for (const { kind, target, field, start, end, inferred, isDirect } of work.facets().relations) {
    if (kind !== 'depends-on' || inferred || !isDirect) continue;
    const certainty = field === 'dependsOn' ? 'stated' : 'inferred';
    for (const item of items.get(foldId(target)) ?? []) {
      const role = item === work ? undefined : holdsUp(item);
      const edge = { certainty, said: saidAt(work, start, end) } as const;
      if (role === 'decision') wait({ item }, edge);
      else if (role === 'work') wait({ node: nodeKey(item.reference) }, edge);
    }
  }
  const field = work.item.field('dependsOn');
  if (field === undefined) return;
  for (const named of readPlanNodes(work.item.source.text, field.start, field.end)) {
    if (items.has(foldId(named.id))) continue;
    const said = saidAt(work, named.start, named.end);
    const { key } = builder.mentioned({ ...named, part: undefined }, said.location);
    wait({ node: key }, { certainty: 'stated', said });
  }
}

function saidAt({ document, item }: PlanItem, start: number, end: number): Said {
  return { text: item.source.text.slice(start, end), location: locationIn(document, start, end) };
}
