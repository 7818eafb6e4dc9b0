// A measured process: reads one hostile text of two sizes, several times each, and tells the fastest read of each.
// usage: read-hostile.ts NAME LENGTH
import { readDocument, sourceOf } from '@decisis/core';
import { HOSTILE_TEXTS } from './hostile-texts.ts';
import { ownCpuSeconds } from './run-process.ts';

/** What this script prints. */
export interface HostileTold {
  readonly cpuSeconds: number;
  readonly characters: number;
  readonly halfMs: number;
  readonly fullMs: number;
  /** Processor time of the read that took least of it: what other programs do does not count. */
  readonly fullCpuMs: number;
  readonly items: number;
  readonly findings: number;
}

const [name, length] = process.argv.slice(2);
const hostile = HOSTILE_TEXTS.find((candidate) => candidate.name === name);
if (hostile === undefined) throw new Error(`no hostile text is named "${name ?? ''}"`);
const full = hostile.write(Number(length));
const half = hostile.write(Number(length) / 2);
for (let run = 0; run < 3; run++) read(hostile.write(20_000));
const halfMs = fastest(half).ms;
const { ms: fullMs, cpuMs: fullCpuMs } = fastest(full);
const { items, findings } = readDocument(sourceOf('register.md', full));
const told: HostileTold = {
  cpuSeconds: ownCpuSeconds(),
  characters: full.length,
  halfMs,
  fullMs,
  fullCpuMs,
  items: items.length,
  findings: findings.length,
};
console.log(JSON.stringify(told));

function fastest(text: string): { ms: number; cpuMs: number } {
  const best = { ms: Number.POSITIVE_INFINITY, cpuMs: Number.POSITIVE_INFINITY };
  for (let run = 0; run < 5; run++) {
    const cpu = ownCpuSeconds();
    const ms = read(text);
    best.ms = Math.min(best.ms, ms);
    best.cpuMs = Math.min(best.cpuMs, (ownCpuSeconds() - cpu) * 1000);
    if (ms > 5000) break;
  }
  return best;
}

/** Reads a text and asks every item for what a list shows. */
function read(text: string): number {
  const start = performance.now();
  const reading = readDocument(sourceOf('register.md', text));
  for (const item of reading.items) {
    item.text('title');
    item.text('owner');
    item.text('due');
  }
  return performance.now() - start;
}
