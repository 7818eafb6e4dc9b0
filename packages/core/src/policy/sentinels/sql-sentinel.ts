import type { Expectation } from './expectation.ts';
import type { SentinelBase } from './sentinel-base.ts';

/** A sentinel over the rows that one reading statement finds in a database. */
export interface SqlSentinel extends SentinelBase {
  readonly kind: 'sql';
  /** Name of the environment variable that holds the connection string; a policy never holds one itself. */
  readonly connection: string;
  readonly query: string;
  readonly expect: Expectation;
  readonly timeoutMs: number;
}
