import type { RuleId } from '../findings/catalogue.ts';
import type { Finding } from '../findings/finding.ts';
import type { CheckContext } from './check-context.ts';

/** What makes the findings of one id. Its words, severity and page stand in the catalogue of findings. */
export interface Rule {
  readonly id: RuleId;
  /** All findings of the rule. Pure, total, in time linear in what it looks at. */
  readonly check: (context: CheckContext) => Iterable<Finding>;
}
