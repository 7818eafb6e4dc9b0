import { planOf } from '../gates/build-plan.ts';
import { readDeclaration, type DeclarationReading } from '../gates/read-declaration.ts';
import type { PlanSource } from '../gates/plan-source.ts';
import type { GuardedGate, PlanNode } from '../gates/plan.ts';
import type { RepositoryView } from '../model/repository-view.ts';
import { NO_ASSUMPTIONS } from './assumption.ts';
import { evaluateCondition, unmetName } from './evaluate-condition.ts';
import { Standing } from './standing.ts';

/** A gate that is closed, with what it waits for. */
export interface ClosedGate {
  readonly guarded: GuardedGate;
  /** What it waits for, for a sentence: names, and `not NAME` for what must not be so. */
  readonly waits: readonly string[];
  /** The names in these. */
  readonly names: readonly string[];
  /** True when the change itself opens it; that counts once it is on the base. */
  readonly isOpenedHere: boolean;
}

/** The gates that are closed: for a change, those closed on its base or by the change. */
export function closedGates(head: PlanSource, base?: PlanSource): readonly ClosedGate[] {
  const here = planOf(head);
  const before = base === undefined ? here : planOf(base);
  return here.gates.flatMap((guarded): ClosedGate[] => {
    const { requires } = guarded.gate;
    const now = evaluateCondition(requires, new Standing(here, NO_ASSUMPTIONS));
    const then = base === undefined ? now : evaluateCondition(requires, new Standing(before, NO_ASSUMPTIONS));
    if (now.value === true && then.value === true) return [];
    const { unmet } = now.value === true ? then : now;
    const waits = [...new Set(unmet.map(unmetName))];
    const names = [...new Set(unmet.map(({ term }) => term.name))];
    return [{ guarded, waits, names, isOpenedHere: now.value === true }];
  });
}

/** What governs a file at a gate that asks for a declaration: the document of its node, else its own authority block. */
export function declarationFor(
  repository: RepositoryView,
  { gate }: GuardedGate,
  node: PlanNode | undefined,
  path: string,
): DeclarationReading | undefined {
  const { declarations } = gate;
  if (declarations.length === 0) return undefined;
  const governing = node?.stated?.document ?? path;
  const text = repository.text(governing);
  return text === undefined ? undefined : readDeclaration(governing, text, declarations);
}
