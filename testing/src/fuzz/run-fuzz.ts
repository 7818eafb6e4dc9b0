import { Worker } from 'node:worker_threads';
import { HUNG_MS, type FuzzFailure, type FuzzMessage, type FuzzShare } from './fuzz-message.ts';

/** What to run: how many cases, from which seed, on how many threads. */
export interface FuzzPlan {
  readonly count: number;
  readonly seed: number;
  readonly threads: number;
  readonly onProgress?: (done: number) => void;
}

/** What came out of a run. */
export interface FuzzResult {
  readonly done: number;
  readonly characters: number;
  readonly slowestMs: number;
  readonly failures: readonly FuzzFailure[];
}

/** Runs the cases on worker threads, each watched: a thread that stands still is ended and goes on behind the hung case. */
export async function runFuzz(plan: FuzzPlan): Promise<FuzzResult> {
  const tally = { done: 0, characters: 0, slowestMs: 0, failures: [] as FuzzFailure[] };
  const share = Math.ceil(plan.count / plan.threads);
  const runs: Promise<void>[] = [];
  for (let first = 0; first < plan.count; first += share)
    runs.push(runShare(plan, first, Math.min(plan.count, first + share), tally));
  await Promise.all(runs);
  return tally;
}

async function runShare(
  plan: FuzzPlan,
  first: number,
  last: number,
  tally: { done: number; characters: number; slowestMs: number; failures: FuzzFailure[] },
): Promise<void> {
  for (let from = first; from < last;) {
    const hung = await runThread(
      { seed: plan.seed, first: from, last, progress: new SharedArrayBuffer(4) },
      (message) => {
        if (message.type === 'failure') tally.failures.push(message.failure);
        else tally.done += message.done;
        if (message.type === 'end') {
          tally.characters += message.characters;
          tally.slowestMs = Math.max(tally.slowestMs, message.slowestMs);
        }
        plan.onProgress?.(tally.done);
      },
    );
    if (hung === undefined) return;
    tally.failures.push({ index: hung, message: `hung: no answer within ${HUNG_MS} ms` });
    from = hung + 1;
  }
}

/** Runs one thread to its end; resolves to the case it hung on, or to undefined. */
function runThread(share: FuzzShare, onMessage: (message: FuzzMessage) => void): Promise<number | undefined> {
  const current = new Int32Array(share.progress);
  const worker = new Worker(new URL('./thread/main.ts', import.meta.url), { workerData: share });
  return new Promise((resolve, reject) => {
    let seen = -1;
    const watchdog = setInterval(() => {
      const index = Atomics.load(current, 0);
      if (index !== seen) seen = index;
      else void worker.terminate().then(() => resolve(index));
    }, HUNG_MS);
    worker.on('message', onMessage);
    worker.on('error', reject);
    worker.on('exit', () => {
      clearInterval(watchdog);
      resolve(undefined);
    });
  });
}
