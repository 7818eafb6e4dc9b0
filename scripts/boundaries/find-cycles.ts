import type { ModuleGraph } from './module-graph.ts';

/** Every group of modules that import each other in a circle (Tarjan), largest first; type imports count too. */
export function findCycles({ modules, edges }: ModuleGraph): string[][] {
  const targets = new Map<string, string[]>(modules.map((path) => [path, []]));
  for (const { from, to } of edges) {
    if (targets.has(to)) targets.get(from)?.push(to);
  }
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const cycles: string[][] = [];

  const visit = (path: string): void => {
    order.set(path, order.size);
    low.set(path, order.get(path) ?? 0);
    stack.push(path);
    for (const next of targets.get(path) ?? []) {
      if (!order.has(next)) {
        visit(next);
        low.set(path, Math.min(low.get(path) ?? 0, low.get(next) ?? 0));
      } else if (stack.includes(next)) {
        low.set(path, Math.min(low.get(path) ?? 0, order.get(next) ?? 0));
      }
      if (next === path) cycles.push([path]);
    }
    if (low.get(path) !== order.get(path)) return;
    const group = stack.splice(stack.indexOf(path));
    if (group.length > 1) cycles.push(group);
  };
  for (const path of modules) {
    if (!order.has(path)) visit(path);
  }
  return cycles.toSorted((a, b) => b.length - a.length);
}
