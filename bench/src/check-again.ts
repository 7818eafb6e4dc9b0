// Checks the folder it stands in several times within this process and tells how long each took. The words are the published
// command's main module and how often. What the command prints is thrown away.
import { createRequire } from 'node:module';
import { ownCpuSeconds } from './run-process.ts';

/** How long each check took, in milliseconds. */
export interface CheckedAgain {
  readonly ms: readonly number[];
  readonly cpuSeconds: number;
}

const [command = '', times = '0'] = process.argv.slice(2);
const { main } = createRequire(import.meta.url)(command) as {
  readonly main: (argv: readonly string[]) => Promise<number>;
};
const write = process.stdout.write.bind(process.stdout);
const swallow = (_: unknown, encodingOrDone?: unknown, done?: unknown): boolean => {
  const written = [encodingOrDone, done].find((word) => typeof word === 'function') as (() => void) | undefined;
  written?.();
  return true;
};

const ms: number[] = [];
for (let round = 0; round < Number(times); round++) {
  process.stdout.write = swallow;
  const start = performance.now();
  await main(['check', '--no-cache']);
  ms.push(performance.now() - start);
  process.stdout.write = write;
}
// The findings of the registers are no failure of the measurement.
process.exitCode = 0;
const told: CheckedAgain = { ms, cpuSeconds: ownCpuSeconds() };
console.log(JSON.stringify(told));
