import { evaluateCommand, type CommandSentinel, type SentinelOutcome } from '@decisis/core';
import { runLimited } from './run-limited.ts';

const MOST_BYTES = 1024 * 1024;

/** Runs the program of a sentinel in the root of the repository. */
export async function runCommand(sentinel: CommandSentinel, root: string): Promise<SentinelOutcome> {
  const ended = await runLimited(sentinel.command, root, { timeoutMs: sentinel.timeoutMs, bytes: MOST_BYTES });
  if (ended.kind === 'ended') return evaluateCommand(sentinel, ended);
  return { kind: 'unobserved', reason: ended.reason, hint: 'run it by hand, and make it end in time' };
}
