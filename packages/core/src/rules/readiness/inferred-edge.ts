import { createFinding } from '../../findings/finding.ts';
import { planOf } from '../../gates/build-plan.ts';
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
    for (const [item, edges] of inferredEdges(plan)) {
      const nodes = edges.map(({ node }) => node.id);
      const location = edges[0]?.edge.said?.location ?? statedAt(undefined);
      const place = { location, item: item.reference };
      yield createFinding('readiness/inferred-edge', 'read', { id: item.name, nodes }, place);
      for (const { node } of edges) {
        for (const { path } of touched(context.change?.files ?? [], node)) {
          const data = { id: item.name, node: node.id, file: path };
          const anchor = `${item.reference} ${node.id}`;
          yield createFinding('readiness/inferred-edge', 'touched', data, { location: fileAt(path), item: item.reference, anchor });
        }
      }
    }
  },
};

function inferredEdges(plan: Plan): Map<PlanItem, Array<{ readonly edge: PlanEdge; readonly node: PlanNode }>> {
  const found = new Map<PlanItem, Array<{ edge: PlanEdge; node: PlanNode }>>();
  for (const edge of plan.edges) {
    const node = plan.nodes.get(edge.to);
    if (edge.certainty !== 'inferred' || !('item' in edge.from) || node === undefined || !PLANNED.has(node.kind)) continue;
    const { item } = edge.from;
    if (item.item.status === 'deferred') continue;
    const known = found.get(item);
    if (known === undefined) found.set(item, [{ edge, node }]);
    else known.push({ edge, node });
  }
  return found;
}

function touched(files: readonly ChangedFile[], { stated }: PlanNode): readonly ChangedFile[] {
  return stated === undefined || stated.paths.length === 0 ? [] : files.filter(({ path }) => isAmong(path, stated.paths));
}
