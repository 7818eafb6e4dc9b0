import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { watchLoad } from './machine-load.ts';

/** What a measured process told, how long it took from start to end, and what else ran meanwhile. */
export interface ProcessRun<Told> {
  readonly told: Told;
  readonly wallMs: number;
  readonly foreignShare: number | undefined;
}

/** Runs a script of this folder in a process of its own; it prints one line of JSON, its processor seconds among it. */
export async function runMeasured<Told extends { readonly cpuSeconds: number }>(
  script: string,
  words: readonly string[],
  nodeOptions: readonly string[] = [],
): Promise<ProcessRun<Told>> {
  const load = watchLoad();
  const path = fileURLToPath(new URL(script, import.meta.url));
  const { output, wallMs } = await runNode([...nodeOptions, path, ...words]);
  const line = output.trim().split('\n').at(-1) ?? '';
  const told = JSON.parse(line) as Told;
  return { told, wallMs, ...load(told.cpuSeconds) };
}

/**
 * Runs Node with arguments to its end, with some variables over those of this process. Rejects with what the process wrote
 * to stderr when it ends with another code than those expected.
 */
export function runNode(
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
  { cwd, expected = [0] }: { readonly cwd?: string; readonly expected?: readonly number[] } = {},
): Promise<{ output: string; wallMs: number }> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, words, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
      ...(cwd === undefined ? {} : { cwd }),
    });
    let output = '';
    let complaint = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      const wallMs = performance.now() - start;
      if (code !== null && expected.includes(code)) resolve({ output, wallMs });
      else reject(new Error(`node ${words.join(' ')} ended with ${code}: ${complaint.slice(-2000)}`));
    });
  });
}

/** Processor seconds of this process so far; every measured script tells them. */
export function ownCpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
