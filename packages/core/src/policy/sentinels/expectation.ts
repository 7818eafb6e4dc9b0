/** A value that a policy can state. */
export type ExpectedValue = string | number | boolean;

/**
 * What an answer from outside must be; everything that is stated must hold. `equals`, `oneOf`, `least` and `most` ask for one
 * value, `rows` and `values` for a table.
 */
export interface Expectation {
  readonly equals?: ExpectedValue;
  readonly oneOf?: readonly ExpectedValue[];
  readonly least?: number;
  readonly most?: number;
  /** Exactly so many rows. */
  readonly rows?: number;
  /** Exactly these values in the first column, in any order. */
  readonly values?: readonly ExpectedValue[];
}
