import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The command as users start it. */
export const BIN = fileURLToPath(new URL('../bin/decisis.cjs', import.meta.url));

/** What one run answered. */
export interface CliResult {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command in a folder, without a terminal and with a fixed day unless the arguments name one. */
export function runCli(cwd: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): CliResult {
  const { PATH = '', HOME = '' } = process.env;
  const run = spawnSync(process.execPath, [BIN, ...args], {
    cwd,
    encoding: 'utf8',
    // Tests leave nothing in the cache of whoever runs them.
    env: { PATH, HOME, DECISIS_CACHE: 'off', ...env },
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}
