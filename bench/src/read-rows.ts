// A measured process: reads one register file and tells how long each part took and how much memory the process needed.
// usage: read-rows.ts FILE
import { readFileSync } from 'node:fs';
import { decodeSource, readDocument } from '@decisis/core';
import { ownCpuSeconds } from './run-process.ts';

/** What this script prints. */
export interface RowsTold {
  readonly cpuSeconds: number;
  readonly bytes: number;
  readonly items: number;
  readonly findings: number;
  /** Bytes to text. */
  readonly decodeMs: number;
  /** Text to items: blocks, table plans, identifiers, and the status of every item. */
  readonly readMs: number;
  /** Title, status, owner, due text and line of every item, as `list` asks for them. */
  readonly listMs: number;
  /** Every field of every item with its range and text. */
  readonly fieldsMs: number;
  readonly maxRssMb: number;
  readonly checksum: number;
}

const path = process.argv[2] ?? '';
// The bytes are let go once they are text, as a command does.
let bytes: Uint8Array | undefined = readFileSync(path);
const size = bytes.length;
const start = performance.now();
const source = decodeSource('register.md', bytes);
bytes = undefined;
const decoded = performance.now();
const { items, findings } = readDocument(source);
const read = performance.now();
let checksum = 0;
for (const item of items) {
  checksum += item.status.length + item.line;
  for (const name of ['title', 'owner', 'due'] as const) checksum += item.text(name)?.length ?? 0;
}
const listed = performance.now();
const maxRssListed = process.resourceUsage().maxRSS;
for (const item of items) for (const field of item.allFields()) checksum += field.text.length + field.start;
const touched = performance.now();

const told: RowsTold = {
  cpuSeconds: ownCpuSeconds(),
  bytes: size,
  items: items.length,
  findings: findings.length,
  decodeMs: decoded - start,
  readMs: read - decoded,
  listMs: listed - read,
  fieldsMs: touched - listed,
  maxRssMb: Math.max(maxRssListed, process.resourceUsage().maxRSS) / 1024,
  checksum,
};
console.log(JSON.stringify(told));
