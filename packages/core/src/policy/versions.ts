/** Versions of the product that decisions may be scoped to. */
export interface VersionsPolicy {
  /** The version that is current; statements that hold "in v1" lapse when it lies behind v1. Undefined when nobody says. */
  readonly current: string | undefined;
}
