import type { ExpectedValue, Expectation } from '../../policy/sentinels/expectation.ts';
import type { SentinelOutcome } from '../sentinel-result.ts';

/** Rows of an answer from outside; every value as its text, undefined where there is none. */
export type AnswerRows = ReadonlyArray<ReadonlyArray<string | undefined>>;

const SHOWN = 10;

/**
 * The outcome of an expectation on an answer. A value that is asked for and is not there, or is there several times, or is
 * no number where bounds ask for one, could not be observed; it never passes.
 */
export function evaluateAnswer(expectation: Expectation, rows: AnswerRows): SentinelOutcome {
  const { equals, oneOf, least, most } = expectation;
  if (expectation.rows !== undefined && rows.length !== expectation.rows)
    return failed(`${countedRows(rows.length)} instead of ${expectation.rows}${sampleOf(rows)}`);
  if (expectation.values !== undefined) {
    const difference = differenceOf(expectation.values, rows);
    if (difference !== undefined) return failed(difference);
  }
  if (equals === undefined && oneOf === undefined && least === undefined && most === undefined) return { kind: 'pass' };
  if (rows.length !== 1)
    return unobserved(
      `the answer has ${countedRows(rows.length)} where one value is asked for`,
      'ask for exactly one row',
    );
  const value = rows[0]?.[0];
  if (value === undefined) return unobserved('the answer holds no value', 'ask for a value that is always there');
  if (equals !== undefined && !isEqual(value, equals))
    return failed(`${shown(value)} instead of ${shownValue(equals)}`);
  if (oneOf !== undefined && !oneOf.some((allowed) => isEqual(value, allowed)))
    return failed(`${shown(value)} is none of ${oneOf.map(shownValue).join(', ')}`);
  if (least === undefined && most === undefined) return { kind: 'pass' };
  const number = numberOf(value);
  if (number === undefined) return unobserved(`${shown(value)} is not a number`, 'ask for a number');
  if (least !== undefined && number < least) return failed(`${shown(value)} is less than ${least}`);
  if (most !== undefined && number > most) return failed(`${shown(value)} is more than ${most}`);
  return { kind: 'pass' };
}

/** What an expectation cannot be as it stands; undefined when it can be evaluated. */
export function expectationProblem(expectation: Expectation): string | undefined {
  const { equals, oneOf, least, most, rows, values } = expectation;
  if ([equals, oneOf, least, most, rows, values].every((part) => part === undefined)) return 'asks for nothing';
  if (least !== undefined && most !== undefined && least > most) return 'has a "least" above its "most"';
  return undefined;
}

function differenceOf(expected: readonly ExpectedValue[], rows: AnswerRows): string | undefined {
  const extra = rows.map((row) => row[0]);
  const missing = expected.filter((value) => {
    const at = extra.findIndex((found) => found !== undefined && isEqual(found, value));
    if (at >= 0) extra.splice(at, 1);
    return at < 0;
  });
  if (missing.length === 0 && extra.length === 0) return undefined;
  const parts = [
    ...(missing.length === 0 ? [] : [`lacks ${missing.slice(0, SHOWN).map(shownValue).join(', ')}`]),
    ...(extra.length === 0
      ? []
      : [
          `has ${extra
            .slice(0, SHOWN)
            .map((value) => shown(value))
            .join(', ')} beyond it`,
        ]),
  ];
  return `${countedRows(rows.length)} where ${expected.length} values are expected: ${parts.join('; ')}`;
}

function isEqual(text: string, expected: ExpectedValue): boolean {
  if (typeof expected === 'number') return numberOf(text) === expected;
  // A database writes booleans as one letter.
  if (typeof expected === 'boolean') return text === String(expected) || text === (expected ? 't' : 'f');
  return text === expected;
}

function numberOf(text: string): number | undefined {
  const number = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : undefined;
}

function sampleOf(rows: AnswerRows): string {
  const first = rows[0];
  if (first === undefined) return '';
  return `; the first is ${first
    .slice(0, SHOWN)
    .map((value) => shown(value))
    .join(', ')}`;
}

function shown(value: string | undefined): string {
  if (value === undefined) return 'null';
  return value.length > 80 ? `"${value.slice(0, 80)}…"` : /^-?\d+(\.\d+)?$/.test(value) ? value : `"${value}"`;
}

function shownValue(value: ExpectedValue): string {
  return typeof value === 'string' ? `"${value}"` : String(value);
}

function countedRows(count: number): string {
  return count === 1 ? 'one row' : `${count} rows`;
}

function failed(detail: string): SentinelOutcome {
  return { kind: 'fail', detail, matches: [], count: 1 };
}

function unobserved(reason: string, hint: string): SentinelOutcome {
  return { kind: 'unobserved', reason, hint };
}
