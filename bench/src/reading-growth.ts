import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RowsTold } from './read-rows.ts';
import { narrowRegister } from './register-text.ts';
import { runMeasured, type ProcessRun } from './run-process.ts';
import { ratioOf, rounded, spreadOf } from './statistics.ts';

/** How reading one table grows with its rows, each size read in fresh processes. */
export interface GrowthStep {
  readonly rows: number;
  readonly megabytes: number;
  readonly runs: number;
  readonly decodeMs: number;
  readonly readMs: number;
  readonly listMs: number;
  readonly fieldsMs: number;
  /** decode + read + list: what `list` needs. Median of the runs. */
  readonly totalMs: number;
  readonly withAllFieldsMs: number;
  readonly maxRssMb: number;
  readonly foreignShare: number;
  /** Against the step before, which has half the rows; undefined for the first. */
  readonly growth: number | undefined;
}

const LARGEST = 1_000_000;
const STEPS = 5;
const HEAP = '--max-old-space-size=900';

/** Measures 62,500 to 1,000,000 rows, doubling; prints each step. */
export async function measureGrowth(print: (line: string) => void): Promise<readonly GrowthStep[]> {
  const folder = mkdtempSync(join(tmpdir(), 'decisis-bench-'));
  const steps: GrowthStep[] = [];
  print(`reading one table of ten columns (${HEAP}); total is decode + read + list, which is what "list" needs`);
  try {
    for (let step = STEPS - 1; step >= 0; step--) {
      const measured = await measureRows(folder, LARGEST / 2 ** step, steps.at(-1));
      steps.push(measured);
      print(renderStep(measured));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return steps;
}

async function measureRows(folder: string, rows: number, half: GrowthStep | undefined): Promise<GrowthStep> {
  const path = join(folder, `${rows}.md`);
  writeFileSync(path, narrowRegister(rows));
  const runs: ProcessRun<RowsTold>[] = [];
  for (let run = 0; run < 3; run++) runs.push(await runMeasured<RowsTold>('./read-rows.ts', [path], [HEAP]));
  rmSync(path);
  const median = (figure: (told: RowsTold) => number): number => spreadOf(runs.map(({ told }) => figure(told))).median;
  const totalMs = median((told) => told.decodeMs + told.readMs + told.listMs);
  return {
    rows,
    megabytes: rounded((runs[0]?.told.bytes ?? 0) / 1e6),
    runs: runs.length,
    decodeMs: median((told) => told.decodeMs),
    readMs: median((told) => told.readMs),
    listMs: median((told) => told.listMs),
    fieldsMs: median((told) => told.fieldsMs),
    totalMs,
    withAllFieldsMs: median((told) => told.decodeMs + told.readMs + told.listMs + told.fieldsMs),
    maxRssMb: Math.max(...runs.map(({ told }) => told.maxRssMb)),
    foreignShare: Math.max(...runs.map((run) => run.foreignShare ?? 0)),
    growth: half === undefined ? undefined : ratioOf(totalMs, half.totalMs),
  };
}

function renderStep(step: GrowthStep): string {
  const ms = (figure: number): string => `${figure.toFixed(0)} ms`;
  return (
    `  ${String(step.rows).padStart(9)} rows ${step.megabytes.toFixed(1).padStart(6)} MB  total ${ms(step.totalMs)} (decode ${ms(step.decodeMs)}, read ${ms(step.readMs)}, list ${ms(step.listMs)})` +
    `  all fields +${ms(step.fieldsMs)}  ${step.maxRssMb.toFixed(0)} MB RSS  ${step.growth === undefined ? '' : `x${step.growth.toFixed(2)} per doubling`}  foreign ${step.foreignShare}`
  );
}
