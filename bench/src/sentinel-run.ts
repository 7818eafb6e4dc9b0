// A measured process: runs text sentinels over the files that a list names, and tells how long that took and what came out.
// usage: sentinel-run.ts FOLDER LIST PATTERNS [CACHE]
import { readFileSync } from 'node:fs';
import { DEFAULT_POLICY, type TextSentinel } from '@decisis/core';
import { openCache, runSentinels, workingTreeView } from '@decisis/workspace';
import { ownCpuSeconds } from './run-process.ts';

/** What this script prints. */
export interface SentinelsTold {
  readonly cpuSeconds: number;
  /** Of this process and the search processes. */
  readonly allCpuSeconds: number;
  readonly files: number;
  readonly sentinels: number;
  /** Loading the parts of the program that run text sentinels; not in `runMs`. */
  readonly loadMs: number;
  /** Listing the files of the tree by its rules, which is done once for everything that a command asks of them; not in `runMs`. */
  readonly listMs: number;
  readonly runMs: number;
  /** From the end of the run until what is kept is written. */
  readonly keepMs: number;
  readonly failed: number;
  readonly unobserved: number;
  readonly fromCache: number;
  readonly maxRssMb: number;
}

const [folder = '', list = '', patternFile = '', cacheFolder] = process.argv.slice(2);
const paths = readFileSync(list, 'utf8')
  .split('\n')
  .filter((path) => path !== '');
const patterns = JSON.parse(readFileSync(patternFile, 'utf8')) as readonly string[];
const sentinels = patterns.map((pattern, at): TextSentinel => ({
  id: `S${at + 1}`,
  decision: 'D-001',
  statement: 'measured',
  kind: 'absent',
  level: 'hard',
  after: undefined,
  origin: { path: 'decisis.toml', line: 1 },
  files: { classes: ['all'], include: [], exclude: [] },
  patterns: [pattern],
  least: undefined,
  most: undefined,
  tripwire: undefined,
}));
const pathClasses = [{ name: 'all', include: ['**'], exclude: [] }];
const view = { paths: () => paths, leftOut: () => [], has: () => true, text: () => undefined };
const cache = cacheFolder === undefined ? undefined : openCache({ DECISIS_CACHE_DIR: cacheFolder }, folder);
const keeping = cache === undefined ? {} : { cache, program: 'bench' };
// Loads what a run needs: that is part of a process's start, which is measured apart.
const noFiles = { paths: () => [], has: () => false, text: () => undefined };
const startUp = performance.now();
await runSentinels(folder, noFiles, { ...DEFAULT_POLICY, sentinels: sentinels.slice(0, 1), pathClasses });
const loadMs = performance.now() - startUp;
const listing = performance.now();
workingTreeView(folder, { documentBytes: 1024, exclude: [], hidden: [] }).judged?.();
const listMs = performance.now() - listing;
const before = allCpuSeconds();
const start = performance.now();
const results = await runSentinels(folder, view, { ...DEFAULT_POLICY, sentinels, pathClasses }, undefined, keeping);
const end = performance.now();
await cache?.close();
const kept = performance.now();
const count = (kind: string): number => results.filter(({ outcome }) => outcome.kind === kind).length;
const told: SentinelsTold = {
  cpuSeconds: ownCpuSeconds(),
  allCpuSeconds: allCpuSeconds() - before,
  files: paths.length,
  sentinels: sentinels.length,
  loadMs,
  listMs,
  runMs: end - start,
  keepMs: kept - end,
  failed: count('fail'),
  unobserved: count('unobserved'),
  fromCache: results.filter(({ fromCache }) => fromCache).length,
  maxRssMb: process.resourceUsage().maxRSS / 1024,
};
console.log(JSON.stringify(told));

/** Processor seconds of this process and of those that it started and that have ended; 0 where /proc is missing. */
function allCpuSeconds(): number {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? [];
    return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100;
  } catch {
    return 0;
  }
}
