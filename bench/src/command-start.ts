import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { absentMaterial, findMaterial, sourceRegisters } from '@decisis/testing';
import { watchLoad } from './machine-load.ts';
import { publishedCommand } from './published-command.ts';
import { runNode } from './run-process.ts';
import { ratioOf, spreadOf, type Spread } from './statistics.ts';

/** How long one way to ask takes, beside a Node that does nothing. */
export interface Asked {
  readonly ms: Spread;
  /** Against `node -e 0`, pair by pair. */
  readonly ratio: Spread;
}

/** How long the command takes on the five source registers. */
export interface CommandStart {
  readonly runs: number;
  /** What the command of this checkout ran: its bundle, which it looks through for changes first, or sources that changed since. */
  readonly form: 'bundle' | 'sources';
  readonly nodeMs: Spread;
  readonly versionMs: Spread;
  /** By name: see {@link WAYS}. */
  readonly asked: Readonly<Record<string, Asked>>;
  readonly foreignShare: number | undefined;
}

interface Way {
  readonly name: string;
  /** The command as it is published, or that of this checkout. */
  readonly command: 'published' | 'checkout' | 'sources';
  readonly words: readonly string[];
  /** The cache: emptied before the run, as an earlier run left it, or switched off. */
  readonly cache: 'empty' | 'kept' | 'off';
}

const RUNS = 20;
const COMMAND = fileURLToPath(new URL('../../packages/cli/bin/decisis.cjs', import.meta.url));
const SOURCES = `
  require('node:module').enableCompileCache();
  import(${JSON.stringify(new URL('../../packages/cli/src/main.ts', import.meta.url).href)})
    .then(({ main }) => main(process.argv.slice(1)))
    .then((code) => { process.exitCode = code; });`;

/** The ways to ask, each measured by itself: a run that reads everything, and one that finds it kept. */
const WAYS: readonly Way[] = [
  { name: 'list, first run', command: 'published', words: ['list'], cache: 'empty' },
  { name: 'list, second run', command: 'published', words: ['list'], cache: 'kept' },
  { name: 'list --no-cache', command: 'published', words: ['list', '--no-cache'], cache: 'kept' },
  { name: 'list --json, first run', command: 'published', words: ['list', '--json'], cache: 'empty' },
  { name: 'list --json, second run', command: 'published', words: ['list', '--json'], cache: 'kept' },
  { name: 'overview, first run', command: 'published', words: [], cache: 'empty' },
  { name: 'overview, second run', command: 'published', words: [], cache: 'kept' },
  { name: 'list in a checkout, first run', command: 'checkout', words: ['list'], cache: 'empty' },
  { name: 'list in a checkout, second run', command: 'checkout', words: ['list'], cache: 'kept' },
  { name: 'list from the sources', command: 'sources', words: ['list'], cache: 'off' },
];

/** Measures process start and the command in turn; undefined, with a loud line, when there is nothing to list. */
export async function measureCommandStart(print: (line: string) => void): Promise<CommandStart | undefined> {
  const material = findMaterial();
  if (material === undefined || !existsSync(COMMAND)) {
    print(absentMaterial('the time of "decisis list" on the five source registers'));
    return undefined;
  }
  const paths = sourceRegisters(material).map(({ path }) => `${material.folder}/${path}`);
  const folder = mkdtempSync(join(tmpdir(), 'decisis-bench-'));
  try {
    return await measure(paths, folder, print);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure(paths: readonly string[], folder: string, print: (line: string) => void): Promise<CommandStart> {
  const starts = { published: [publishedCommand()], checkout: [COMMAND], sources: ['-e', SOURCES] };
  const ask = async ({ command, words, cache }: Way): Promise<number> => {
    const place = join(folder, `${command}-${cache}`);
    if (cache === 'empty') rmSync(place, { recursive: true, force: true });
    const env = cache === 'off' ? { DECISIS_CACHE: 'off' } : { DECISIS_CACHE: '', DECISIS_CACHE_DIR: place };
    // A folder without settings: how long those take is no matter of the registers.
    return (await runNode([...starts[command], ...words, ...paths], env, { cwd: folder })).wallMs;
  };
  // Once untimed: Node keeps compiled code, and the cache of second runs is filled.
  for (const way of WAYS) await ask(way);
  const load = watchLoad();
  const node: number[] = [];
  const version: number[] = [];
  const times = WAYS.map((): number[] => []);
  for (let run = 0; run < RUNS; run++) {
    node.push((await runNode(['-e', '0'])).wallMs);
    version.push((await runNode(['--version'])).wallMs);
    for (const [index, way] of WAYS.entries()) times[index]?.push(await ask(way));
  }
  const asked = WAYS.map(({ name }, index): readonly [string, Asked] => {
    const own = times[index] ?? [];
    return [name, { ms: spreadOf(own), ratio: spreadOf(own.map((ms, run) => ratioOf(ms, node[run] ?? 0) ?? 0)) }];
  });
  const ownMs = [...node, ...version, ...times.flat()].reduce((sum, ms) => sum + ms, 0);
  const result: CommandStart = {
    runs: RUNS,
    form: formOfCommand(),
    nodeMs: spreadOf(node),
    versionMs: spreadOf(version),
    asked: Object.fromEntries(asked),
    ...load(ownMs / 1000),
  };
  print(
    `the command (${result.form}) on the five source registers, ${RUNS} runs in turn with a Node that does nothing`,
  );
  print(`  node -e 0 ${show(result.nodeMs)} ms, node --version ${show(result.versionMs)} ms`);
  for (const [name, { ms, ratio }] of asked) print(`  ${name} ${show(ms)} ms, ratio ${show(ratio)}`);
  print(`  foreign ${result.foreignShare}`);
  return result;
}

/** The command says by the same question which form it runs. */
export function formOfCommand(): CommandStart['form'] {
  const { findFreshBundle } = createRequire(COMMAND)('./fresh-bundle.cjs') as {
    readonly findFreshBundle: () => string | undefined;
  };
  return findFreshBundle() === undefined ? 'sources' : 'bundle';
}

function show({ median, min, max }: Spread): string {
  return `${median} (${min} to ${max})`;
}
