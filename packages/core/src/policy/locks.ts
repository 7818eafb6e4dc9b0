/** What is asked of locked statements and of the documents that list them. */
export interface LocksPolicy {
  /** Days after which an index has to be reviewed again, where it states no interval of its own. */
  readonly reviewDays: number | undefined;
}
