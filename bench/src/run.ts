// `npm run bench`: measures, prints and keeps the figures as dated JSON under bench/results. Asserts nothing about time.
// `-- growth hostile mdast start check check-start sentinels` runs only what is named; `--no-save` writes no file.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureAgainstMdast } from './against-mdast.ts';
import { measureCheck } from './check-growth.ts';
import { measureCheckStart } from './check-start.ts';
import { measureCommandStart } from './command-start.ts';
import { measureHostile } from './hostile-lines.ts';
import { describeMachine, watchLoad } from './machine-load.ts';
import { measureGrowth } from './reading-growth.ts';
import { measureSentinels } from './sentinel-search.ts';

const MEASUREMENTS: Readonly<Record<string, (print: (line: string) => void) => Promise<unknown>>> = {
  growth: measureGrowth,
  mdast: measureAgainstMdast,
  start: measureCommandStart,
  hostile: measureHostile,
  check: measureCheck,
  sentinels: measureSentinels,
  'check-start': measureCheckStart,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { save: { type: 'boolean', default: true } },
  allowNegative: true,
});
const unknown = positionals.filter((name) => MEASUREMENTS[name] === undefined);
if (unknown.length > 0) {
  console.error(`unknown measurement ${unknown.join(', ')}; there are ${Object.keys(MEASUREMENTS).join(', ')}`);
  process.exitCode = 2;
} else {
  await measure(positionals.length > 0 ? positionals : Object.keys(MEASUREMENTS));
}

async function measure(names: readonly string[]): Promise<void> {
  const machine = { ...describeMachine(), foreignShareAtStart: await idleShare() };
  console.log(`machine: ${JSON.stringify(machine)}`);
  const results: Record<string, unknown> = {};
  for (const name of names) {
    console.log(`\n${name}`);
    results[name] = await MEASUREMENTS[name]?.(console.log);
  }
  if (values.save) save({ at: new Date().toISOString(), machine, results });
}

/** What others use of the machine while nothing of ours runs. */
async function idleShare(): Promise<number | undefined> {
  const load = watchLoad();
  await new Promise((resolve) => setTimeout(resolve, 1000));
  return load(0).foreignShare;
}

function save(record: { readonly at: string; readonly machine: unknown; readonly results: unknown }): void {
  const folder = fileURLToPath(new URL('../results/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  const path = `${folder}${record.at.slice(0, 16).replace(/[:T]/g, '-')}.json`;
  writeFileSync(path, `${JSON.stringify(record, null, 2)}\n`);
  console.log(`\nkept in bench/results/${path.slice(folder.length)}`);
}
