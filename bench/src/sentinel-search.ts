import { appendFileSync, mkdtempSync, rmSync, truncateSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runMeasured, runNode } from './run-process.ts';
import type { EngineTold } from './sentinel-engine.ts';
import { BARE_UNICODE_PATTERN, sentinelPatterns, UNICODE_PATTERN } from './sentinel-patterns.ts';
import type { SentinelsTold } from './sentinel-run.ts';
import { multipliedTree, packageTree, type Tree } from './sentinel-tree.ts';
import { ratioOf, spreadOf, type Spread } from './statistics.ts';

const ROUNDS = 5;
const ALONE = 10;
const LARGE = 100_000;
const SETS: Readonly<Record<string, readonly string[]>> = {
  one: sentinelPatterns(1),
  two: sentinelPatterns(200),
  thousand: sentinelPatterns(1000),
  unicode: [...sentinelPatterns(200), UNICODE_PATTERN],
  bare: [...sentinelPatterns(200), BARE_UNICODE_PATTERN],
};

/** Wall time, and processor time of all processes together. */
interface Cost {
  readonly wallMs: number[];
  readonly cpuMs: number[];
}

/**
 * Text sentinels against the search program they are looked for with, in turn: 200 and 1,000 of them, with and without what
 * is kept between runs. Loads of processes and modules are apart.
 */
export async function measureSentinels(print: (line: string) => void): Promise<unknown> {
  const tree = packageTree(print);
  const work = mkdtempSync(join(tmpdir(), 'decisis-bench-'));
  try {
    return await measureTree(tree, work, print);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function measureTree(tree: Tree, work: string, print: (line: string) => void): Promise<unknown> {
  const list = join(work, 'files.txt');
  writeFileSync(list, tree.paths.join('\n'));
  const patternFile = (name: string): string => join(work, `${name}.json`);
  for (const [name, patterns] of Object.entries(SETS)) writeFileSync(patternFile(name), JSON.stringify(patterns));
  const costs = new Map<string, Cost>();
  const foreign: number[] = [];
  const tell = (
    name: string,
    run: { readonly told: SentinelsTold | EngineTold; readonly foreignShare: number | undefined },
  ): void => {
    const cost = costs.get(name) ?? { wallMs: [], cpuMs: [] };
    cost.wallMs.push(run.told.runMs);
    cost.cpuMs.push(run.told.allCpuSeconds * 1000);
    costs.set(name, cost);
    if (run.foreignShare !== undefined) foreign.push(run.foreignShare);
  };
  const engine = (patterns: string, mode: string) =>
    runMeasured<EngineTold>('sentinel-engine.ts', [tree.folder, list, patternFile(patterns), mode]);
  const ours = (patterns: string, cache?: string) =>
    runMeasured<SentinelsTold>('sentinel-run.ts', [
      tree.folder,
      list,
      patternFile(patterns),
      ...(cache === undefined ? [] : [join(work, cache)]),
    ]);
  const changed = join(tree.folder, tree.paths.find((path) => path.endsWith('.js')) ?? '');
  const size = statSync(changed).size;
  const starts: number[] = [];
  const loads: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    starts.push((await runNode(['-e', '0'])).wallMs);
    for (const mode of ['folder', 'json']) tell(`engine ${mode}`, await engine('two', mode));
    const run = await ours('two');
    loads.push(run.told.loadMs);
    tell('200', run);
    tell('1000', await ours('thousand'));
    tell('200 and one of Unicode', await ours('unicode'));
    tell('200 and one of nothing but Unicode', await ours('bare'));
    tell('first run', await ours('two', `kept-${round}`));
    tell('second run', await ours('two', `kept-${round}`));
    appendFileSync(changed, '\n');
    tell('one file changed', await ours('two', `kept-${round}`));
    truncateSync(changed, size);
    for (let at = 0; at < ALONE / ROUNDS; at += 1) tell('one pattern alone', await engine('one', 'folder'));
  }
  const wall = (name: string): number => spreadOf(costs.get(name)?.wallMs ?? [0]).median;
  const cpu = (name: string): number => spreadOf(costs.get(name)?.cpuMs ?? [0]).median;
  const fastest = wall('engine folder') <= wall('engine json') ? 'engine folder' : 'engine json';
  const compared: ReadonlyArray<readonly [string, string, string, number, number]> = [
    ['200 against one search process', '200', fastest, 1, 1.15],
    ['200 against 200 processes', '200', 'one pattern alone', 200, 0.02],
    ['1,000 against 200', '1000', '200', 1, 2],
    ['second run against the first', 'second run', 'first run', 1, 0.35],
    ['one file changed against the first', 'one file changed', 'first run', 1, 0.35],
    ['with one of Unicode', '200 and one of Unicode', '200', 1, 1.15],
    ['with one of nothing but Unicode', '200 and one of nothing but Unicode', '200', 1, 1.15],
  ];
  const ratios = compared.map(([what, left, right, times, target]) => ({
    what,
    wall: ratioOf(wall(left), wall(right) * times),
    processor: ratioOf(cpu(left), cpu(right) * times),
    target,
  }));
  const figures: Record<string, { readonly wallMs: Spread; readonly cpuMs: Spread }> = {};
  for (const [name, { wallMs, cpuMs }] of costs) {
    figures[name] = { wallMs: spreadOf(wallMs), cpuMs: spreadOf(cpuMs) };
    print(`  ${name}: ${Math.round(wall(name))} ms, processors ${Math.round(cpu(name))} ms`);
  }
  print(
    `  node starts in ${spreadOf(starts).median} ms, what runs text sentinels loads in ${spreadOf(loads).median} ms`,
  );
  for (const { what, wall: ratio, processor, target } of ratios)
    print(`  ${what}: ${ratio} of wall time, ${processor} of processor time (at most ${target})`);
  const large = multipliedTree(tree, LARGE);
  const largeList = join(work, 'large.txt');
  writeFileSync(largeList, large.paths.join('\n'));
  const words = [large.folder, largeList, patternFile('two'), join(work, 'kept-large')];
  const first = (await runMeasured<SentinelsTold>('sentinel-run.ts', words)).told;
  const second = (await runMeasured<SentinelsTold>('sentinel-run.ts', words)).told;
  print(
    `  ${large.paths.length} files: ${Math.round(first.maxRssMb)} MB first, ${Math.round(second.maxRssMb)} MB second (at most 300)`,
  );
  print(
    `  ${Math.round(first.runMs)} ms first, ${Math.round(second.runMs)} ms second; foreign share ${spreadOf(foreign).median}`,
  );
  return {
    files: tree.paths.length,
    foreignShare: spreadOf(foreign),
    nodeStartMs: spreadOf(starts),
    loadMs: spreadOf(loads),
    figures,
    ratios,
    large: { files: large.paths.length, first, second },
  };
}
