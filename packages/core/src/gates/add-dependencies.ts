import { readPlanNodes } from '../facets/plans/plan-nodes.ts';
import type { Span } from '../facets/prose/span.ts';
import { foldId, idFamily, isIdShaped } from '../model/item-id.ts';
import { mayRelate } from '../relations/may-relate.ts';
import { normalizeLabel } from '../vocabulary/normalize.ts';
import { nodeKey } from './node-name.ts';
import { readOutsideWaits } from './outside-waits.ts';
import { itemEdge, type PlanBuilder } from './plan-builder.ts';
import type { PlanItem } from './plan-source.ts';
import type { PlanEdge, Said } from './plan.ts';
import { locationIn } from './said.ts';
import { readWaitedDay } from './waited-day.ts';

/** Says which items hold something up, and which are work of their own; undefined for what nothing waits for any more. */
export type HoldsUp = (item: PlanItem) => 'decision' | 'work' | undefined;

/** What the words of work are looked up in. */
export interface Known {
  /** Items by folded identifier. */
  readonly items: ReadonlyMap<string, readonly PlanItem[]>;
  /** The item of each title that no other item has. */
  readonly byTitle: ReadonlyMap<string, PlanItem>;
  /** Families of identifiers that some item has; others in running text belong to somebody else. */
  readonly families: ReadonlySet<string>;
  readonly holdsUp: HoldsUp;
  /** The decisions that are waited for in the place of one. */
  readonly placeholders: (item: PlanItem) => readonly PlanItem[];
}

/** Looks at all items once. */
export function knownOf(
  all: readonly PlanItem[],
  items: Known['items'],
  holdsUp: HoldsUp,
  placeholders: Known['placeholders'],
): Known {
  const titles = Map.groupBy(
    all.filter(({ summary }) => summary.title !== null),
    ({ summary }) => normalizeLabel(summary.title ?? ''),
  );
  const single = [...titles].flatMap(([title, [first, ...others]]): Array<[string, PlanItem]> =>
    first === undefined || others.length > 0 || title === '' ? [] : [[title, first]],
  );
  const families = new Set(all.flatMap(({ item }) => (item.id === undefined ? [] : [idFamily(item.id)])));
  return { items, byTitle: new Map(single), families, holdsUp, placeholders };
}

/**
 * What a piece of work says that it depends on, in a field for it or in words: decisions, other work, nodes of the plan,
 * identifiers that nothing bears, days, and what only words name.
 *
 *     | A-1 | Order the crane | open | D-001, M2, 2026-12-01, vendor answer |
 *                                      ^^^^^  ^^  ^^^^^^^^^^  ^^^^^^^^^^^^^
 */
export function addDependencies(builder: PlanBuilder, node: string, work: PlanItem, known: Known): void {
  if (!mayRelate(work.item)) return;
  const { items, byTitle, families, holdsUp, placeholders } = known;
  const wait = (from: PlanEdge['from'], edge: Pick<PlanEdge, 'certainty' | 'said'>): void => {
    const shared = { relation: 'depends-on' as const, alternatives: undefined, ...edge };
    builder.wait('item' in from ? itemEdge(node, from.item, shared) : { to: node, from, ...shared });
  };
  const waitForItem = (item: PlanItem, edge: Pick<PlanEdge, 'certainty' | 'said'>): void => {
    const role = item === work ? undefined : holdsUp(item);
    if (role === 'work') wait({ node: nodeKey(item.reference) }, edge);
    else if (role === 'decision') for (const each of placeholders(item)) if (each !== work) wait({ item: each }, edge);
  };
  const { text } = work.item.source;
  const field = work.item.field('dependsOn');
  const nodes = field === undefined ? [] : readPlanNodes(text, field.start, field.end);
  const named: Span[] = [...nodes];
  for (const { kind, target, field: place, start, end, inferred, isDirect } of work.facets().relations) {
    if (kind !== 'depends-on' || inferred || !isDirect) continue;
    const isInField = place === 'dependsOn';
    const edge = { certainty: isInField ? 'stated' : 'inferred', said: saidAt(work, start, end) } as const;
    const found = items.get(foldId(target)) ?? [];
    if (found.length > 0 || isInField) named.push({ start, end });
    for (const item of found) waitForItem(item, edge);
    const isNode = nodes.some((one) => one.start < end && start < one.end);
    const isOurs = isInField || families.has(idFamily(target));
    // Nothing bears the name, unless a list of gaps or the settings do.
    if (found.length === 0 && !isNode && isOurs) wait({ node: nodeKey(target), written: target }, edge);
  }
  if (field === undefined) return;
  for (const one of nodes) {
    if (items.has(foldId(one.id))) continue;
    const said = saidAt(work, one.start, one.end);
    const { key } = builder.mentioned({ ...one, part: undefined }, said.location);
    wait({ node: key }, { certainty: 'stated', said });
  }
  for (const { start, end, text: words } of readOutsideWaits(text, field, named)) {
    const edge = { certainty: 'stated', said: saidAt(work, start, end) } as const;
    const meant = items.get(foldId(words)) ?? byTitle.get(normalizeLabel(words));
    const day = meant === undefined ? readWaitedDay(words, text) : undefined;
    if (day !== undefined) wait({ node: nodeKey(day), written: day, isOutside: true, day }, edge);
    else if (meant === undefined) wait({ node: nodeKey(words), written: words, isOutside: !isIdShaped(words) }, edge);
    else for (const item of [meant].flat()) waitForItem(item, edge);
  }
}

function saidAt({ document, item }: PlanItem, start: number, end: number): Said {
  return { text: item.source.text.slice(start, end), location: locationIn(document, start, end) };
}
