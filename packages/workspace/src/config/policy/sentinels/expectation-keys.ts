import { expectationProblem, type ExpectedValue, type Expectation } from '@decisis/core';
import type { SchemaProblem, ValuePath } from '../../check-schema.ts';
import type { Schema } from '../../schema.ts';
import { wrong, type SentinelTable } from './sentinel-table.ts';

/** The table `expect` as it is written. */
export interface RawExpectation {
  readonly equals?: ExpectedValue;
  readonly 'one-of'?: readonly ExpectedValue[];
  readonly least?: number;
  readonly most?: number;
  readonly rows?: number;
  readonly values?: readonly ExpectedValue[];
}

const number = (description: string): Schema => ({ type: 'number', description });

/** The shape of `expect`. */
export const EXPECT_SCHEMA: Schema = {
  type: 'object',
  additionalProperties: false,
  description:
    'What the answer must be; all that is stated must hold. "equals", "one-of", "least" and "most" ask for one value, "rows" and "values" for the rows of a statement.',
  properties: {
    equals: { description: 'The one value: a text, a number or true or false.' },
    'one-of': { type: 'array', items: {}, description: 'The one value is one of these.' },
    least: number('The one value is a number, and at least this.'),
    most: number('The one value is a number, and at most this.'),
    rows: { type: 'integer', minimum: 0, description: 'Exactly so many rows.' },
    values: { type: 'array', items: {}, description: 'The first column holds exactly these values, in any order.' },
  },
};

/** An expectation whose shape is right. */
export function expectationOf(raw: RawExpectation): Expectation {
  const { 'one-of': oneOf, ...rest } = raw;
  return oneOf === undefined ? rest : { ...rest, oneOf };
}

/** What the shape of an expectation alone cannot refuse. */
export function checkExpectation(raw: RawExpectation, path: ValuePath): readonly SchemaProblem[] {
  const at = [...path, 'expect'];
  const values = [...(raw.equals === undefined ? [] : [raw.equals]), ...(raw['one-of'] ?? []), ...(raw.values ?? [])];
  if (!values.every((value) => ['string', 'number', 'boolean'].includes(typeof value)))
    return [wrong(at, 'expects something that is no value', 'a text, a number, true or false')];
  const problem = expectationProblem(expectationOf(raw));
  return problem === undefined ? [] : [wrong(at, `has an expectation that ${problem}`, 'expect = { equals = 1 }')];
}

/** An heir may only tighten what is expected; what it does not say of it, it takes over. */
export const TIGHTER_EXPECTATION: NonNullable<SentinelTable['tightened']> = {
  expect: (own, taken) => {
    if (taken === undefined) return undefined;
    const [stricter, looser] = [own as RawExpectation, taken as RawExpectation];
    if ((stricter.least ?? Infinity) < (looser.least ?? -Infinity))
      return `expect = { least = ${looser.least} } or more`;
    if ((stricter.most ?? -Infinity) > (looser.most ?? Infinity)) return `expect = { most = ${looser.most} } or less`;
    const values = looser['one-of'];
    if (values !== undefined && stricter['one-of']?.every((value) => values.includes(value)) === false)
      return '"one-of" with nothing but values from there';
    const other = (['equals', 'rows', 'values'] as const).find(
      (key) =>
        stricter[key] !== undefined && looser[key] !== undefined && inOrder(stricter[key]) !== inOrder(looser[key]),
    );
    return other === undefined ? undefined : `"${other}" as there, or no such key`;
  },
};

/** A value as a text; the order of several says nothing. */
function inOrder(value: unknown): string {
  return Array.isArray(value)
    ? JSON.stringify(value.map((one) => JSON.stringify(one)).toSorted())
    : JSON.stringify(value);
}
