/** In one case of so many the facets and the JSON of items are read, too. */
export const FACETS_EVERY = 200;

/** A read that takes longer than this is reported: the inputs are a few kilobytes long. */
export const SLOW_MS = 1000;

/** Without a new case for so long, a thread counts as hung and is ended. */
export const HUNG_MS = 10_000;

/** What one thread of the fuzzer works on: case `first` up to, but not including, `last`. */
export interface FuzzShare {
  readonly seed: number;
  readonly first: number;
  readonly last: number;
  /** Four bytes in which the thread notes the case it is reading. */
  readonly progress: SharedArrayBuffer;
}

/** A case that broke a promise. */
export interface FuzzFailure {
  readonly index: number;
  readonly message: string;
}

/** What a thread tells. */
export type FuzzMessage =
  | { readonly type: 'failure'; readonly failure: FuzzFailure }
  | { readonly type: 'progress'; readonly done: number }
  | { readonly type: 'end'; readonly done: number; readonly characters: number; readonly slowestMs: number };
