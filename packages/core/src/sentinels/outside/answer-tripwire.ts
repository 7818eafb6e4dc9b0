import type { CommandSentinel } from '../../policy/sentinels/command-sentinel.ts';
import type { HttpSentinel } from '../../policy/sentinels/http-sentinel.ts';
import type { MetricSentinel } from '../../policy/sentinels/metric-sentinel.ts';
import type { SqlSentinel } from '../../policy/sentinels/sql-sentinel.ts';
import type { SentinelOutcome } from '../sentinel-result.ts';
import { evaluateAnswer, type AnswerRows } from './evaluate-answer.ts';
import { evaluateCommand, evaluateHttp, type Reply } from './evaluate-reply.ts';

/** Whether a sentinel that asks outside fails on a sample of the answer, where that can be seen in it; nothing is asked for it. */
export function failsOnAnswer(
  sentinel: SqlSentinel | MetricSentinel | HttpSentinel | CommandSentinel,
  sample: string,
): boolean | 'unobserved' {
  switch (sentinel.kind) {
    case 'sql': {
      const rows = sampleRows(sample);
      return rows === undefined ? 'unobserved' : shownBy(evaluateAnswer(sentinel.expect, rows));
    }
    case 'metric':
      return shownBy(evaluateAnswer(sentinel.expect, [[sample.trim()]]));
    case 'http':
      return shownBy(evaluateHttp(sentinel, sampleReply(sample)));
    case 'command':
      return shownBy(evaluateCommand(sentinel, sampleReply(sample)));
  }
}

function shownBy({ kind }: SentinelOutcome): boolean | 'unobserved' {
  return kind === 'unobserved' ? kind : kind === 'fail';
}

/** The rows of a sample: a JSON list of rows, each a list of values or one value. Undefined when it is none. */
export function sampleRows(sample: string): AnswerRows | undefined {
  let rows: unknown;
  try {
    rows = JSON.parse(sample);
  } catch {
    return undefined;
  }
  if (!Array.isArray(rows)) return undefined;
  return rows.map((row: unknown) => (Array.isArray(row) ? row : [row]).map(textOf));
}

function textOf(value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The first line of a sample is the status or exit code, the rest the text. */
function sampleReply(sample: string): Reply {
  const [first = '', ...rest] = sample.split('\n');
  return { code: Number(first.trim()), text: rest.join('\n') };
}
