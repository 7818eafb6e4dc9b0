import { termsOf } from '../policy/condition.ts';
import type { Policy } from '../policy/policy.ts';
import { nodeKey, readNodeName } from './node-name.ts';

/** What the configuration names that may be nodes of the plan. */
export interface PolicyNames {
  /** Keys of all these names. */
  readonly keys: ReadonlySet<string>;
  /** Whether one of them is made of words alone, and is neither stated by configuration nor an item. */
  readonly hasWords: boolean;
}

/** The names that gates, the plan and the sentinels of the configuration use. */
export function namesOfPolicy({ plan, gates, sentinels }: Policy, isItem: (name: string) => boolean): PolicyNames {
  const names = [
    plan.phase,
    ...plan.nodes.flatMap(({ within, after }) => [within, ...after]),
    ...gates.flatMap(({ node, requires }) => [node, ...termsOf(requires).map(({ name }) => name)]),
    ...sentinels.map(({ decision }) => decision),
  ].filter((name) => name !== undefined);
  const stated = new Set(plan.nodes.map(({ id }) => readNodeName(id).key));
  const keys = new Set(names.flatMap((name) => [readNodeName(name).key, nodeKey(name)]));
  const hasWords = names.some((name) => {
    const { key, kind } = readNodeName(name);
    return kind === undefined && !stated.has(key) && !isItem(name);
  });
  return { keys, hasWords };
}
