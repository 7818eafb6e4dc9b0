import { planOf } from '../gates/build-plan.ts';
import { matchesAny } from '../model/matches-any.ts';
import { renderCondition, termsOf } from '../policy/condition.ts';
import { closedGates } from '../readiness/closed-gates.ts';
import { evaluateReadiness } from '../readiness/evaluate-readiness.ts';
import type { CheckContext } from '../rules/check-context.ts';
import type { UnresolvedBinding } from './binding.ts';

/** The gates that keep a file, by their own globs or those of the part of the plan that they guard. */
export function gateBindings(context: CheckContext, path: string): UnresolvedBinding[] {
  const { gates, plan: stated } = context.policy;
  // Building the plan reads the registers.
  if (gates.length === 0 || ![...gates, ...stated.nodes].some(({ paths }) => matchesAny(path, paths))) return [];
  const plan = planOf(context);
  const closed = new Map(closedGates(context).map((one) => [one.guarded.gate, one]));
  return plan.gates.flatMap((guarded): UnresolvedBinding[] => {
    const { gate, name, nodes } = guarded;
    const isGuarded =
      matchesAny(path, gate.paths) || nodes.some((key) => matchesAny(path, plan.nodes.get(key)?.stated?.paths ?? []));
    if (!isGuarded) return [];
    const { waits, names = [] } = closed.get(gate) ?? {};
    const requires = renderCondition(gate.requires);
    const statement =
      waits === undefined
        ? `open: requires ${requires}`
        : `closed: requires ${requires}, and waits for ${waits.join(', ')}`;
    const { origin } = gate;
    const source =
      origin === undefined ? { path: 'decisis.toml', line: 1 } : { path: origin.path, line: origin.range.line };
    const decisions = [...new Set([...names, ...termsOf(gate.requires).map((term) => term.name)])];
    return [{ path, by: 'gate', name, decisions, isBlocking: waits !== undefined, statement, source }];
  });
}

/** Decisions that hold up the parts of the plan whose files these are. */
export function workBindings(context: CheckContext, path: string): UnresolvedBinding[] {
  if (!context.policy.plan.nodes.some(({ paths }) => matchesAny(path, paths))) return [];
  const readiness = evaluateReadiness(planOf(context), context.repository);
  return [...readiness.values()].flatMap(({ node, state, roots, obstacles }): UnresolvedBinding[] => {
    if (node.stated === undefined || !matchesAny(path, node.stated.paths)) return [];
    const settled = obstacles.flatMap(({ by }) => ('settled' in by && by.settled !== undefined ? by.settled.item : []));
    return [...new Set([...roots, ...settled])].map((root) => ({
      path,
      by: 'work',
      name: node.id,
      decisions: [root.reference],
      item: context.items.find((one) => one.item === root.item),
      isBlocking: state === 'blocked',
      statement: `${node.id} is ${state}: ${root.reference} is ${root.summary.status}`,
      source: { path: root.summary.path, line: root.summary.line },
    }));
  });
}
