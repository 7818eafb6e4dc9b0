/**
 * Whether the tripwire of a sentinel makes it fail, which proves that it can. `untried`: only what looks for the sentinel can
 * try it, and it was not asked or could not.
 */
export type TripwireResult = 'fails' | 'passes' | 'none' | 'untried';
