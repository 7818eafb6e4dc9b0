import { planOf } from '../gates/build-plan.ts';
import { readNodeName } from '../gates/node-name.ts';
import { evaluateReadiness } from '../readiness/evaluate-readiness.ts';
import { nameOfBlocker, type Blocker, type NodeReadiness } from '../readiness/node-readiness.ts';
import { checkedContext, type AgentContext } from './agent-context.ts';
import { paged, type PageRequest } from './paged.ts';
import { refused, type ToolAnswer } from './tool-answer.ts';

const ORDER: ReadonlyArray<NodeReadiness['state']> = ['ready', 'started', 'blocked', 'later', 'done'];

/** The parts of the plan by what may be done about them: those that may start first. */
export function answerReady(context: AgentContext, request: PageRequest & { readonly node?: string }): ToolAnswer {
  const checked = checkedContext(context);
  const readiness = evaluateReadiness(planOf(checked), context.repository);
  const wanted = request.node === undefined ? undefined : readNodeName(request.node).key;
  if (wanted !== undefined && !readiness.has(wanted))
    return refused(`the plan has no "${request.node?.slice(0, 100)}"; call "ready" without a node for all of them`);
  const nodes = [...readiness.values()].filter(({ node }) => wanted === undefined || node.key === wanted);
  const entries = ORDER.flatMap((state) => nodes.filter((one) => one.state === state)).map(entryOf);
  return paged(request, `ready ${wanted ?? ''}`, { asOf: context.today }, entries);
}

function entryOf({ node, state, blockers, roots, isInferred }: NodeReadiness): Readonly<Record<string, unknown>> {
  const { path = 'decisis.toml', range } = node.location ?? {};
  return {
    node: node.id,
    kind: node.kind,
    title: node.title ?? null,
    state,
    isInferred,
    waitsFor: [...new Set(blockers.map(nameOf))],
    decideFirst: [...roots].map(({ reference }) => reference),
    source: { register: null, path, line: range?.line ?? 1, digest: null },
  };
}

function nameOf(blocker: Blocker): string {
  return 'item' in blocker.by ? blocker.by.item.reference : nameOfBlocker(blocker);
}
