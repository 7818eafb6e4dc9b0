import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './git-repository.ts';
import { BIN, type CliResult } from './run-cli.ts';

/** What a command did besides answering, as the kernel saw it. */
export interface Trace extends CliResult {
  /** Programs that were started after the command itself, by their full paths. */
  readonly started: readonly string[];
  /** Lines of the trace about sockets. */
  readonly sockets: readonly string[];
  /** Files that were opened or were tried to be. */
  readonly opened: readonly string[];
  /** Files that were opened for writing, removed or renamed. */
  readonly changed: readonly string[];
}

/** Why nothing can be traced here; undefined when it can. */
export function missingStrace(): string | undefined {
  if (process.platform !== 'linux') return 'strace exists on Linux only';
  const works = (): boolean => spawnSync('strace', ['-f', '-o', '/dev/null', 'true']).status === 0;
  if (works()) return undefined;
  if (process.getuid?.() === 0) spawnSync('apt-get', ['install', '-y', 'strace'], { timeout: 40_000 });
  return works() ? undefined : 'strace is missing or may not trace here';
}

const CALLS =
  'execve,execveat,socket,connect,bind,openat,open,creat,unlink,unlinkat,rename,renameat,renameat2,mkdir,mkdirat';

/** Runs the command with every process that it starts under strace. */
export function traceCli(cwd: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Trace {
  const log = join(temporaryFolder(), 'trace');
  const { PATH = '' } = process.env;
  const strace = ['-f', '-qq', '-s', '4096', '-e', `trace=${CALLS}`, '-o', log];
  // The variables are for the command: strace itself is looked for, and started, with ours.
  const variables = Object.entries({ PATH, ...env }).flatMap(([key, value]) => ['-E', `${key}=${value}`]);
  const run = spawnSync('strace', [...strace, ...variables, process.execPath, BIN, ...args], {
    cwd,
    encoding: 'utf8',
    env: { PATH, HOME: '/nonexistent' },
  });
  const lines = readFileSync(log, 'utf8').split('\n');
  const named = (pattern: RegExp): readonly string[] =>
    lines.flatMap((line) => {
      const path = pattern.exec(line)?.[1];
      return path === undefined ? [] : [path];
    });
  return {
    code: run.status,
    out: run.stdout,
    err: run.stderr,
    started: named(/ execve(?:at)?\((?:AT_FDCWD, )?"((?:[^"\\]|\\.)*)".* = 0$/).slice(1),
    sockets: lines.filter((line) => / (?:socket|connect|bind)\(/.test(line)),
    opened: named(/ open(?:at)?\((?:\w+, )?"((?:[^"\\]|\\.)*)"/),
    changed: named(
      / (?:(?:open(?:at)?\((?:\w+, )?"((?:[^"\\]|\\.)*)", [A-Z_|]*O_(?:WRONLY|RDWR|CREAT))|(?:creat|unlink(?:at)?|rename(?:at2?)?|mkdir(?:at)?)\((?:\w+, )?"(?:(?:[^"\\]|\\.)*)")/,
    ),
  };
}
