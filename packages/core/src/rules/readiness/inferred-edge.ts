import { createFinding } from '../../findings/finding.ts';
import { planOf } from '../../gates/build-plan.ts';
import { nameAmong } from '../../gates/items-named.ts';
import type { PlanItem } from '../../gates/plan-source.ts';
import type { Plan, PlanEdge, PlanNode } from '../../gates/plan.ts';
import { isAmong } from '../../gates/read-declaration.ts';
import type { ChangedFile } from '../check-context.ts';
import type { Rule } from '../rule.ts';
import { fileAt, statedAt } from '../waits.ts';

/** Kinds of nodes that are surely a part of a plan; words of any other kind are told by `ready` only. */
const PLANNED: ReadonlySet<string> = new Set(['milestone', 'workstream', 'phase', 'gate', 'release', 'stage']);

/** What undecided items hold up by prose that nobody has confirmed: one finding an item, and one for each file it touches. */
export const inferredEdge: Rule = {
  id: 'readiness/inferred-edge',
  *check(context) {
    const plan = planOf(context);
    for (const group of groups(inferredEdges(plan))) {
      const [first] = group;
      if (first === undefined) continue;
      const nodes = first.edges.map(({ node }) => node.id);
      const location = first.edges[0]?.edge.said?.location ?? statedAt(undefined);
      const data = {
        ids: group.map(({ item }) => item.name),
        items: group.map(({ item }) => nameAmong(plan.items, item)),
        nodes,
      };
      const place = group.length === 1 ? { item: first.item.reference } : { anchor: `together ${nodes.join(' ')}` };
      yield createFinding('readiness/inferred-edge', 'read', data, { location, ...place });
      for (const { item, edges } of group)
        for (const { node } of edges)
          for (const { path } of touched(context.change?.files ?? [], node)) {
            const about = { id: item.name, item: nameAmong(plan.items, item), node: node.id, file: path };
            const anchor = `${item.reference} ${node.id}`;
            yield createFinding('readiness/inferred-edge', 'touched', about, {
              location: fileAt(path),
              item: item.reference,
              anchor,
            });
          }
    }
  },
};

interface ItemEdges {
  readonly item: PlanItem;
  readonly edges: ReadonlyArray<{ readonly edge: PlanEdge; readonly node: PlanNode }>;
}

/** A heading that speaks of all items under it is one place, so it is told once. */
function groups(found: ReadonlyMap<PlanItem, ItemEdges['edges']>): readonly (readonly ItemEdges[])[] {
  const all = [...found].map(([item, edges]): ItemEdges => ({ item, edges }));
  const byPlace = Map.groupBy(all, ({ edges }) =>
    edges
      .map(({ edge, node }) => `${edge.said?.location.path}:${edge.said?.location.range.start} ${node.key}`)
      .join(' '),
  );
  return [...byPlace.values()];
}

function inferredEdges(plan: Plan): Map<PlanItem, Array<{ readonly edge: PlanEdge; readonly node: PlanNode }>> {
  const found = new Map<PlanItem, Array<{ edge: PlanEdge; node: PlanNode }>>();
  for (const edge of plan.edges) {
    const node = plan.nodes.get(edge.to);
    if (edge.certainty !== 'inferred' || !('item' in edge.from) || node === undefined || !PLANNED.has(node.kind))
      continue;
    const { item } = edge.from;
    if (item.item.status === 'deferred' || isOnlyDueIn(item, node) || isOnlyPartOf(item, edge, node)) continue;
    const known = found.get(item);
    if (known === undefined) found.set(item, [{ edge, node }]);
    else known.push({ edge, node });
  }
  return found;
}

/** A due date "Phase 4" may well mean within it; only more words ("before Phase 4", "Phase 4 gate") say that it waits. */
function isOnlyDueIn({ item }: PlanItem, { id }: PlanNode): boolean {
  return item.text('due')?.replace(/[*_`]/g, '').trim().toLowerCase() === id.toLowerCase();
}

/** `P2 framework packs` in a list of what is blocked is a part of P2, which may go on without it; `P2 entirely` is all of it. */
function isOnlyPartOf({ item }: PlanItem, { said }: PlanEdge, { id }: PlanNode): boolean {
  if (said === undefined) return false;
  const { start, end } = said.location.range;
  const text = item.source.text.slice(start, end);
  if (!text.startsWith(id)) return false;
  return /^\s+(?!(?:entirely|completely|altogether|only|start|design|implementation|work)\b)\p{L}[\p{L}-]+/iu.test(
    text.slice(id.length),
  );
}

function touched(files: readonly ChangedFile[], { stated }: PlanNode): readonly ChangedFile[] {
  return stated === undefined || stated.paths.length === 0
    ? []
    : files.filter(({ path }) => isAmong(path, stated.paths));
}
