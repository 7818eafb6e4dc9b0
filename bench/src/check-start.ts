import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { absentMaterial, findMaterial, sourceRegisters } from '@decisis/testing';
import type { CheckedAgain } from './check-again.ts';
import { watchLoad } from './machine-load.ts';
import { publishedCommand } from './published-command.ts';
import { runNode } from './run-process.ts';
import { ratioOf, spreadOf, type Spread } from './statistics.ts';

/** How long one run of the check takes, beside a Node that does nothing. */
export interface CheckedAsked {
  readonly ms: Spread;
  /** Against `node -e 0`, pair by pair. */
  readonly ratio: Spread;
  /** How often git was started, as `check --json` reports it. */
  readonly gitCalls: number;
}

/** How long `decisis check` takes on the five source registers in a git repository of their own. */
export interface CheckStart {
  readonly runs: number;
  readonly nodeMs: Spread;
  readonly gitMs: Spread;
  readonly asked: Readonly<Record<string, CheckedAsked>>;
  /** In one process that has started already, nothing kept: the first check of it, and those after the third. */
  readonly inProcess: { readonly first: CheckedAsked; readonly later: CheckedAsked };
  readonly foreignShare: number | undefined;
}

interface Way {
  readonly name: string;
  readonly words: readonly string[];
  readonly repository: 'alone' | 'branched';
  /** The cache: emptied before the run, or as an earlier run left it. */
  readonly cache: 'empty' | 'kept';
}

const RUNS = 20;

/** Checks within one process; the first three only warm the code up. */
const CHECKS = 8;
const WARM_UP = 3;

const WAYS: readonly Way[] = [
  { name: 'check, first run', words: [], repository: 'alone', cache: 'empty' },
  { name: 'check, second run', words: [], repository: 'alone', cache: 'kept' },
  { name: 'check --no-cache', words: ['--no-cache'], repository: 'alone', cache: 'kept' },
  { name: 'check beside another branch, first run', words: [], repository: 'branched', cache: 'empty' },
  { name: 'check beside another branch, second run', words: [], repository: 'branched', cache: 'kept' },
];

/** Measures process start and the check in turn; undefined, with a loud line, when there is nothing to check. */
export async function measureCheckStart(print: (line: string) => void): Promise<CheckStart | undefined> {
  const material = findMaterial();
  if (material === undefined) {
    print(absentMaterial('the time of "decisis check" on the five source registers'));
    return undefined;
  }
  const paths = sourceRegisters(material).map(({ path }) => join(material.folder, path));
  const folder = mkdtempSync(join(tmpdir(), 'decisis-bench-'));
  try {
    for (const name of ['alone', 'branched'] as const) makeRepository(join(folder, name), paths, name === 'branched');
    return await measure(folder, print);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function makeRepository(root: string, paths: readonly string[], hasBranch: boolean): void {
  mkdirSync(root);
  for (const path of paths) copyFileSync(path, join(root, basename(path)));
  const git = (...words: readonly string[]): void => {
    const author = ['-c', 'user.name=a', '-c', 'user.email=a@example.test'];
    execFileSync('git', [...author, ...words], { cwd: root, stdio: 'ignore' });
  };
  git('init', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--message=Begin');
  if (!hasBranch) return;
  git('checkout', '-b', 'other');
  rmSync(join(root, basename(paths[0] as string)));
  git('commit', '--all', '--message=Other');
  git('checkout', 'main');
}

async function measure(folder: string, print: (line: string) => void): Promise<CheckStart> {
  const command = publishedCommand();
  const run = (way: Way, more: readonly string[] = []) => {
    const place = join(folder, `cache-${way.repository}`);
    if (way.cache === 'empty') rmSync(place, { recursive: true, force: true });
    const env = { DECISIS_CACHE: '', DECISIS_CACHE_DIR: place };
    // Findings are no failure here.
    const words = [command, 'check', ...way.words, ...more];
    return runNode(words, env, { cwd: join(folder, way.repository), expected: [0, 1] });
  };
  const gitCalls = new Map<string, number>();
  // Once untimed: Node keeps compiled code, and the cache of second runs is filled.
  for (const way of WAYS) {
    const { output } = await run(way, ['--json']);
    gitCalls.set(way.name, (JSON.parse(output) as { readonly git?: { readonly calls: number } }).git?.calls ?? 0);
  }
  const load = watchLoad();
  const node: number[] = [];
  const git: number[] = [];
  const times = WAYS.map((): number[] => []);
  const inProcess: { readonly first: number[]; readonly later: number[] } = { first: [], later: [] };
  let inProcessMs = 0;
  for (let round = 0; round < RUNS; round++) {
    node.push((await runNode(['-e', '0'])).wallMs);
    const start = performance.now();
    execFileSync('git', ['--version'], { stdio: 'ignore' });
    git.push(performance.now() - start);
    for (const [index, way] of WAYS.entries()) times[index]?.push((await run(way)).wallMs);
    const { ms, wallMs } = await checkAgain(command, join(folder, 'alone'));
    const [first = 0, ...more] = ms;
    inProcessMs += wallMs;
    inProcess.first.push(first);
    inProcess.later.push(spreadOf(more.slice(WARM_UP - 1)).median);
  }
  const besideNode = (own: readonly number[], way: string): CheckedAsked => {
    const ratio = spreadOf(own.map((ms, round) => ratioOf(ms, node[round] ?? 0) ?? 0));
    return { ms: spreadOf(own), ratio, gitCalls: gitCalls.get(way) ?? 0 };
  };
  const asked = WAYS.map(({ name }, index) => [name, besideNode(times[index] ?? [], name)] as const);
  const ownMs = [...node, ...git, ...times.flat()].reduce((sum, ms) => sum + ms, inProcessMs);
  const result: CheckStart = {
    runs: RUNS,
    nodeMs: spreadOf(node),
    gitMs: spreadOf(git),
    asked: Object.fromEntries(asked),
    inProcess: {
      first: besideNode(inProcess.first, 'check --no-cache'),
      later: besideNode(inProcess.later, 'check --no-cache'),
    },
    ...load(ownMs / 1000),
  };
  print(`check (as published) of the five source registers, ${RUNS} runs in turn with a Node that does nothing`);
  print(`  node -e 0 ${show(result.nodeMs)} ms, git --version ${show(result.gitMs)} ms`);
  const within = Object.entries(result.inProcess).map(
    ([name, figure]) => [`check --no-cache in one process, ${name}`, figure] as const,
  );
  for (const [name, { ms, ratio, gitCalls: calls }] of [...asked, ...within])
    print(`  ${name} ${show(ms)} ms, ratio ${show(ratio)}, git started ${calls} times`);
  print(`  foreign ${result.foreignShare}`);
  return result;
}

/** How long each check within one process of its own took, in milliseconds, and that process from start to end. */
async function checkAgain(command: string, cwd: string): Promise<{ ms: readonly number[]; wallMs: number }> {
  const script = fileURLToPath(new URL('./check-again.ts', import.meta.url));
  const main = join(dirname(command), '../dist/main.cjs');
  const { output, wallMs } = await runNode([script, main, String(CHECKS)], { DECISIS_CACHE: '' }, { cwd });
  const { ms } = JSON.parse(output.trim().split('\n').at(-1) ?? '') as CheckedAgain;
  return { ms, wallMs };
}

function show({ median, min, max }: Spread): string {
  return `${median} (${min} to ${max})`;
}
