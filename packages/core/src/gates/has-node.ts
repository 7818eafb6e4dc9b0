import { planOf } from './build-plan.ts';
import { readNodeName } from './node-name.ts';
import type { PlanSource } from './plan-source.ts';

/** Whether the plan of documents and configuration has a node that a text names. */
export function hasNode(source: PlanSource, name: string): boolean {
  const { key } = readNodeName(name);
  return planOf(source).nodes.has(key);
}
