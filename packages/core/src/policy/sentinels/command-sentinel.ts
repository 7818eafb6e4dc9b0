import type { Expectation } from './expectation.ts';
import type { SentinelBase } from './sentinel-base.ts';

/** A sentinel over how a program ends and what it prints; no shell reads its words. */
export interface CommandSentinel extends SentinelBase {
  readonly kind: 'command';
  readonly command: readonly string[];
  /** The exit code that it must end with. */
  readonly exit: number;
  /** What its trimmed standard output must be. */
  readonly expect: Expectation | undefined;
  readonly timeoutMs: number;
}
