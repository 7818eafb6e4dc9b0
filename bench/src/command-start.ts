import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { absentMaterial, findMaterial, sourceRegisters } from '@decisis/testing';
import { watchLoad } from './machine-load.ts';
import { runNode } from './run-process.ts';
import { ratioOf, spreadOf, type Spread } from './statistics.ts';

/** How long `decisis list` takes on the five source registers, beside a Node that does nothing. */
export interface CommandStart {
  readonly runs: number;
  /** What the command of this checkout ran: its bundle, which is what is published, or sources that changed since. */
  readonly form: 'bundle' | 'sources';
  readonly nodeMs: Spread;
  readonly versionMs: Spread;
  readonly listMs: Spread;
  /** `decisis list` against `node -e 0`, pair by pair. */
  readonly ratio: Spread;
  /** `decisis list --json`, which holds the full model of every item. */
  readonly jsonMs: Spread;
  readonly jsonRatio: Spread;
  /** `decisis list` run from the sources, as after a change. */
  readonly sourcesMs: Spread;
  readonly sourcesRatio: Spread;
  readonly foreignShare: number | undefined;
}

const RUNS = 20;
const COMMAND = fileURLToPath(new URL('../../packages/cli/bin/decisis.js', import.meta.url));
const SOURCES = `
  require('node:module').enableCompileCache();
  import(${JSON.stringify(new URL('../../packages/cli/src/main.ts', import.meta.url).href)})
    .then(({ main }) => main(process.argv.slice(1)))
    .then((code) => { process.exitCode = code; });`;

/** Measures process start and the command in turn; undefined, with a loud line, when there is nothing to list. */
export async function measureCommandStart(print: (line: string) => void): Promise<CommandStart | undefined> {
  const material = findMaterial();
  if (material === undefined || !existsSync(COMMAND)) {
    print(absentMaterial('the time of "decisis list" on the five source registers'));
    return undefined;
  }
  const paths = sourceRegisters(material).map(({ path }) => `${material.folder}/${path}`);
  const forms = {
    list: [COMMAND, 'list', ...paths],
    json: [COMMAND, 'list', '--json', ...paths],
    sources: ['-e', SOURCES, 'list', ...paths],
  };
  for (const words of Object.values(forms)) await runNode(words);
  const load = watchLoad();
  const times = [];
  for (let run = 0; run < RUNS; run++) {
    const node = await runNode(['-e', '0']);
    const version = await runNode(['--version']);
    const list = await runNode(forms.list);
    const json = await runNode(forms.json);
    const sources = await runNode(forms.sources);
    times.push({
      node: node.wallMs,
      version: version.wallMs,
      list: list.wallMs,
      json: json.wallMs,
      sources: sources.wallMs,
    });
  }
  const result: CommandStart = {
    runs: RUNS,
    form: formOfCommand(),
    nodeMs: spreadOf(times.map(({ node }) => node)),
    versionMs: spreadOf(times.map(({ version }) => version)),
    listMs: spreadOf(times.map(({ list }) => list)),
    ratio: spreadOf(times.map(({ node, list }) => ratioOf(list, node) ?? 0)),
    jsonMs: spreadOf(times.map(({ json }) => json)),
    jsonRatio: spreadOf(times.map(({ node, json }) => ratioOf(json, node) ?? 0)),
    sourcesMs: spreadOf(times.map(({ sources }) => sources)),
    sourcesRatio: spreadOf(times.map(({ node, sources }) => ratioOf(sources, node) ?? 0)),
    ...load(times.flatMap((run) => Object.values(run)).reduce((sum, wallMs) => sum + wallMs, 0) / 1000),
  };
  print(`"decisis list" on the five source registers, ${RUNS} runs in turn with a Node that does nothing`);
  print(`  node -e 0 ${show(result.nodeMs)} ms, node --version ${show(result.versionMs)} ms`);
  print(`  decisis list (${result.form}) ${show(result.listMs)} ms, ratio ${show(result.ratio)}`);
  print(`  decisis list --json (${result.form}) ${show(result.jsonMs)} ms, ratio ${show(result.jsonRatio)}`);
  print(`  decisis list (sources) ${show(result.sourcesMs)} ms, ratio ${show(result.sourcesRatio)}`);
  print(`  foreign ${result.foreignShare}`);
  return result;
}

/** The command says by the same question which form it runs. */
function formOfCommand(): CommandStart['form'] {
  const { findFreshBundle } = createRequire(COMMAND)('./fresh-bundle.cjs') as {
    readonly findFreshBundle: () => string | undefined;
  };
  return findFreshBundle() === undefined ? 'sources' : 'bundle';
}

function show({ median, min, max }: Spread): string {
  return `${median} (${min} to ${max})`;
}
