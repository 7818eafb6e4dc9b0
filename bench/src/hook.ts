import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { absentMaterial, findMaterial, sourceRegisters } from '@decisis/testing';
import { watchLoad } from './machine-load.ts';
import { publishedCommand } from './published-command.ts';
import { runNode } from './run-process.ts';
import { rounded, spreadOf, type Spread } from './statistics.ts';

/** How long `decisis hook pre-edit` takes, beside a Node that does nothing. */
export interface HookTimes {
  readonly runs: number;
  readonly nodeMs: Spread;
  /** By the kind of file that is edited: the whole process, and what it takes beyond the start of a process. */
  readonly edits: Readonly<Record<string, { readonly ms: Spread; readonly beyondStartMs: number }>>;
  readonly foreignShare: number | undefined;
}

const RUNS = 20;
const SENTINELS = 200;

/** The edits: what nothing governs, what 200 sentinels look at, what stands behind a gate, and a row of a register. */
const EDITS: Readonly<Record<string, (root: string) => object>> = {
  'a file that nothing governs': (root) => write(root, 'assets/a.css', 'a {}\n'),
  'a file under 200 sentinels': (root) => write(root, 'src/a.ts', 'export const depth = 4;\n'.repeat(400)),
  'a file under an open gate': (root) => write(root, 'gated/a.ts', 'export const depth = 4;\n'),
  'a document beside the registers': (root) => write(root, 'notes/a.md', '# Notes\n\nThe quay is wet.\n'),
};

/** Measures the published hook on a folder with copies of the five source registers, 200 sentinels and a gate, on a warm cache. */
export async function measureHook(print: (line: string) => void): Promise<HookTimes | undefined> {
  const material = findMaterial();
  if (material === undefined) {
    print(absentMaterial('the time of "decisis hook pre-edit" beside the five source registers'));
    return undefined;
  }
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'decisis-hook-')));
  try {
    put(root, 'decisis.toml', settings());
    for (const { path } of sourceRegisters(material)) {
      const target = join(root, 'decisions', basename(path));
      mkdirSync(dirname(target), { recursive: true });
      copyFileSync(join(material.folder, path), target);
    }
    put(root, 'decisions/own.md', '| ID | Decision | Status |\n|---|---|---|\n| HK-1 | Depth | accepted |\n');
    put(root, 'src/a.ts', 'export const depth = 3;\n'.repeat(400));
    put(root, 'gated/a.ts', 'export const depth = 3;\n');
    return await measure(root, print);
  } finally {
    rmSync(root, { recursive: true });
  }
}

async function measure(root: string, print: (line: string) => void): Promise<HookTimes> {
  const env = { DECISIS_CACHE: '', DECISIS_CACHE_DIR: join(root, '.cache') };
  // A checkout looks whether its bundle is fresh, which no user waits for.
  const command = publishedCommand();
  const names = Object.keys(EDITS);
  const ask = async (name: string): Promise<number> => {
    const event = JSON.stringify(EDITS[name]?.(root));
    return (await runNode([command, 'hook', 'pre-edit'], env, { input: event })).wallMs;
  };
  for (const name of names) await ask(name);
  const load = watchLoad();
  const node: number[] = [];
  const times = names.map((): number[] => []);
  for (let run = 0; run < RUNS; run++) {
    node.push((await runNode(['-e', '0'])).wallMs);
    for (const [index, name] of names.entries()) times[index]?.push(await ask(name));
  }
  const nodeMs = spreadOf(node);
  const edits = Object.fromEntries(
    names.map((name, index) => {
      const ms = spreadOf(times[index] ?? []);
      return [name, { ms, beyondStartMs: rounded(ms.median - nodeMs.median) }];
    }),
  );
  const ownMs = [...node, ...times.flat()].reduce((sum, ms) => sum + ms, 0);
  const result = { runs: RUNS, nodeMs, edits, ...load(ownMs / 1000) };
  print(`decisis hook pre-edit, ${RUNS} runs in turn with a Node that does nothing (${nodeMs.median} ms)`);
  for (const [name, { ms, beyondStartMs }] of Object.entries(edits))
    print(`  ${name}: ${ms.median} ms (${ms.min} to ${ms.max}), ${beyondStartMs} ms beyond process start`);
  print(`  foreign ${result.foreignShare}`);
  return result;
}

function settings(): string {
  const sentinels = Array.from(
    { length: SENTINELS },
    (_, index) =>
      `[[sentinel]]\nid = "s${index}"\ndecision = "D-00${index % 9}"\nstatement = "no name ${index}"\nkind = "absent"\npaths = ["src/**"]\npatterns = ['forbidden_${index}\\w+']\n`,
  );
  const gate = '[[gate]]\nnode = "Phase 0"\nrequires = "HK-1"\npaths = ["gated/**"]\n';
  const registers = '[[register]]\nname = "all"\npath = "decisions"\n';
  return [registers, gate, ...sentinels].join('\n');
}

function write(root: string, path: string, content: string): object {
  const tool_input = { file_path: join(root, path), content };
  return { hook_event_name: 'PreToolUse', cwd: root, tool_name: 'Write', tool_input };
}

function put(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
