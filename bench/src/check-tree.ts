// A measured process: reads and hashes every file of a folder, then checks the same files, and tells how long both took.
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

const told: CheckTold = {
  cpuSeconds: ownCpuSeconds(),
  files: paths.length,
  bytes,
  items: result?.checked.items ?? 0,
  findings: result?.findings.length ?? 0,
  hashMs,
  readMs,
  judgeMs,
  maxRssMb: process.resourceUsage().maxRSS / 1024,
};
console.log(JSON.stringify(told));

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
