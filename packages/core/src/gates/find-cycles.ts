import { termsOf } from '../policy/condition.ts';
import { readNodeName } from './node-name.ts';
import type { Plan } from './plan.ts';

/** Rings of nodes that wait for each other, each once, from the node that comes first in the plan. One pass over the edges. */
export function findCycles(plan: Omit<Plan, 'cycles'>): ReadonlyArray<readonly string[]> {
  return walk(plan.nodes.keys(), waitsOf(plan)).rings;
}

/**
 * Keys of all nodes, each behind those that it waits for as far as there is no ring: whoever works through the plan in this order
 * never has to go deep.
 */
export function workOrder(plan: Plan): readonly string[] {
  const before = waitsOf(plan);
  // A workstream is judged by its first stage, whichever that is.
  for (const { key, within, stage } of plan.nodes.values()) {
    if (stage === undefined || within === undefined) continue;
    const around = before.get(within) ?? new Set();
    for (const each of before.get(key) ?? []) if (each !== within) around.add(each);
    before.set(within, around);
  }
  return walk(plan.nodes.keys(), before).order;
}

function waitsOf({ nodes, edges, gates }: Omit<Plan, 'cycles'>): Map<string, Set<string>> {
  const before = new Map<string, Set<string>>();
  const add = (to: string, from: string): void => {
    if (!nodes.has(from)) return;
    const known = before.get(to);
    if (known === undefined) before.set(to, new Set([from]));
    else known.add(from);
  };
  for (const { to, from } of edges) if ('node' in from) add(to, from.node);
  for (const { gate, nodes: guarded } of gates)
    for (const { name } of termsOf(gate.requires)) for (const node of guarded) add(node, readNodeName(name).key);
  for (const { key, within } of nodes.values()) if (within !== undefined) add(key, within);
  return before;
}

/** Depth first without recursion; a node found again on the way that leads to it closes a ring. */
function walk(
  keys: Iterable<string>,
  before: ReadonlyMap<string, ReadonlySet<string>>,
): { readonly rings: string[][]; readonly order: string[] } {
  const rings: string[][] = [];
  const order: string[] = [];
  const done = new Set<string>();
  for (const start of keys) {
    if (done.has(start)) continue;
    const way: string[] = [];
    const onWay = new Map<string, number>();
    const open: Array<{ readonly key: string; readonly rest: Iterator<string> }> = [];
    const enter = (key: string): void => {
      onWay.set(key, way.length);
      way.push(key);
      open.push({ key, rest: (before.get(key) ?? new Set<string>()).values() });
    };
    enter(start);
    while (open.length > 0) {
      const top = open.at(-1) as (typeof open)[number];
      const next = top.rest.next();
      if (next.done === true) {
        open.pop();
        way.pop();
        onWay.delete(top.key);
        done.add(top.key);
        order.push(top.key);
        continue;
      }
      const at = onWay.get(next.value);
      if (at !== undefined) rings.push(way.slice(at));
      else if (!done.has(next.value)) enter(next.value);
    }
  }
  return { rings, order };
}
