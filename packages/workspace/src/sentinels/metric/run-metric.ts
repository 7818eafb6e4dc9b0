import { evaluateAnswer, type MetricSentinel, type SentinelOutcome } from '@decisis/core';
import { getOnce, RequestFailure } from '../http/get-once.ts';
import { readPrometheusAnswer, type Sample } from './prometheus-answer.ts';
import { selectorsIn } from './selectors-in.ts';

const MOST_BYTES = 1024 * 1024;
// No divisor of a minute or an hour: what goes up and down with the clock is met on both sides.
const STEPS = 61;
const MOST_SELECTORS = 20;

/**
 * Asks a metrics source for one series, now and over the time before. A metric that is missing, has several series, is no
 * number, is older than allowed, has gaps, or meets the expectation at some steps only could not be observed; one answer of
 * a moment never passes for a state. `nowSeconds` is the present.
 */
export async function runMetric(
  sentinel: MetricSentinel,
  isPrivateAllowed: boolean,
  nowSeconds: number,
): Promise<SentinelOutcome> {
  const { expect, query, overSeconds, maxAgeSeconds } = sentinel;
  const ask = (path: string, parameters: Readonly<Record<string, string>>) =>
    askSource(sentinel, path, parameters, isPrivateAllowed);
  const time = nowSeconds.toFixed(3);
  const now = await ask('query', { query, time });
  if ('kind' in now) return now;
  const [sample] = now;
  if (sample === undefined)
    return unobserved('the source has no such metric now', 'bring the metric back, or correct "query"');
  if (!Number.isFinite(Number(sample.value)))
    return unobserved(
      `the metric is ${sample.value}, which is not a number`,
      'ask for a number that is always defined',
    );
  const outcome = evaluateAnswer(expect, [[sample.value]]);
  // What is computed bears the time of the question, so the age is that of what it is computed of.
  const selectors = selectorsIn(query);
  if (selectors.length === 0)
    return unobserved('the query asks for no metric', 'ask for one, so that its age can be told');
  if (selectors.length > MOST_SELECTORS)
    return unobserved(
      `the query asks for ${selectors.length} metrics, and the age of ${MOST_SELECTORS} at most is looked at`,
      'ask for fewer at once, or record a rule of it in the source',
    );
  for (const selector of selectors) {
    const age = await ask('query', { query: `max(time() - timestamp(${selector}))`, time });
    if ('kind' in age) return age;
    const seconds = Number(age[0]?.value ?? 0);
    if (!(seconds <= maxAgeSeconds))
      return unobserved(
        `the metric is stale: a sample of ${selector} is ${Math.round(seconds)} s old`,
        'bring its source back, or raise "max-age"',
      );
  }
  if (overSeconds === 0) return outcome;
  const step = overSeconds / STEPS;
  const before = await ask('query_range', {
    query,
    // Of a step that was cut, the last moment would lie beyond the present.
    start: (nowSeconds - Number(step.toFixed(3)) * STEPS).toFixed(3),
    end: time,
    step: step.toFixed(3),
  });
  if ('kind' in before) return before;
  if (before.length < STEPS + 1)
    return unobserved(
      `the metric has gaps: ${before.length} of ${STEPS + 1} samples over ${overSeconds} s`,
      'wait until it has been there for that long, or shorten "over"',
    );
  const kinds = before.map(({ value }) => evaluateAnswer(expect, [[value]]).kind);
  if (kinds.some((kind) => kind !== outcome.kind))
    return unobserved(
      `the metric flaps: it met the expectation at ${kinds.filter((kind) => kind === 'pass').length} of ${kinds.length} moments of ${overSeconds} s`,
      'wait until it is steady, or ask for an average over time',
    );
  return outcome;
}

async function askSource(
  { url, timeoutMs }: MetricSentinel,
  path: string,
  parameters: Readonly<Record<string, string>>,
  isPrivateAllowed: boolean,
): Promise<readonly Sample[] | SentinelOutcome> {
  const address = `${url.replace(/\/+$/, '')}/api/v1/${path}?${new URLSearchParams(parameters).toString()}`;
  try {
    const { code, text } = await getOnce(address, { timeoutMs, bytes: MOST_BYTES, isPrivateAllowed });
    const answer = readPrometheusAnswer(text);
    if (answer.kind === 'error')
      return unobserved(code === 200 ? answer.reason : `${answer.reason} (status ${code})`, 'correct "query" or "url"');
    if (answer.series.length > 1)
      return unobserved(
        `the query gives ${answer.series.length} series where one is asked for`,
        'narrow it, or aggregate it to one',
      );
    return answer.series[0] ?? [];
  } catch (error) {
    if (!(error instanceof RequestFailure)) throw error;
    return unobserved(`the source cannot be asked: ${error.message}`, 'start it, or correct "url"');
  }
}

function unobserved(reason: string, hint: string): SentinelOutcome {
  return { kind: 'unobserved', reason, hint };
}
