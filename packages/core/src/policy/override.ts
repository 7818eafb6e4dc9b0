/** A recorded bypass of one soft finding: who lets it stand, when and why. It never reaches a hard one. */
export interface Override {
  /** Fingerprint of the finding. */
  readonly finding: string;
  /** Id of the rule that makes it, for whoever reads the settings. */
  readonly rule: string;
  /** The item or the document that it is about, for the same reader. */
  readonly about: string | undefined;
  /** Who lets it stand; claimed, and counts once it is on the protected base. */
  readonly by: string;
  /** Civil date on which it was recorded. */
  readonly on: string;
  readonly reason: string;
  /** Last civil date on which it holds. */
  readonly until: string | undefined;
}

/** One line for readers of a report: who let a finding stand, why, and until when. */
export function overrideNote({ by, on, reason, until }: Override): string {
  return `overridden by ${by}: ${reason} (${on}${until === undefined ? '' : `, until ${until}`})`;
}
