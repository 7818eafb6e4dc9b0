import type { DocumentReading } from '../documents/document-reading.ts';
import type { Item } from '../documents/item.ts';
import type { ItemSummary } from '../documents/to-json.ts';
import type { Facets } from '../facets/facets-of.ts';
import type { RegisterFacts } from '../facets/register-facts.ts';
import type { RepositoryView } from '../model/repository-view.ts';
import type { Policy } from '../policy/policy.ts';
import type { Misapproval } from './misapproval.ts';
import type { UnreadApprovals } from './unread-approvals.ts';

/** An item as a plan is read from it. */
export interface PlanItem {
  readonly item: Item;
  readonly summary: ItemSummary;
  readonly document: PlanDocument;
  /** How a person names it: its identifier, else its title, else its key. */
  readonly name: string;
  /** Its identifier, else its key. */
  readonly reference: string;
  facets(): Facets;
}

/** A document as a plan is read from it. */
export interface PlanDocument {
  readonly path: string;
  readonly reading: DocumentReading;
  readonly items: readonly PlanItem[];
  facts(): RegisterFacts;
}

/** Everything that says something about the plan. */
export interface PlanSource {
  /** Civil date of the run. */
  readonly today: string;
  readonly registers: ReadonlyArray<{ readonly documents: readonly PlanDocument[] }>;
  readonly items: readonly PlanItem[];
  readonly policy: Policy;
  readonly repository: RepositoryView;
  /** By whom an accepted item was approved, when by nobody who may. Absent where nobody asks. */
  misapproval?(item: PlanItem): Misapproval | undefined;
  /** The approvals that a broken lockfile keeps from being read. Absent where nobody asks. */
  unreadApprovals?(): UnreadApprovals | undefined;
}
