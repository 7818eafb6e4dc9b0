import { termsOf, type Condition, type ConditionTerm } from '../policy/condition.ts';
import type { Standing } from './standing.ts';

/** What became of a condition; undefined when it rests on something unknown, which counts as not met. */
export interface ConditionResult {
  readonly value: boolean | undefined;
  /** The terms on account of which it does not hold. */
  readonly unmet: readonly ConditionTerm[];
}

/** Evaluates a condition in three values: what is unknown stays unknown, also behind `not`. */
export function evaluateCondition(condition: Condition, standing: Standing): ConditionResult {
  if (condition.op === 'is') {
    const value = standing.holds(condition);
    return { value, unmet: value === true ? [] : [condition] };
  }
  if (condition.op === 'not') {
    const { value } = evaluateCondition(condition.of, standing);
    const turned = value === undefined ? undefined : !value;
    return { value: turned, unmet: turned === true ? [] : termsOf(condition.of) };
  }
  const parts = condition.of.map((part) => evaluateCondition(part, standing));
  const decisive = condition.op === 'any';
  let value: boolean | undefined = !decisive;
  for (const part of parts) {
    if (part.value === decisive) value = decisive;
    else if (part.value === undefined && value !== decisive) value = undefined;
  }
  return { value, unmet: value === true ? [] : parts.flatMap(({ unmet }) => [...unmet]) };
}
