import { spawnSync } from 'node:child_process';

/** What a command said and whether it ended with 0. */
export interface CommandResult {
  readonly isOk: boolean;
  readonly output: string;
}

/** Runs a program of node_modules/.bin, or this Node for `node`, in a folder; waits and keeps what it prints. */
export function runCommand(folder: string, words: readonly string[]): CommandResult {
  const [name = '', ...rest] = words;
  const program = name === 'node' ? process.execPath : name;
  const { status, stdout, stderr, error } = spawnSync(program, rest, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
    env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' },
  });
  return { isOk: status === 0, output: `${stdout ?? ''}${stderr ?? ''}${error === undefined ? '' : error.message}` };
}
