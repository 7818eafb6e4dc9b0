/** A recorded reason not to report a finding. One that matches nothing is a finding itself. */
export interface Suppression {
  /** Id of the rule. */
  readonly rule: string;
  /** Identifier or key of the item that the finding is about; undefined for any. */
  readonly item: string | undefined;
  /** Glob over root-relative paths; undefined for any. */
  readonly path: string | undefined;
  readonly reason: string;
  /** Civil date after which it no longer holds. */
  readonly until: string | undefined;
}
