import { foldId } from '../model/item-id.ts';
import type { DecisionStatus } from '../model/status.ts';
import type { CheckContext, CheckedItem } from '../rules/check-context.ts';
import { itemsNamed } from '../rules/items-named.ts';
import { bindingsOf, candidatesOf } from './bindings-of.ts';
import type { Binding } from './binding.ts';

/** A decision that binds a file, with every reason. */
export interface GoverningDecision {
  /** Identifier or key, as the policy, the code or the register calls it. */
  readonly decision: string;
  readonly title: string | undefined;
  /** Undefined when no register has the decision, or several have. */
  readonly status: DecisionStatus | undefined;
  /** The places of the items that may be meant, when there are several. */
  readonly candidates: ReadonlyArray<{ readonly path: string; readonly line: number }>;
  /** Where the decision stands. */
  readonly source: { readonly path: string; readonly line: number } | undefined;
  readonly reasons: readonly Binding[];
}

/**
 * The answer of {@link bindingsOf} by decision, in the same order; what stands for several decisions is told for each. A decision that is
 * called `ADR-0005` here and `0005` there is one.
 */
export function governing(context: CheckContext, path: string): readonly GoverningDecision[] {
  const groups = new Map<unknown, { readonly decision: string; readonly reasons: Binding[] }>();
  for (const binding of bindingsOf(context, path)) {
    for (const decision of binding.decisions) {
      const key = itemOf(context, decision, [binding]) ?? foldId(decision);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { decision, reasons: [binding] });
      else group.reasons.push(binding);
    }
  }
  return [...groups.values()].map(({ decision, reasons }) => {
    const item = itemOf(context, decision, reasons);
    const candidates = item === undefined ? candidatesOf(context, decision) : [];
    return {
      candidates: candidates.map(({ document, summary }) => ({ path: document.path, line: summary.line })),
      decision,
      title: item?.summary.title ?? undefined,
      status: item?.item.status,
      source: item === undefined ? undefined : { path: item.document.path, line: item.summary.line },
      reasons,
    };
  });
}

function itemOf(context: CheckContext, decision: string, reasons: readonly Binding[]): CheckedItem | undefined {
  const known = reasons.find(({ decisions, item }) => item !== undefined && decisions[0] === decision)?.item;
  if (known !== undefined) return known;
  const found = itemsNamed(context, decision);
  return found.length === 1 ? found[0] : undefined;
}
