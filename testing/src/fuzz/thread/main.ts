// One thread of the fuzzer: reads its share of the cases, tells before each batch where it is, and reports what failed.
// The main thread kills it when a batch takes too long, which is how a hang is noticed.
import { parentPort, workerData } from 'node:worker_threads';
import { checkFacets, checkReading } from '../check-reading.ts';
import { fuzzCase } from '../fuzz-case.ts';
import { seedDocuments } from '../seed-documents.ts';
import { FACETS_EVERY, SLOW_MS, type FuzzFailure, type FuzzShare, type FuzzMessage } from '../fuzz-message.ts';

const { seed, first, last, progress } = workerData as FuzzShare;
const current = new Int32Array(progress);
const { seeds } = seedDocuments();
let characters = 0;
let slowestMs = 0;
let done = 0;

for (let index = first; index < last; index++) {
  Atomics.store(current, 0, index);
  const document = fuzzCase(seeds, seed, index);
  characters += document.text.length;
  const start = performance.now();
  try {
    const reading = checkReading(document);
    if (index % FACETS_EVERY === 0) checkFacets(reading);
  } catch (error) {
    send({ type: 'failure', failure: failureOf(index, error) });
  }
  const ms = performance.now() - start;
  if (ms > slowestMs) slowestMs = ms;
  if (ms > SLOW_MS)
    send({
      type: 'failure',
      failure: { index, message: `took ${Math.round(ms)} ms for ${document.text.length} characters` },
    });
  done++;
  if (done % 1000 === 0) send({ type: 'progress', done: 1000 });
}
send({ type: 'end', done: done % 1000, characters, slowestMs });

function failureOf(index: number, error: unknown): FuzzFailure {
  return {
    index,
    message:
      error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 3).join(' | ') : String(error),
  };
}

function send(message: FuzzMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
  parentPort?.postMessage(message);
}
