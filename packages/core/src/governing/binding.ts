import type { DecisionStatus } from '../model/status.ts';
import type { ReportedLevel } from '../policy/level.ts';

/** One reason why a decision binds a file. */
export type BindingReason =
  | {
      readonly kind: 'sentinel';
      readonly id: string;
      readonly statement: string;
      readonly level: ReportedLevel;
      readonly path: string;
      readonly line: number;
    }
  /** The file must not change while the gate is closed; `requires` is its condition in words. */
  | { readonly kind: 'gate'; readonly guards: string; readonly requires: string }
  /** A comment of the file cites the decision. */
  | { readonly kind: 'citation'; readonly line: number; readonly marker: string }
  /** The file holds or grounds a locked statement. */
  | { readonly kind: 'lock'; readonly key: string; readonly statement: string }
  /** The outcome says that the file changes, or the decision names it otherwise. */
  | { readonly kind: 'impact' | 'named'; readonly path: string; readonly line: number; readonly quote: string }
  /** Leave to depart from the decision in this file. */
  | {
      readonly kind: 'exception';
      readonly approver: string;
      readonly reason: string;
      readonly until: string | undefined;
      readonly sentinel: string | undefined;
    };

/** A decision that binds a file, with every reason. */
export interface Binding {
  /** Identifier or key, as the policy, the code or the register calls it. */
  readonly decision: string;
  readonly title: string | undefined;
  /** Undefined when no register has the decision, or several have. */
  readonly status: DecisionStatus | undefined;
  /** Where the decision stands. */
  readonly source: { readonly path: string; readonly line: number } | undefined;
  readonly reasons: readonly BindingReason[];
}
