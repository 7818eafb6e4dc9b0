// `npm run fuzz -- --count 1000000`: reads mutated documents and reports every broken promise, minimised. Exit code 1 when
// there is one. `--seed N` chooses other cases, `--case N` prints and reads one case.
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { absentMaterial } from '../corpus/material.ts';
import { checkFacets, checkReading } from './check-reading.ts';
import { FOUND_FAILURES } from './found-failures.ts';
import { fuzzCase } from './fuzz-case.ts';
import { minimise } from './minimise.ts';
import { runFuzz } from './run-fuzz.ts';
import { seedDocuments, type SeedDocument } from './seed-documents.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    threads: { type: 'string' },
    case: { type: 'string' },
  },
});
const seed = Number(values.seed);
const { seeds, hasMaterial } = seedDocuments();
if (!hasMaterial) console.error(absentMaterial('mutated real documents; the seeds in our own words are'));

if (values.case === undefined) await runAll();
else report(Number(values.case), 'asked for');

async function runAll(): Promise<void> {
  for (const found of FOUND_FAILURES) {
    const failure = failureOf(found);
    if (failure === undefined) continue;
    console.log(`again: ${found.broke}: ${failure}`);
    process.exitCode = 1;
  }
  const count = Number(values.count);
  const threads = values.threads === undefined ? availableParallelism() : Number(values.threads);
  const start = performance.now();
  let printed = 0;
  const result = await runFuzz({
    count,
    seed,
    threads,
    onProgress: (done) => {
      if (done - printed < 50_000) return;
      printed = done;
      const seconds = (performance.now() - start) / 1000;
      console.error(`${done} documents, ${Math.round(done / seconds)} a second`);
    },
  });
  const seconds = (performance.now() - start) / 1000;
  const megabytes = result.characters / 1e6;
  console.log(
    `${result.done} documents of ${seeds.length} seeds, seed ${seed}: ${seconds.toFixed(1)} s on ${threads} threads`,
  );
  console.log(
    `${Math.round(result.done / seconds)} documents a second, ${megabytes.toFixed(0)} million characters, slowest ${result.slowestMs.toFixed(0)} ms`,
  );
  console.log(`${result.failures.length} failures`);
  for (const failure of result.failures.slice(0, 20)) report(failure.index, failure.message);
  if (result.failures.length > 0) process.exitCode = 1;
}

function report(index: number, message: string): void {
  const document = fuzzCase(seeds, seed, index);
  console.log(`\ncase ${index}: ${message}`);
  if (message.startsWith('hung') || message.startsWith('took')) return console.log(JSON.stringify(document));
  const shortest =
    failureOf(document) === undefined
      ? document
      : minimise(document, (candidate) => failureOf(candidate) !== undefined);
  console.log(`${failureOf(shortest) ?? 'reads well'}\n${JSON.stringify(shortest)}`);
}

function failureOf(document: SeedDocument): string | undefined {
  try {
    checkFacets(checkReading(document));
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
