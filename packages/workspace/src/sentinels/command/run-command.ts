import { evaluateCommand, type CommandSentinel, type SentinelOutcome } from '@decisis/core';
import { runLimited } from './run-limited.ts';

const MOST_BYTES = 1024 * 1024;

/** Runs the program of a sentinel in the root of the repository. */
export async function runCommand(sentinel: CommandSentinel, root: string): Promise<SentinelOutcome> {
  const ended = await runLimited(sentinel.command, root, { timeoutMs: sentinel.timeoutMs, bytes: MOST_BYTES });
  if (ended.kind === 'ended') return evaluateCommand(sentinel, ended);
  return { kind: 'unobserved', reason: ended.reason, hint: HINTS[ended.why] };
}

const HINTS = {
  absent: 'install its program, or correct the first word of its "command"',
  unstartable: 'make its program executable, or correct the first word of its "command"',
  late: 'run it by hand, and make it end in time',
  long: 'run it by hand, and make it print less',
  killed: 'run it by hand, and make it end by itself',
} as const;
