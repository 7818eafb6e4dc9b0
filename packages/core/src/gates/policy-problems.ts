import type { FindingLocation } from '../findings/finding.ts';
import { termsOf } from '../policy/condition.ts';
import type { Policy } from '../policy/policy.ts';
import { itemsNamed } from './items-named.ts';
import { nodeKey, readNodeName } from './node-name.ts';
import type { Plan } from './plan.ts';

/** A name in the configuration that nothing in documents or configuration bears. */
export interface UnknownName {
  readonly name: string;
  /** What uses it, for a sentence: `the gate of Phase 1`. */
  readonly user: string;
  readonly wanted: 'node' | 'item' | 'either';
  readonly isAmbiguous: boolean;
  readonly location: FindingLocation | undefined;
  /** Names that it may have been meant to be. */
  readonly known: readonly string[];
}

/**
 * Names that gates and the plan use and that mean nothing. A node that only configuration names counts as known once it is
 * stated: a gate does not bring its node into being.
 */
export function unknownNames(plan: Plan, { plan: stated, gates }: Policy): readonly UnknownName[] {
  const found: UnknownName[] = [];
  const nodeNames = [...plan.nodes.values()].map(({ id }) => id);
  const itemNames = [...plan.items.values()].map((items) => items[0]?.reference ?? '');
  const isNode = (name: string): boolean => plan.nodes.has(readNodeName(name).key) || plan.nodes.has(nodeKey(name));
  const itemsOf = (name: string): number => itemsNamed(plan.items, name).length;
  const node = (name: string, user: string, location: FindingLocation | undefined): void => {
    if (!isNode(name)) found.push({ name, user, wanted: 'node', isAmbiguous: false, location, known: nodeNames });
  };
  const item = (name: string, user: string, location: FindingLocation | undefined): void => {
    const count = itemsOf(name);
    if (count !== 1) found.push({ name, user, wanted: 'item', isAmbiguous: count > 1, location, known: itemNames });
  };
  if (stated.phase !== undefined) node(stated.phase, 'the current phase', stated.origin);
  for (const { id, after, within, origin } of stated.nodes)
    for (const name of [...after, ...(within === undefined ? [] : [within])]) node(name, `the node ${id}`, origin);
  for (const edge of stated.edges) item(edge.item, 'an edge', edge.origin);
  for (const { node: guarded, work, requires, nonGates, origin } of gates) {
    const user = `the gate of ${guarded ?? work ?? 'nothing'}`;
    if (guarded !== undefined) node(guarded, user, origin);
    for (const { name } of termsOf(requires)) {
      const count = itemsOf(name);
      if (count === 1 || (count === 0 && isNode(name))) continue;
      const known = [...itemNames, ...nodeNames];
      found.push({ name, user, wanted: 'either', isAmbiguous: count > 1, location: origin, known });
    }
    for (const name of nonGates) item(name, user, origin);
  }
  return found;
}
