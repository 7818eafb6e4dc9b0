// A measured process: runs the search program with patterns, and tells how long that took from start to end.
// usage: sentinel-engine.ts FOLDER LIST PATTERNS MODE, where MODE is folder, json or list
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { rgPath } from '@vscode/ripgrep';
import { ownCpuSeconds } from './run-process.ts';

/** What this script prints. */
export interface EngineTold {
  readonly cpuSeconds: number;
  readonly allCpuSeconds: number;
  readonly runMs: number;
  readonly outputBytes: number;
}

const [folder = '', list = '', patternFile = '', mode = 'folder'] = process.argv.slice(2);
const patterns = JSON.parse(readFileSync(patternFile, 'utf8')) as readonly string[];
const shape = mode === 'json' ? ['--json'] : ['--line-number', '--no-heading', '--null', '--with-filename'];
const options = [
  '--no-config',
  '--no-ignore',
  '--hidden',
  '--no-unicode',
  '--text',
  '--color=never',
  ...shape,
  '-f',
  '-',
];
const files =
  mode === 'list'
    ? readFileSync(list, 'utf8')
        .split('\n')
        .filter((path) => path !== '')
    : ['.'];

const before = readFileSync('/proc/self/stat', 'utf8');
const start = performance.now();
const outputBytes = await search();
const runMs = performance.now() - start;
const told: EngineTold = {
  cpuSeconds: ownCpuSeconds(),
  allCpuSeconds: secondsOf(readFileSync('/proc/self/stat', 'utf8')) - secondsOf(before),
  runMs,
  outputBytes,
};
console.log(JSON.stringify(told));

function search(): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(rgPath, [...options, '--', ...files], { cwd: folder, env: {} });
    let bytes = 0;
    child.stdout.on('data', (piece: Buffer) => (bytes += piece.length));
    child.on('error', reject);
    child.on('close', () => resolve(bytes));
    child.stdin.end(`${patterns.join('\n')}\n`);
  });
}

function secondsOf(stat: string): number {
  const fields = stat.split(') ')[1]?.split(' ') ?? [];
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100;
}
