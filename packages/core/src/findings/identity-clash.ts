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

/** What is said of an identifier that names two items only once two branches are merged. */
export interface MergedClash {
  readonly id: string;
  readonly reference: string;
  /** Short name of the branch that the judged state goes to. */
  readonly head: string;
  /** Places in the merged files. */
  readonly places: readonly [MergedPlace, MergedPlace];
  readonly free: string | undefined;
}

interface MergedPlace {
  readonly path: string;
  readonly line: number;
}
