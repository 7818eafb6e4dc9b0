// A measured process: reads and hashes every file of a folder, then checks the same files, then finds the answer kept, and
// tells how long each took.
// usage: check-tree.ts FOLDER
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  check,
  type CheckResult,
  decodeSource,
  DEFAULT_POLICY,
  readRegister,
  type RepositoryView,
} from '@decisis/core';
import { keepRecorded, openCache, outsideOf, recallRecorded, recordingOutside } from '@decisis/workspace';
import { ownCpuSeconds } from './run-process.ts';

/** What this script prints. */
export interface CheckTold {
  readonly cpuSeconds: number;
  readonly files: number;
  readonly bytes: number;
  readonly items: number;
  readonly findings: number;
  /** Every file read and hashed, SHA-256 over its bytes; one figure a round. */
  readonly hashMs: readonly number[];
  /** Every file read, decoded and cut into items. */
  readonly readMs: readonly number[];
  /** Those items judged by all rules. */
  readonly judgeMs: readonly number[];
  /** Every file read, and the answer of a check found kept: what was asked of the tree asked again. */
  readonly recallMs: readonly number[];
  readonly maxRssMb: number;
}

const ROUNDS = 5;

const folder = process.argv[2] ?? '';
const records = readdirSync(join(folder, 'adr'))
  .toSorted()
  .map((name) => `adr/${name}`);
const paths = [...records, 'register.md'];
// What the first read of a file costs is the disk's.
for (const path of paths) readFileSync(join(folder, path));

const repository: RepositoryView = { paths: () => paths, has: (path) => paths.includes(path), text: () => undefined };
const hashMs: number[] = [];
const readMs: number[] = [];
const judgeMs: number[] = [];
let bytes = 0;
let result: CheckResult | undefined;
for (let round = 0; round < ROUNDS; round++) {
  const start = performance.now();
  bytes = readAndHash();
  const hashed = performance.now();
  const sources = paths.map((path) => decodeSource(path, readFileSync(join(folder, path))));
  const registers = [
    readRegister('adr', 'adr', sources.slice(0, -1)),
    readRegister('register.md', 'register.md', sources.slice(-1)),
  ];
  const read = performance.now();
  result = check({ today: '2026-06-01', registers, repository, policy: DEFAULT_POLICY });
  const judged = performance.now();
  hashMs.push(hashed - start);
  readMs.push(read - hashed);
  judgeMs.push(judged - read);
}

const recallMs = await recalls();

const told: CheckTold = {
  cpuSeconds: ownCpuSeconds(),
  files: paths.length,
  bytes,
  items: result?.checked.items ?? 0,
  findings: result?.findings.length ?? 0,
  hashMs,
  readMs,
  judgeMs,
  recallMs,
  maxRssMb: process.resourceUsage().maxRSS / 1024,
};
console.log(JSON.stringify(told));

/** The second run of a check: how long it takes to read the files and to find that the kept answer still holds. */
async function recalls(): Promise<number[]> {
  const options = { documentBytes: 1_000_000, exclude: [], hidden: [] };
  const env = { DECISIS_CACHE_DIR: join(folder, '.kept') };
  const readAll = () => paths.map((path) => readFileSync(join(folder, path)));
  const keyOf = (contents: readonly Uint8Array[]) => ({ parts: paths, contents });
  const outside = recordingOutside(outsideOf(folder, options));
  const contents = readAll();
  const sources = paths.map((path, index) => decodeSource(path, contents[index] as Buffer));
  const registers = [
    readRegister('adr', 'adr', sources.slice(0, -1)),
    readRegister('register.md', 'register.md', sources.slice(-1)),
  ];
  const found = check({ today: '2026-06-01', registers, repository: outside.view, policy: DEFAULT_POLICY });
  const cache = openCache(env, folder);
  keepRecorded(cache, 'check', keyOf(contents), outside.asked(), outside, JSON.stringify(found));
  await cache.close();
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    const known = recallRecorded(openCache(env, folder), 'check', keyOf(readAll()), outsideOf(folder, options));
    if (known === undefined) throw new Error('the answer was not kept');
    JSON.parse(known);
    times.push(performance.now() - start);
  }
  return times;
}

function readAndHash(): number {
  let size = 0;
  const all = createHash('sha256');
  for (const path of paths) {
    const content = readFileSync(join(folder, path));
    size += content.length;
    all.update(createHash('sha256').update(content).digest());
  }
  all.digest();
  return size;
}
