import type { CommandSentinel } from '../../policy/sentinels/command-sentinel.ts';
import type { HttpSentinel } from '../../policy/sentinels/http-sentinel.ts';
import type { SentinelOutcome } from '../sentinel-result.ts';
import { evaluateAnswer } from './evaluate-answer.ts';
import { duplicateKey } from '../data/duplicate-key.ts';
import { jsonValueAt } from './json-value.ts';

/** What a request or a program gave: its status or exit code, and its text. */
export interface Reply {
  readonly code: number;
  readonly text: string;
  /** How the text is packed although nobody asked for that: `gzip`. It says nothing then. */
  readonly packed?: string;
}

/** The outcome of a `http` sentinel on the answer to its request. */
export function evaluateHttp({ status, at, expect }: HttpSentinel, { code, text, packed }: Reply): SentinelOutcome {
  if (code !== status) return failed(`the answer has status ${code} instead of ${status}`);
  if (expect === undefined) return { kind: 'pass' };
  if (packed !== undefined)
    return unobserved(`the answer is packed (${packed})`, 'have it answer as it is: nothing else was asked for');
  if (at === undefined) return evaluateAnswer(expect, [[text.trim()]]);
  // Some servers put a byte order mark before JSON.
  const body = text.replace(/^\ufeff/, '');
  const json = parsed(body);
  if (json === undefined)
    return unobserved('the answer is no JSON', 'leave out "value-at" where it is plain text, or correct what answers');
  const twice = keyTwice(body);
  if (twice !== undefined) return unobserved(twice, 'correct what answers: each key stands once in an object');
  const value = jsonValueAt(json.value, at);
  if (value === undefined)
    return unobserved(`the answer has nothing at "${at}"`, 'correct "value-at", or what answers');
  return evaluateAnswer(expect, [[value]]);
}

/** The outcome of a `command` sentinel on how its program ended. */
export function evaluateCommand({ exit, expect }: CommandSentinel, { code, text }: Reply): SentinelOutcome {
  if (code !== exit) return failed(`it ended with ${code} instead of ${exit}${lastLine(text)}`);
  return expect === undefined ? { kind: 'pass' } : evaluateAnswer(expect, [[text.trim()]]);
}

/** What is wrong with an answer in which a key stands twice: nobody can tell which of its values is meant. */
function keyTwice(text: string): string | undefined {
  const twice = duplicateKey(text);
  if (twice === undefined) return undefined;
  const before = text.slice(0, twice.offset).split('\n');
  const place = `${before.length}:${(before.at(-1) ?? '').length + 1}`;
  return `the key ${JSON.stringify(twice.key.slice(0, 80))} stands twice in one object of the answer, at ${place}`;
}

function lastLine(text: string): string {
  const line = text.trim().split('\n').at(-1) ?? '';
  return line === '' ? '' : `: ${line.slice(0, 200)}`;
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function unobserved(reason: string, hint: string): SentinelOutcome {
  return { kind: 'unobserved', reason, hint };
}

function failed(detail: string): SentinelOutcome {
  return { kind: 'fail', detail, matches: [], count: 1 };
}
