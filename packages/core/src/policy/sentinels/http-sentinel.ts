import type { Expectation } from './expectation.ts';
import type { SentinelBase } from './sentinel-base.ts';

/** A sentinel over the answer to one GET request. Redirects are not followed: they are answers. */
export interface HttpSentinel extends SentinelBase {
  readonly kind: 'http';
  readonly url: string;
  /** The status that the answer must have. */
  readonly status: number;
  /** Where in a JSON body the value stands, as in `checks.0.state`; the whole body as text when undefined. */
  readonly at: string | undefined;
  readonly expect: Expectation | undefined;
  readonly timeoutMs: number;
}
