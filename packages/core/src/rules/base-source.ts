import type { PlanSource } from '../gates/plan-source.ts';
import type { CheckContext, CheckedItem } from './check-context.ts';
import { misapprovalOf } from './misapproval.ts';
import { unreadApprovals } from './unread-approvals.ts';

const sources = new WeakMap<CheckContext, PlanSource>();

/** The base of a change as the source of a plan, under the policy of the run; undefined when a state is judged. */
export function baseSource(context: CheckContext): PlanSource | undefined {
  const { change, policy, today } = context;
  if (change === undefined) return undefined;
  let source = sources.get(context);
  if (source === undefined) {
    const { registers, repository } = change;
    const lockInput = { registers, repository, policy, change: undefined };
    const items = registers.flatMap((register) => [...register.items]);
    source = {
      today,
      registers,
      items,
      policy,
      repository,
      misapproval: (item: CheckedItem) => misapprovalOf(item, lockInput),
      unreadApprovals: () => unreadApprovals({ ...lockInput, items }),
    };
    sources.set(context, source);
  }
  return source;
}
