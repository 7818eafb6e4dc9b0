import type { CommandSentinel } from '../../policy/sentinels/command-sentinel.ts';
import type { HttpSentinel } from '../../policy/sentinels/http-sentinel.ts';
import type { SentinelOutcome } from '../sentinel-result.ts';
import { evaluateAnswer } from './evaluate-answer.ts';
import { jsonValueAt } from './json-value.ts';

/** What a request or a program gave: its status or exit code, and its text. */
export interface Reply {
  readonly code: number;
  readonly text: string;
}

/** The outcome of a `http` sentinel on the answer to its request. */
export function evaluateHttp({ status, at, expect }: HttpSentinel, { code, text }: Reply): SentinelOutcome {
  if (code !== status) return failed(`the answer has status ${code} instead of ${status}`);
  if (expect === undefined) return { kind: 'pass' };
  const value = at === undefined ? text.trim() : jsonValueAt(text, at);
  if (value === undefined)
    return {
      kind: 'unobserved',
      reason: `the answer has nothing at "${at ?? ''}"`,
      hint: 'correct "value-at", or what answers',
    };
  return evaluateAnswer(expect, [[value]]);
}

/** The outcome of a `command` sentinel on how its program ended. */
export function evaluateCommand({ exit, expect }: CommandSentinel, { code, text }: Reply): SentinelOutcome {
  if (code !== exit) return failed(`it ended with ${code} instead of ${exit}${lastLine(text)}`);
  return expect === undefined ? { kind: 'pass' } : evaluateAnswer(expect, [[text.trim()]]);
}

function lastLine(text: string): string {
  const line = text.trim().split('\n').at(-1) ?? '';
  return line === '' ? '' : `: ${line.slice(0, 200)}`;
}

function failed(detail: string): SentinelOutcome {
  return { kind: 'fail', detail, matches: [], count: 1 };
}
