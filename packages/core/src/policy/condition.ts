/** What a name in a condition has to be; without one, what settles a thing of its kind: accepted, closed, done. */
export const CONDITION_STATES = ['accepted', 'rejected', 'decided', 'closed', 'done', 'started'] as const;

/** One of {@link CONDITION_STATES}. */
export type ConditionState = (typeof CONDITION_STATES)[number];

/** What must hold before a gate opens: names joined by `and`, `or` and `not`. */
export type Condition =
  | { readonly op: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly op: 'not'; readonly of: Condition }
  | ConditionTerm;

/** One thing that must stand somewhere: a decision, gap, action, survey or node of the plan. */
export interface ConditionTerm {
  readonly op: 'is';
  readonly name: string;
  readonly state: ConditionState | undefined;
  /** Where the name stands in the text of the condition, from 0. */
  readonly at: number;
}

/** The condition that always holds. */
export const ALWAYS: Condition = Object.freeze({ op: 'all', of: [] });

/** Every term of a condition, in the order of its text. */
export function termsOf(condition: Condition): readonly ConditionTerm[] {
  if (condition.op === 'is') return [condition];
  return condition.op === 'not' ? termsOf(condition.of) : condition.of.flatMap((part) => [...termsOf(part)]);
}

/** The condition in words, as a person would write it again. */
export function renderCondition(condition: Condition): string {
  if (condition.op === 'is') {
    const name = /^[^\s()"]+$/.test(condition.name) ? condition.name : `"${condition.name}"`;
    return condition.state === undefined ? name : `${name} is ${condition.state}`;
  }
  if (condition.op === 'not') return `not ${inBrackets(condition.of)}`;
  if (condition.of.length === 1) return renderCondition(condition.of[0] as Condition);
  const word = condition.op === 'all' ? ' and ' : ' or ';
  return condition.of.map(inBrackets).join(word);
}

function inBrackets(condition: Condition): string {
  const isJoined = (condition.op === 'all' || condition.op === 'any') && condition.of.length > 1;
  return isJoined ? `(${renderCondition(condition)})` : renderCondition(condition);
}
