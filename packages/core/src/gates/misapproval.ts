import type { FindingLocation } from '../findings/finding.ts';

/** An accepted item that only others approved than the body that may take it: an approval by somebody who may not give it is none. */
export interface Misapproval {
  readonly approver: string;
  /** The bodies that decide it. */
  readonly bodies: readonly string[];
  readonly location: FindingLocation;
  /** Whether the approval stands in the lockfile. */
  readonly isLocked: boolean;
}
