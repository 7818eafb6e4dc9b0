import { expectationProblem, type ExpectedValue, type Expectation } from '@decisis/core';
import type { SchemaProblem, ValuePath } from '../../check-schema.ts';
import type { Schema } from '../../schema.ts';
import { wrong } from './sentinel-table.ts';

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
