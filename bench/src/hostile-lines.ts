import { HOSTILE_TEXTS } from './hostile-texts.ts';
import type { HostileTold } from './read-hostile.ts';
import { runMeasured, type ProcessRun } from './run-process.ts';
import { ratioOf, rounded } from './statistics.ts';

/** How one hostile text was read. */
export interface HostileLine {
  readonly name: string;
  readonly characters: number;
  readonly ms: number;
  readonly secondsPerMb: number;
  /** The same in processor time, which other programs cannot lengthen. */
  readonly cpuSecondsPerMb: number;
  /** Against half the length; undefined where the reads are too short to compare. */
  readonly growth: number | undefined;
  readonly items: number;
  readonly findings: number;
  readonly foreignShare: number | undefined;
}

const LENGTH = 1_000_000;
/** Reads shorter than this are noise; their growth is not told. */
const SHORTEST_MS = 20;

/** Reads every hostile text of a million characters, each in a process of its own; prints each as it ends. */
export async function measureHostile(print: (line: string) => void): Promise<readonly HostileLine[]> {
  print(`hostile texts of ${LENGTH} characters: seconds per MB, and growth from half the length`);
  const read: HostileLine[] = [];
  for (const { name } of HOSTILE_TEXTS) {
    const run = await readOne(name);
    if (run === undefined) {
      print(`    FAILED  ${name}: the process ended with an error`);
      continue;
    }
    const { told, foreignShare } = run;
    const line: HostileLine = {
      name,
      characters: told.characters,
      ms: rounded(told.fullMs),
      secondsPerMb: rounded((told.fullMs * 1000) / told.characters),
      cpuSecondsPerMb: rounded((told.fullCpuMs * 1000) / told.characters),
      growth: told.fullMs < SHORTEST_MS ? undefined : ratioOf(told.fullMs, told.halfMs),
      items: told.items,
      findings: told.findings,
      foreignShare,
    };
    read.push(line);
    print(renderLine(line));
  }
  return read;
}

async function readOne(name: string): Promise<ProcessRun<HostileTold> | undefined> {
  try {
    return await runMeasured<HostileTold>('./read-hostile.ts', [name, String(LENGTH)]);
  } catch (error) {
    console.error(error);
    return undefined;
  }
}

function renderLine(line: HostileLine): string {
  const growth = line.growth === undefined ? '     ' : `x${line.growth.toFixed(2)}`;
  return `  ${line.secondsPerMb.toFixed(3).padStart(8)} s/MB (${line.cpuSecondsPerMb.toFixed(3)} CPU)  ${growth.padStart(7)}  ${line.name} (${line.items} items, ${line.findings} findings)`;
}
