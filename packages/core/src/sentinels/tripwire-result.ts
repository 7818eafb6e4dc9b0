/**
 * Whether the tripwire of a sentinel makes it fail, which proves that it can. `unobserved`: the sample holds nothing that it could
 * judge. `untried`: only what looks for the sentinel can try it, and it was not asked or could not.
 */
export type TripwireResult = 'fails' | 'passes' | 'unobserved' | 'none' | 'untried';
