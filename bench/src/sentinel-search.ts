import { appendFileSync, mkdtempSync, rmSync, truncateSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runMeasured, runNode } from './run-process.ts';
import type { EngineTold } from './sentinel-engine.ts';
import {
  BARE_UNICODE_PATTERN,
  MANY_ASCII_PATTERN,
  MANY_UNICODE_PATTERN,
  sentinelPatterns,
  UNICODE_PATTERN,
} from './sentinel-patterns.ts';
import type { SentinelsTold } from './sentinel-run.ts';
import { multipliedTree, packageTree, type Tree } from './sentinel-tree.ts';
import { meanOf, spreadOf, type Spread } from './statistics.ts';

const ROUNDS = 5;
const ALONE = 10;
const LARGE = 100_000;
const SETS: Readonly<Record<string, readonly string[]>> = {
  one: sentinelPatterns(1),
  two: sentinelPatterns(200),
  thousand: sentinelPatterns(1000),
  unicode: [...sentinelPatterns(200), UNICODE_PATTERN],
  bare: [...sentinelPatterns(200), BARE_UNICODE_PATTERN],
  many: [...sentinelPatterns(200), MANY_UNICODE_PATTERN],
  manyAscii: [...sentinelPatterns(200), MANY_ASCII_PATTERN],
};

/** Wall time, and processor time of all processes together. */
interface Cost {
  readonly wallMs: number[];
  readonly cpuMs: number[];
}

/**
 * Text sentinels against the search program they are looked for with, in turn: 200 and 1,000 of them, with and without what
 * is kept between runs. Ratios are those of neighbouring runs. Loads of processes and modules are apart, and so is listing the
 * files, which a command does once for everything. The search program is run in the quickest way that finds the same lines in
 * the same files: from a folder, which takes it less than a list of names, with as many threads as it likes, no rules of what to
 * ignore, and no limit of size, which we give it and which makes it ask for the size of every file.
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
    // What is kept is written after the answer, and waited for all the same.
    cost.wallMs.push(run.told.runMs + ('keepMs' in run.told ? run.told.keepMs : 0));
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
  const lists: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    starts.push((await runNode(['-e', '0'])).wallMs);
    for (const mode of ['folder', 'json']) tell(`engine ${mode}`, await engine('two', mode));
    const run = await ours('two');
    loads.push(run.told.loadMs);
    lists.push(run.told.listMs);
    tell('200', run);
    tell('1000', await ours('thousand'));
    tell('200 and one of Unicode', await ours('unicode'));
    tell('200 and one of nothing but Unicode', await ours('bare'));
    tell('200 and one of Unicode with many lines', await ours('many'));
    tell('200 and one of ASCII with many lines', await ours('manyAscii'));
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
  const ratioTo = (left: string, right: string, times: number, of: keyof Cost): Spread => {
    const [ours, theirs] = [costs.get(left)?.[of] ?? [], costs.get(right)?.[of] ?? []];
    const each = theirs.length / ours.length;
    return spreadOf(
      ours.map((figure, round) => figure / (meanOf(theirs.slice(round * each, (round + 1) * each)) * times)),
    );
  };
  const compared: ReadonlyArray<readonly [string, string, string, number, number | undefined]> = [
    ['200 against one search process', '200', fastest, 1, 1.15],
    ['200 against 200 processes', '200', 'one pattern alone', 200, 0.02],
    ['1,000 against 200', '1000', '200', 1, 2],
    ['first run, which keeps what it finds, against one search process', 'first run', fastest, 1, undefined],
    ['second run against the first', 'second run', 'first run', 1, 0.35],
    ['second run against one that keeps nothing', 'second run', '200', 1, undefined],
    ['one file changed against the first', 'one file changed', 'first run', 1, 0.35],
    ['with one of Unicode', '200 and one of Unicode', '200', 1, 1.15],
    ['with one of nothing but Unicode', '200 and one of nothing but Unicode', '200', 1, 1.15],
    [
      'Unicode with many lines against ASCII with many',
      '200 and one of Unicode with many lines',
      '200 and one of ASCII with many lines',
      1,
      1.15,
    ],
  ];
  const ratios = compared.map(([what, left, right, times, target]) => ({
    what,
    wall: ratioTo(left, right, times, 'wallMs'),
    processor: ratioTo(left, right, times, 'cpuMs'),
    target,
  }));
  const figures: Record<string, { readonly wallMs: Spread; readonly cpuMs: Spread }> = {};
  for (const [name, { wallMs, cpuMs }] of costs) {
    figures[name] = { wallMs: spreadOf(wallMs), cpuMs: spreadOf(cpuMs) };
    print(`  ${name}: ${Math.round(wall(name))} ms, processors ${Math.round(cpu(name))} ms`);
  }
  print(
    `  node starts in ${spreadOf(starts).median} ms, what runs text sentinels loads in ${spreadOf(loads).median} ms, the files are listed in ${spreadOf(lists).median} ms`,
  );
  const told = ({ median, min, max }: Spread): string => `${median} (${min} to ${max})`;
  for (const { what, wall: ratio, processor, target } of ratios) {
    const goal = target === undefined ? '' : `; at most ${target}`;
    print(`  ${what}: ${told(ratio)} of wall time, ${told(processor)} of processor time${goal}`);
  }
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
    listMs: spreadOf(lists),
    figures,
    ratios,
    large: { files: large.paths.length, first, second },
  };
}
