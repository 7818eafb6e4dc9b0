import type { Expectation } from './expectation.ts';
import type { SentinelBase } from './sentinel-base.ts';

/** A sentinel over one value of a metrics source that speaks the HTTP API of Prometheus. */
export interface MetricSentinel extends SentinelBase {
  readonly kind: 'metric';
  /** Base address of the source, as in `http://127.0.0.1:9090`. */
  readonly url: string;
  /** PromQL that gives one series. */
  readonly query: string;
  readonly expect: Expectation;
  /** The expectation must hold at every step of so many seconds before now; else the metric flaps. */
  readonly overSeconds: number;
  /** An older sample is stale. */
  readonly maxAgeSeconds: number;
  readonly timeoutMs: number;
}
