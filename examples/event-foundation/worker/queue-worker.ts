interface Job {
  readonly id: number;
  readonly kind: string;
}

interface Queue {
  claim(executor: string): Promise<Job | undefined>;
  acknowledge(job: Job): Promise<void>;
  failOrRetry(job: Job, reason: string): Promise<void>;
}

/** Takes jobs until none is left: each ends acknowledged, or failed with its reason. */
export async function workThrough(queue: Queue, executor: string, run: (job: Job) => Promise<void>): Promise<void> {
  for (let job = await queue.claim(executor); job !== undefined; job = await queue.claim(executor)) {
    try {
      await run(job);
      await queue.acknowledge(job);
    } catch (error) {
      await queue.failOrRetry(job, String(error));
    }
  }
}
