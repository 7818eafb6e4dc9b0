/** Where a decision stands, in the words of the model. Whether it is `locked` is a separate fact. */
export const DECISION_STATUSES = [
  'open',
  'proposed',
  'accepted',
  'rejected',
  'deferred',
  'superseded',
  'deprecated',
] as const;

/** Canonical status of a decision. */
export type DecisionStatus = (typeof DECISION_STATUSES)[number];

/** What one written status means: the canonical word, and whether it also says that the decision is locked. */
export interface StatusMeaning {
  readonly status: DecisionStatus;
  readonly locked: boolean;
}

/** Whether a string is a canonical status. */
export function isDecisionStatus(text: string): text is DecisionStatus {
  return (DECISION_STATUSES as readonly string[]).includes(text);
}
