import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { absentMaterial, findMaterial, sourceRegisters } from '@decisis/testing';
import { watchLoad } from './machine-load.ts';
import { runNode } from './run-process.ts';
import { ratioOf, spreadOf, type Spread } from './statistics.ts';

/** How long `decisis list` takes on the five source registers, beside a Node that does nothing. */
export interface CommandStart {
  readonly runs: number;
  readonly nodeMs: Spread;
  readonly versionMs: Spread;
  readonly listMs: Spread;
  /** `decisis list` against `node -e 0`, pair by pair. */
  readonly ratio: Spread;
  readonly foreignShare: number | undefined;
}

const RUNS = 20;
const COMMAND = fileURLToPath(new URL('../../packages/cli/bin/decisis.js', import.meta.url));

/** Measures process start and the command in turn; undefined, with a loud line, when there is nothing to list. */
export async function measureCommandStart(print: (line: string) => void): Promise<CommandStart | undefined> {
  const material = findMaterial();
  if (material === undefined || !existsSync(COMMAND)) {
    print(absentMaterial('the time of "decisis list" on the five source registers'));
    return undefined;
  }
  const paths = sourceRegisters(material).map(({ path }) => `${material.folder}/${path}`);
  const words = [COMMAND, 'list', ...paths];
  await runNode(words);
  const load = watchLoad();
  const times = [];
  for (let run = 0; run < RUNS; run++) {
    const node = await runNode(['-e', '0']);
    const version = await runNode(['--version']);
    const list = await runNode(words);
    times.push({ node: node.wallMs, version: version.wallMs, list: list.wallMs });
  }
  const result: CommandStart = {
    runs: RUNS,
    nodeMs: spreadOf(times.map(({ node }) => node)),
    versionMs: spreadOf(times.map(({ version }) => version)),
    listMs: spreadOf(times.map(({ list }) => list)),
    ratio: spreadOf(times.map(({ node, list }) => ratioOf(list, node) ?? 0)),
    ...load(times.reduce((sum, { node, version, list }) => sum + node + version + list, 0) / 1000),
  };
  print(`"decisis list" on the five source registers, ${RUNS} runs in turn with a Node that does nothing`);
  print(`  node -e 0 ${show(result.nodeMs)} ms, node --version ${show(result.versionMs)} ms`);
  print(`  decisis list ${show(result.listMs)} ms, ratio ${show(result.ratio)}; foreign ${result.foreignShare}`);
  return result;
}

function show({ median, min, max }: Spread): string {
  return `${median} (${min} to ${max})`;
}
