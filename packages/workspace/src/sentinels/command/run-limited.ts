import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { accessSync, constants, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import nodePath from 'node:path';
import { containment } from './containment.ts';

/** What a program may cost. */
export interface ProcessLimits {
  readonly timeoutMs: number;
  /** Bytes that it may print, to both streams together. */
  readonly bytes: number;
}

/** What kept a program from an answer: it is not there, cannot be started, took too long, printed too much, or was ended. */
export type FailureReason = 'absent' | 'unstartable' | 'late' | 'long' | 'killed';

/** How a program ended. */
export type ProcessEnd =
  | { readonly kind: 'ended'; readonly code: number; readonly text: string }
  | { readonly kind: 'failed'; readonly why: FailureReason; readonly reason: string };

/** The variable that all of a run's processes carry, so that those that left their group are found. */
const MARK = 'DECISIS_SENTINEL_RUN';
const SEARCH_PATH = '/usr/local/bin:/usr/bin:/bin';
/** So long the system may take to end what was killed. */
const MOST_END_MS = 1_000;

/**
 * Runs a program: no shell, nothing on standard input, an environment of four variables with a home of its own, the given folder as
 * its place. Whatever it started is killed when it ends, when it takes too long and when it prints too much. Where the machine lets
 * one make a PID namespace, the system does that, and nothing can leave. Elsewhere it is the group of the process and, on
 * Linux, what left the group with its environment.
 */
export async function runLimited(
  words: readonly string[],
  folder: string,
  limits: ProcessLimits,
  container: readonly string[] = containment(),
): Promise<ProcessEnd> {
  const [program = ''] = words;
  const isContained = container.length > 0;
  const problem = isContained ? whyNotStarted(program, folder) : undefined;
  if (problem !== undefined) return notStarted(problem);
  const home = mkdtempSync(nodePath.join(tmpdir(), 'decisis-home-'));
  try {
    return await run([...container, ...words], folder, home, limits, isContained);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function run(
  words: readonly string[],
  folder: string,
  home: string,
  limits: ProcessLimits,
  isContained: boolean,
): Promise<ProcessEnd> {
  const [program = '', ...rest] = words;
  const mark = randomUUID();
  const environment = { PATH: SEARCH_PATH, HOME: home, LC_ALL: 'C.UTF-8', [MARK]: mark };
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
    let isGone = false;
    const end = (result: () => ProcessEnd) => {
      if (isOver) return;
      isOver = true;
      clearTimeout(late);
      child.stdout.destroy();
      child.stderr.destroy();
      const { pid } = child;
      if (pid === undefined || isGone) {
        resolve(result());
        return;
      }
      if (isContained && killContained(pid)) {
        // It ends when the system has ended all of them; one that hangs in the system itself is not waited for.
        const waited = setTimeout(() => {
          killAll(pid, mark);
          resolve(result());
        }, MOST_END_MS);
        child.once('exit', () => {
          clearTimeout(waited);
          resolve(result());
        });
        return;
      }
      killAll(pid, mark);
      resolve(result());
    };
    const fail = (why: FailureReason, reason: string) => end(() => ({ kind: 'failed', why, reason }));
    const late = setTimeout(() => fail('late', `it did not end within ${limits.timeoutMs} ms`), limits.timeoutMs);
    const take = (isKept: boolean) => (chunk: Buffer) => {
      size += chunk.length;
      if (size > limits.bytes) fail('long', `it printed more than ${limits.bytes} bytes`);
      else if (isKept) chunks.push(chunk);
    };
    child.stdout.on('data', take(true));
    child.stderr.on('data', take(false));
    child.once('error', (error) => {
      const { code = error.message } = error as NodeJS.ErrnoException;
      end(() => notStarted(code));
    });
    let code: number | null = null;
    let signal: string | null = null;
    child.once('exit', (...how) => {
      [code, signal] = how;
      isGone = true;
      // A survivor would hold the streams open, and "close" would not come.
      if (child.pid !== undefined) killAll(child.pid, mark);
    });
    child.once('close', () =>
      end(() =>
        code === null
          ? { kind: 'failed', why: 'killed', reason: `it was ended by ${signal ?? 'a signal'}` }
          : { kind: 'ended', code, text: Buffer.concat(chunks).toString('utf8') },
      ),
    );
  });
}

function notStarted(code: string): ProcessEnd {
  return { kind: 'failed', why: code === 'ENOENT' ? 'absent' : 'unstartable', reason: `it cannot be started: ${code}` };
}

/** Kills the first process of a namespace, and with it all of them; false when there is none yet, or no longer. */
function killContained(keeper: number): boolean {
  const first = childrenOf(keeper);
  for (const id of first) kill(id);
  return first.length > 0;
}

function childrenOf(id: number): readonly number[] {
  try {
    return readFileSync(`/proc/${id}/task/${id}/children`, 'latin1').split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

/** Why a program cannot be started, as the system would say it; what starts it in a namespace would say so in words only. */
function whyNotStarted(program: string, folder: string): string | undefined {
  const files = program.includes('/')
    ? [nodePath.resolve(folder, program)]
    : SEARCH_PATH.split(':').map((place) => nodePath.join(place, program));
  let problem = 'ENOENT';
  for (const file of files) {
    try {
      accessSync(file, constants.X_OK);
      if (statSync(file).isFile()) return undefined;
      problem = 'EACCES';
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? '';
      if (code !== 'ENOENT' && code !== 'ENOTDIR') problem = code;
    }
  }
  return problem;
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
