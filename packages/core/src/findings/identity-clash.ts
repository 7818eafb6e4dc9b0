/** What is said of an identifier that another branch gives to another decision. */
export interface BranchClash {
  readonly id: string;
  /** The identifier, with its document when several items have it. */
  readonly reference: string;
  readonly otherId: string;
  readonly otherTitle: string;
  readonly otherPath: string;
  readonly otherLine: number;
  readonly heads: readonly string[];
  readonly first: 'here' | 'there' | 'unknown';
  readonly since: string | undefined;
  readonly free: string | undefined;
}

/** What is said of an identifier that is reserved for another branch. */
export interface ReservationClash {
  readonly id: string;
  readonly reference: string;
  readonly reserved: string;
  readonly by: string;
  readonly date: string;
  readonly title: string;
  readonly line: number;
  readonly head: string | undefined;
  readonly free: string | undefined;
}
