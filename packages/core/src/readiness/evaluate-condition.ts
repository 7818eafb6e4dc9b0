import type { PlanItem } from '../gates/plan-source.ts';
import type { DecisionStatus } from '../model/status.ts';
import { renderCondition, type Condition, type ConditionTerm } from '../policy/condition.ts';
import type { Standing } from './standing.ts';

/** A term on account of which a condition does not hold: it is not as asked, or it is and was not to be. */
export interface UnmetTerm {
  readonly term: ConditionTerm;
  readonly isNegated: boolean;
  /** The item that it speaks of and how that stands, where it is decided, and not as asked: only another decision helps. */
  readonly settled?: { readonly item: PlanItem; readonly status: DecisionStatus };
}

/** What became of a condition; undefined when it rests on something unknown, which counts as not met. */
export interface ConditionResult {
  readonly value: boolean | undefined;
  /** The terms on account of which it does not hold. */
  readonly unmet: readonly UnmetTerm[];
}

/** Evaluates a condition in three values: what is unknown stays unknown, also behind `not`. */
export function evaluateCondition(condition: Condition, standing: Standing): ConditionResult {
  return evaluateAs(condition, true, standing);
}

/** How a reader knows an unmet term: by its name, and by what was not to be. */
export function unmetName({ term, isNegated }: UnmetTerm): string {
  return isNegated ? renderCondition({ op: 'not', of: term }) : term.name;
}

/** The value of a condition, and the terms on account of which it is not the wanted one. */
function evaluateAs(condition: Condition, wanted: boolean, standing: Standing): ConditionResult {
  if (condition.op === 'is') {
    const value = standing.holds(condition);
    return { value, unmet: value === wanted ? [] : [{ term: condition, isNegated: !wanted }] };
  }
  if (condition.op === 'not') {
    const { value, unmet } = evaluateAs(condition.of, !wanted, standing);
    return { value: value === undefined ? undefined : !value, unmet };
  }
  const parts = condition.of.map((part) => evaluateAs(part, wanted, standing));
  const decisive = condition.op === 'any';
  let value: boolean | undefined = !decisive;
  for (const part of parts) {
    if (part.value === decisive) value = decisive;
    else if (part.value === undefined && value !== decisive) value = undefined;
  }
  return { value, unmet: value === wanted ? [] : parts.flatMap(({ unmet }) => [...unmet]) };
}
