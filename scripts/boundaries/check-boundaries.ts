import type { ModuleGraph } from './module-graph.ts';
import { BOUNDARY_RULES, type Violation } from './rules.ts';

/** Runs every rule over the graph; the answer is in rule order, then as the graph lists its modules. */
export function checkBoundaries(graph: ModuleGraph): Violation[] {
  return BOUNDARY_RULES.flatMap(({ name, check }) => check(graph).map((found) => ({ rule: name, ...found })));
}
