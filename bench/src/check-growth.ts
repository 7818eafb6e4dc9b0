import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CheckTold } from './check-tree.ts';
import { recordText, registerText } from './check-tree-text.ts';
import { runMeasured } from './run-process.ts';
import { ratioOf, rounded, spreadOf } from './statistics.ts';

/** What checking a tree of records beside one register costs, at one size; every figure is the median of the later rounds. */
export interface CheckStep {
  readonly records: number;
  readonly rows: number;
  readonly megabytes: number;
  readonly items: number;
  readonly hashMs: number;
  readonly readMs: number;
  readonly judgeMs: number;
  readonly firstRoundMs: number;
  /** Reading and judging against reading and hashing: what judging adds to the work that has to be done in any case. */
  readonly againstReadAndHash: number | undefined;
  /** Reading and judging against bytes that are only read and hashed. */
  readonly againstHashedBytes: number | undefined;
  /** Reading every file and finding the answer kept, and that against bytes that are only read and hashed. */
  readonly recallMs: number;
  readonly recallAgainstHashedBytes: number | undefined;
  readonly maxRssMb: number;
  readonly foreignShare: number;
  readonly growth: number | undefined;
}

const RECORDS = 2000;
const ROWS = 10_000;
const STEPS = 3;

/** Measures 500 to 2,000 records with 2,500 to 10,000 rows, doubling; prints each step. */
export async function measureCheck(print: (line: string) => void): Promise<readonly CheckStep[]> {
  print('check of records and one register, in one process; the figures are those of rounds 2 to 5');
  const steps: CheckStep[] = [];
  for (let step = STEPS - 1; step >= 0; step--) {
    const measured = await measureTree(RECORDS / 2 ** step, ROWS / 2 ** step, steps.at(-1));
    steps.push(measured);
    print(renderStep(measured));
  }
  return steps;
}

async function measureTree(records: number, rows: number, half: CheckStep | undefined): Promise<CheckStep> {
  const folder = mkdtempSync(join(tmpdir(), 'decisis-bench-'));
  try {
    mkdirSync(join(folder, 'adr'));
    for (let number = 1; number <= records; number++)
      writeFileSync(join(folder, 'adr', `${String(number).padStart(4, '0')}-tide-tables.md`), recordText(number));
    writeFileSync(join(folder, 'register.md'), registerText(rows));
    const { told, foreignShare } = await runMeasured<CheckTold>('./check-tree.ts', [folder]);
    const later = (figures: readonly number[]): number => spreadOf(figures.slice(1)).median;
    const [hashMs, readMs, judgeMs] = [later(told.hashMs), later(told.readMs), later(told.judgeMs)];
    const recallMs = later(told.recallMs);
    return {
      records,
      rows,
      megabytes: rounded(told.bytes / 1e6),
      items: told.items,
      hashMs,
      readMs,
      judgeMs,
      firstRoundMs: rounded((told.readMs[0] ?? 0) + (told.judgeMs[0] ?? 0)),
      againstReadAndHash: ratioOf(readMs + judgeMs, readMs + hashMs),
      againstHashedBytes: ratioOf(readMs + judgeMs, hashMs),
      recallMs,
      recallAgainstHashedBytes: ratioOf(recallMs, hashMs),
      maxRssMb: rounded(told.maxRssMb),
      foreignShare: foreignShare ?? 0,
      growth: half === undefined ? undefined : ratioOf(readMs + judgeMs, half.readMs + half.judgeMs),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function renderStep(step: CheckStep): string {
  const ms = (figure: number): string => `${figure.toFixed(0)} ms`;
  return (
    `  ${step.records} records + ${step.rows} rows, ${step.megabytes.toFixed(1)} MB: read ${ms(step.readMs)}, judge ${ms(step.judgeMs)}, first round ${ms(step.firstRoundMs)}; ` +
    `x${step.againstReadAndHash?.toFixed(2)} of reading and hashing, x${step.againstHashedBytes?.toFixed(1)} of hashing the bytes (${ms(step.hashMs)}); kept answer ${ms(step.recallMs)}, x${step.recallAgainstHashedBytes?.toFixed(1)} of hashing` +
    `${step.growth === undefined ? '' : `, x${step.growth.toFixed(2)} per doubling`}  ${step.maxRssMb.toFixed(0)} MB RSS  foreign ${step.foreignShare}`
  );
}
