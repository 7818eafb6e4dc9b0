import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** What a program may cost. */
export interface ProcessLimits {
  readonly timeoutMs: number;
  /** Bytes that it may print, to both streams together. */
  readonly bytes: number;
}

/** How a program ended. */
export type ProcessEnd =
  | { readonly kind: 'ended'; readonly code: number; readonly text: string }
  | { readonly kind: 'failed'; readonly reason: string };

/** The variable that all of a run's processes carry, so that those that left their group are found. */
const MARK = 'DECISIS_SENTINEL_RUN';

/**
 * Runs a program in a process group of its own: no shell, nothing on standard input, an environment of four variables, the
 * given folder as its place. Whatever it started is killed when it ends, when it takes too long and when it prints too much.
 * On Linux that holds for processes that left the group too, unless they also cleared their environment.
 */
export function runLimited(words: readonly string[], folder: string, limits: ProcessLimits): Promise<ProcessEnd> {
  const [program = '', ...rest] = words;
  const mark = randomUUID();
  const environment = { PATH: '/usr/local/bin:/usr/bin:/bin', HOME: tmpdir(), LC_ALL: 'C.UTF-8', [MARK]: mark };
  return new Promise((resolve) => {
    const child = spawn(program, rest, {
      cwd: folder,
      env: environment,
      detached: true,
      shell: false,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks: Buffer[] = [];
    let size = 0;
    let isOver = false;
    const end = (result: () => ProcessEnd) => {
      if (isOver) return;
      isOver = true;
      clearTimeout(late);
      if (child.pid !== undefined) killAll(child.pid, mark);
      child.stdout.destroy();
      child.stderr.destroy();
      resolve(result());
    };
    const fail = (reason: string) => end(() => ({ kind: 'failed', reason }));
    const late = setTimeout(() => fail(`it did not end within ${limits.timeoutMs} ms`), limits.timeoutMs);
    const take = (isKept: boolean) => (chunk: Buffer) => {
      size += chunk.length;
      if (size > limits.bytes) fail(`it printed more than ${limits.bytes} bytes`);
      else if (isKept) chunks.push(chunk);
    };
    child.stdout.on('data', take(true));
    child.stderr.on('data', take(false));
    child.once('error', (error) =>
      fail(`it cannot be started: ${(error as NodeJS.ErrnoException).code ?? error.message}`),
    );
    let code: number | null = null;
    let signal: string | null = null;
    child.once('exit', (...how) => {
      [code, signal] = how;
      // A survivor would hold the streams open, and "close" would not come.
      if (child.pid !== undefined) killAll(child.pid, mark);
    });
    child.once('close', () =>
      end(() =>
        code === null
          ? { kind: 'failed', reason: `it was ended by ${signal ?? 'a signal'}` }
          : { kind: 'ended', code, text: Buffer.concat(chunks).toString('utf8') },
      ),
    );
  });
}

function killAll(group: number, mark: string): void {
  kill(-group);
  // A process may have started another between the look and the signal.
  for (let round = 0; round < 20; round++) {
    const found = markedProcesses(mark);
    if (found.length === 0) return;
    for (const id of found) kill(id);
  }
}

function kill(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

/** Processes whose environment carries the mark; none where the system does not show environments. */
function markedProcesses(mark: string): readonly number[] {
  let names: readonly string[];
  try {
    names = readdirSync('/proc');
  } catch {
    return [];
  }
  return names.filter((name) => /^\d+$/.test(name) && carries(name, mark)).map(Number);
}

function carries(id: string, mark: string): boolean {
  try {
    return readFileSync(`/proc/${id}/environ`, 'latin1').includes(`${MARK}=${mark}`);
  } catch {
    return false;
  }
}
