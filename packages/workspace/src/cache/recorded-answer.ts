// An answer that was found from more than its key: from what was asked of the working tree on the way. It is kept with every
// question and what was answered to it, and used when every question, asked again, gets the same answer. Whoever computes
// asks the next question for no other reason than the key and the answers so far; so when all of them are the same, it would
// ask the same again and come to the same end.
import type { AnswerCache } from './answer-cache.ts';
import type { CacheKey } from './cache-key.ts';
import type { Outside } from './outside.ts';
import { answerTo, type Question } from './question.ts';

/** A question with a trace of what was answered. */
type Traced = readonly [trace: string, ...question: Question];

interface Recorded {
  readonly traced: readonly Traced[];
  readonly answer: string;
}

/** So many characters of answers are kept as they are. To compare digests node:crypto is needed, which takes 9 ms to load. */
const WHOLE_LENGTH = 256 * 1024;

/** The answer that was kept for a key, when everything that was asked on the way to it is answered as it was then. */
export function recallRecorded(cache: AnswerCache, kind: string, key: CacheKey, outside: Outside): string | undefined {
  const known = cache.get(kind, key);
  if (known === undefined) return undefined;
  const { traced, answer } = JSON.parse(known) as Recorded;
  const isSame = traced.every(([trace, ...question]) => {
    const now = answerTo(question, outside);
    return trace === (trace.startsWith('=') ? `=${now}` : digestOf(now));
  });
  return isSame ? answer : undefined;
}

/** Keeps an answer with the questions that were asked on the way to it. `outside` answers them once more, as it did before. */
export function keepRecorded(
  cache: AnswerCache,
  kind: string,
  key: CacheKey,
  asked: readonly Question[],
  outside: Outside,
  answer: string,
): void {
  let whole = 0;
  const traced = asked.map((question): Traced => {
    const now = answerTo(question, outside);
    whole += now.length;
    return [whole <= WHOLE_LENGTH ? `=${now}` : digestOf(now), ...question];
  });
  cache.put(kind, key, JSON.stringify({ traced, answer } satisfies Recorded));
}

function digestOf(text: string): string {
  const { createHash } = process.getBuiltinModule('node:crypto');
  return createHash('sha256').update(text, 'utf16le').digest('hex');
}
