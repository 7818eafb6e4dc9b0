import { declarationOfNode, type DeclarationReading } from '../gates/read-declaration.ts';
import type { GuardedGate, Plan, PlanNode } from '../gates/plan.ts';
import type { RepositoryView } from '../model/repository-view.ts';
import { NO_ASSUMPTIONS, type Assumptions } from './assumption.ts';
import { evaluateCondition } from './evaluate-condition.ts';
import { Standing } from './standing.ts';

/** Something to be made good because work went through a gate by a declaration. */
export interface Obligation {
  readonly gate: GuardedGate;
  readonly node: PlanNode;
  readonly reading: DeclarationReading;
  readonly text: string;
  /** True once the gate is open: what was put off is to be done. */
  readonly isDue: boolean;
}

/** Every obligation that a declaration has left, in the order of the gates. One ends when its document no longer declares it. */
export function obligationsOf(
  plan: Plan,
  repository: RepositoryView,
  assumed: Assumptions = NO_ASSUMPTIONS,
): readonly Obligation[] {
  const standing = new Standing(plan, assumed);
  return plan.gates.flatMap((gate) => {
    if (gate.gate.declarations.every(({ obligation }) => obligation === undefined)) return [];
    const isDue = evaluateCondition(gate.gate.requires, standing).value === true;
    return gate.nodes.flatMap((key) => {
      const node = plan.nodes.get(key);
      const reading = node === undefined ? undefined : declarationOfNode(repository, gate, node);
      const text = reading?.declaration?.obligation;
      return node === undefined || reading === undefined || text === undefined
        ? []
        : [{ gate, node, reading, text, isDue }];
    });
  });
}
