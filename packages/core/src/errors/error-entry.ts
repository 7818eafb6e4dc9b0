/** What went wrong in the caller's terms; HTTP status and exit code are derived from it at the edges. */
export const ERROR_KINDS = ['usage', 'not-found', 'conflict', 'denied', 'invalid', 'unavailable', 'internal'] as const;

/** One of {@link ERROR_KINDS}. */
export type ErrorKind = (typeof ERROR_KINDS)[number];

/** One error the tool can report. The code is permanent; a retired one stays in the catalogue and is never reused. */
export interface ErrorEntry<Data> {
  readonly code: `DCS_${string}`;
  readonly kind: ErrorKind;
  /** One sentence; the first line of the reference page. */
  readonly title: string;
  /** One sentence: why the tool stops here. */
  readonly why: string;
  /** The first line shown: names what it is about, begins small, ends without a stop. */
  readonly message: (data: Data) => string;
  /** What to do next, as an order that can be typed or copied. */
  readonly hint?: (data: Data) => string;
  /** Data for the sample shown on the reference page; tests render every message with it. */
  readonly sample: Data;
  /** The version that stopped using the code. */
  readonly retired?: string;
}

/** Gives an entry its data type; `catalogue.ts` is written with it. */
export function entry<Data>(definition: ErrorEntry<Data>): ErrorEntry<Data> {
  return definition;
}
