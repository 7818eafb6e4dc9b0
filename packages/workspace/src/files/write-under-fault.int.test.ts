// F23: every system call of a write is killed, and is made to fail, in turn. Afterwards the file has its old bytes or its
// new ones, the error tells which, and the next write finds and cleans what was left behind. The same harness runs a
// plain writeFile and must find it torn, or it would prove nothing.
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { skipLoudly } from '../../test/skip-loudly.ts';
import { temporaryName } from './temporary-file.ts';
import { writeFileAtomically } from './write-file-atomically.ts';

const WRITER = fileURLToPath(new URL('../../test/write-once.ts', import.meta.url));
const OLD = Buffer.alloc(100_000, 'o');
const NEW = Buffer.alloc(300_000, 'n');
const PARALLEL = 3;
// The writer has this process number and this time, so its temporary file is known beforehand.
const NAMES = ['', 'window-begins', 'window-ends', 'open.md', temporaryName('open.md', 9_999_999, 1)];
// How the process gets its memory and its threads has nothing to do with the file.
const NOT_OF_THE_WRITE = new Set(['mmap', 'ioctl', 'fcntl', 'epoll_ctl', 'epoll_pwait', 'epoll_wait', 'readlink']);

const TAKES_SPACE = new Set(['openat', 'write', 'pwrite64', 'writev', 'fsync', 'close', 'rename']);

interface Point {
  readonly call: string;
  /** Which of the calls of this name in the main thread, counted from 1. */
  readonly number: number;
}

interface Run {
  readonly point: Point;
  readonly fault: string;
  readonly hasFired: boolean;
  readonly content: 'old' | 'new' | 'torn';
  readonly outcome: string;
}

function missingStrace(): string | undefined {
  const works = (): boolean => spawnSync('strace', ['-f', '-o', '/dev/null', 'true']).status === 0;
  if (process.platform !== 'linux') return 'strace exists on Linux only';
  if (works()) return undefined;
  if (process.getuid?.() === 0) spawnSync('apt-get', ['install', '-y', 'strace'], { timeout: 40_000 });
  return works() ? undefined : 'strace is missing or may not trace here';
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'decisis-f23-'));
  writeFileSync(join(folder, 'open.md'), OLD);
  writeFileSync(join(folder, 'new.md'), NEW);
  return folder;
}

/**
 * Runs the writer under strace and resolves with the calls, and faults, on the names of the folder. Looking at these paths
 * alone makes the calls count from the first one on the file, whatever the runtime does to start.
 */
function trace(way: string, folder: string, inject: readonly string[]): Promise<readonly string[]> {
  const log = `${folder}.trace`;
  const paths = NAMES.flatMap((name) => ['-P', name === '' ? folder : join(folder, name)]);
  const args = ['-f', '-qq', '-o', log, ...paths, '-e', 'trace=%file,%desc', ...inject];
  return new Promise((resolve) => {
    execFile('strace', [...args, process.execPath, WRITER, way, folder], { env: { PATH: process.env['PATH'] } }, () => {
      const lines = readFileSync(log, 'utf8').split('\n');
      rmSync(log);
      const main = `${lines[0]?.split(' ')[0]} `;
      resolve(lines.filter((line) => line.startsWith(main)).map((line) => line.slice(main.length).trimStart()));
    });
  });
}

const inWindow = (lines: readonly string[]): { readonly from: number; readonly to: number } => {
  const to = lines.findIndex((line) => line.includes('window-ends'));
  return { from: lines.findIndex((line) => line.includes('window-begins')), to: to < 0 ? lines.length : to };
};

function pointsOf(lines: readonly string[]): readonly Point[] {
  const { from, to } = inWindow(lines);
  const counts = new Map<string, number>();
  const points: Point[] = [];
  for (const [index, line] of lines.entries()) {
    const call = /^([a-z0-9_]+)\(/.exec(line)?.[1];
    if (call === undefined) continue;
    const number = (counts.get(call) ?? 0) + 1;
    counts.set(call, number);
    if (index > from && index < to && !NOT_OF_THE_WRITE.has(call)) points.push({ call, number });
  }
  return points;
}

async function runFault(way: string, point: Point, fault: string): Promise<Run> {
  const folder = newFolder();
  try {
    const inject = ['-e', `inject=${point.call}:${fault}:when=${point.number}`];
    const lines = await trace(way, folder, inject);
    const { from, to } = inWindow(lines);
    const fired = lines.findIndex((line) => line.includes('(INJECTED)') || line.includes('killed by SIGKILL'));
    const bytes = readFileSync(join(folder, 'open.md'));
    const content = bytes.equals(OLD) ? 'old' : bytes.equals(NEW) ? 'new' : 'torn';
    const outcome = readdirSync(folder).includes('outcome') ? readFileSync(join(folder, 'outcome'), 'utf8') : 'killed';
    if (way === 'atomic') {
      writeFileAtomically(folder, 'open.md', bytes, Buffer.from('the next write'));
      const names = readdirSync(folder).filter((name) => name !== 'outcome');
      expect(names.toSorted(), `${point.call} ${fault}`).toEqual(['new.md', 'open.md']);
    }
    return { point, fault, hasFired: fired > from && from >= 0 && fired <= to, content, outcome };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runAll(way: string, faults: readonly string[]): Promise<readonly Run[]> {
  const folder = newFolder();
  const points = pointsOf(await trace(way, folder, []));
  rmSync(folder, { recursive: true, force: true });
  const pending = points
    .flatMap((point) => faults.map((fault) => ({ point, fault })))
    .filter(({ point, fault }) => fault !== 'error=ENOSPC' || TAKES_SPACE.has(point.call))
    .values();
  const runs: Run[] = [];
  const worker = async (): Promise<void> => {
    for (const { point, fault } of pending) {
      runs.push(await runFault(way, point, fault));
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, worker));
  return runs;
}

test('F23: a write that is killed or fails at any system call leaves the old bytes or the new', async ({ skip }) => {
  const reason = missingStrace();
  if (reason !== undefined) skipLoudly(skip, `NOT MEASURED: F23, ${reason}`);
  const runs = await runAll('atomic', ['signal=KILL', 'error=EIO', 'error=ENOSPC']);
  const fired = runs.filter((run) => run.hasFired);
  const calls = new Set(fired.map((run) => run.point.call));
  for (const call of ['openat', 'write', 'fchown', 'fchmod', 'fsync', 'close', 'rename']) expect(calls).toContain(call);
  expect(runs.filter((run) => !run.hasFired)).toEqual([]);
  expect(runs.filter((run) => run.content === 'torn')).toEqual([]);
  for (const run of fired) {
    if (run.outcome === 'unchanged') expect(run).toMatchObject({ content: 'old' });
    if (run.outcome === 'replaced' || run.outcome === 'written') expect(run).toMatchObject({ content: 'new' });
  }
  expect(new Set(fired.map((run) => run.outcome))).toEqual(new Set(['killed', 'unchanged', 'replaced', 'written']));
  expect(new Set(fired.filter((run) => run.outcome === 'killed').map((run) => run.content))).toEqual(
    new Set(['old', 'new']),
  );
});

test('F23, the mutant: the same faults tear a plain write', async ({ skip }) => {
  const reason = missingStrace();
  if (reason !== undefined) skipLoudly(skip, `NOT MEASURED: F23, ${reason}`);
  const runs = await runAll('plain', ['signal=KILL', 'error=ENOSPC']);
  expect(runs.filter((run) => run.content === 'torn').length).toBeGreaterThanOrEqual(1);
});
