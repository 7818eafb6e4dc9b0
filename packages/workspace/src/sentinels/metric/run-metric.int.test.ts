import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { createServer as createSocket } from 'node:net';
import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { MetricSentinel } from '@decisis/core';
import { runMetric } from './run-metric.ts';

const START = 1_790_000_000;
const NOW = START + 600;

const SENTINEL: MetricSentinel = {
  id: 'S1',
  decision: 'D-1',
  statement: 'the queue lags at most 5 seconds',
  kind: 'metric',
  level: 'hard',
  after: undefined,
  tripwire: '9',
  origin: { path: 'decisis.toml', line: 1 },
  url: '',
  query: '',
  expect: { most: 5 },
  overSeconds: 300,
  maxAgeSeconds: 150,
  timeoutMs: 5_000,
};

/** A value every fifteen seconds up to now. */
const HISTORY: Readonly<Record<string, (second: number) => string | undefined>> = {
  steady_lag: () => '3',
  large_lag: () => '9',
  flapping_lag: (second) => (Math.floor(second / 60) % 2 === 0 ? '3' : '9'),
  // In step with a question that is asked once a minute.
  quick_lag: (second) => (second % 60 === 0 ? '3' : '9'),
  young_lag: (second) => (second < 540 ? undefined : '3'),
  stopped_lag: (second) => (second > 400 ? undefined : '3'),
  undefined_lag: () => 'NaN',
  'shared_lag{worker="a"}': () => '3',
  'shared_lag{worker="b"}': () => '3',
};

const hasPrometheus = ['prometheus', 'promtool'].every((program) => spawnSync(program, ['--version']).status === 0);
if (!hasPrometheus)
  // oxlint-disable-next-line no-console -- what is not measured must be said loudly
  console.warn('prometheus is not installed: metric sentinels are tried on its documented answers only');

describe.runIf(hasPrometheus)('against a real Prometheus, with a written history', () => {
  let url = '';
  let stop: () => Promise<void> = async () => undefined;

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'decisis-prometheus-'));
    const lines = Object.entries(HISTORY).flatMap(([name, valueAt]) =>
      Array.from({ length: 41 }, (_, index) => index * 15).flatMap((second) => {
        const value = valueAt(second);
        return value === undefined ? [] : [`${name} ${value} ${START + second}`];
      }),
    );
    writeFileSync(join(folder, 'history.txt'), `${lines.join('\n')}\n# EOF\n`);
    writeFileSync(join(folder, 'prometheus.yml'), 'scrape_configs: []\n');
    const words = ['tsdb', 'create-blocks-from', 'openmetrics', join(folder, 'history.txt'), join(folder, 'data')];
    const made = spawnSync('promtool', words, { encoding: 'utf8' });
    if (made.status !== 0) throw new Error(made.stderr);
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    const child = spawn(
      'prometheus',
      [
        `--config.file=${join(folder, 'prometheus.yml')}`,
        `--storage.tsdb.path=${join(folder, 'data')}`,
        '--storage.tsdb.retention.time=100y',
        `--web.listen-address=127.0.0.1:${port}`,
      ],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    stop = async () => {
      child.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    };
    await new Promise<void>((resolve, reject) => {
      let log = '';
      child.stderr.on('data', (chunk: Buffer) => {
        log += chunk.toString('utf8');
        if (log.includes('Server is ready to receive web requests')) resolve();
      });
      child.once('exit', () => reject(new Error(log)));
    });
  });

  afterAll(() => stop());

  const run = (part: Partial<MetricSentinel>) => runMetric({ ...SENTINEL, url, ...part }, true, NOW);

  test('a steady metric passes, and fails beyond its bounds', async () => {
    expect(await run({ query: 'steady_lag' })).toEqual({ kind: 'pass' });
    expect(await run({ query: 'large_lag' })).toMatchObject({ kind: 'fail', detail: '9 is more than 5' });
  });

  test.each([
    ['absent_lag', 'the source has no such metric now'],
    ['undefined_lag', 'the metric is NaN, which is not a number'],
    ['flapping_lag', 'the metric flaps: it met the expectation at 25 of 62 moments of 300 s'],
    ['young_lag', /^the metric has gaps: 1\d of 62 samples over 300 s$/],
    ['stopped_lag', 'the metric is stale: a sample of stopped_lag is 210 s old'],
    ['max(stopped_lag)', 'the metric is stale: a sample of stopped_lag is 210 s old'],
    ['steady_lag + 0 * stopped_lag', 'the metric is stale: a sample of stopped_lag is 210 s old'],
    ['vector(3)', 'the query asks for no metric'],
    ['quick_lag', /^the metric flaps: it met the expectation at \d\d of 62 moments of 300 s$/],
    ['shared_lag', 'the query gives 2 series where one is asked for'],
    ['steady_lag{', /^the source answers: .*parse error.*\(status 400\)$/],
  ])('F52: %s could not observe', async (query, reason) => {
    const outcome = await run({ query });
    expect(outcome.kind).toBe('unobserved');
    expect(outcome.kind === 'unobserved' && outcome.reason).toMatch(reason);
  });

  test('an aggregate is one series', async () => {
    expect(await run({ query: 'max(shared_lag) # of all workers' })).toEqual({ kind: 'pass' });
    expect(await run({ query: 'scalar(max(shared_lag))' })).toEqual({ kind: 'pass' });
  });
});

describe('against documented answers', () => {
  test.each([
    ['{"status":"success","data":{"resultType":"vector","result":[]}}', 'the source has no such metric now'],
    ['{"status":"error","errorType":"timeout","error":"query timed out"}', 'the source answers: query timed out'],
    ['<html>', 'the source answers with no JSON'],
    ['{"status":"success","data":{"resultType":"vector","result":[{"metric":{},"value":[1,3]}]}}', /cannot be read/],
  ])('%s could not observe', async (answer, reason) => {
    const server = createServer((_, response) => response.end(answer));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const address = server.address();
    const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
    const outcome = await runMetric({ ...SENTINEL, url, query: 'lag' }, true, NOW);
    expect(outcome.kind === 'unobserved' && outcome.reason).toMatch(reason);
  });

  test('a source that is not there could not observe', async () => {
    const outcome = await runMetric({ ...SENTINEL, url: 'http://127.0.0.1:1', query: 'lag' }, true, NOW);
    expect(outcome).toMatchObject({ kind: 'unobserved', reason: 'the source cannot be asked: no reply: ECONNREFUSED' });
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const socket = createSocket().listen(0, '127.0.0.1', () => {
      const address = socket.address();
      socket.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
