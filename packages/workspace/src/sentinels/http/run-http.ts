import { evaluateHttp, type HttpSentinel, type SentinelOutcome } from '@decisis/core';
import { getOnce, RequestFailure } from './get-once.ts';

const MOST_BYTES = 1024 * 1024;

/** Asks the server of a sentinel once. */
export async function runHttp(sentinel: HttpSentinel, isPrivateAllowed: boolean): Promise<SentinelOutcome> {
  const limits = { timeoutMs: sentinel.timeoutMs, bytes: MOST_BYTES, isPrivateAllowed };
  try {
    return evaluateHttp(sentinel, await getOnce(sentinel.url, limits));
  } catch (error) {
    if (!(error instanceof RequestFailure)) throw error;
    const hint = error.hint ?? 'make it reachable from here, or correct its "url"';
    return { kind: 'unobserved', reason: error.message, hint };
  }
}
