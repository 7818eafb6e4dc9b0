/**
 * What the process answers: clean; findings at or above the fail level; the tool could not run, whatever kind of error it
 * was. Ctrl-C has no number here: the system ends the process, at once even in the middle of a long read, and every shell
 * calls that 130; a handler would have to wait until the read is over.
 */
export const EXIT = Object.freeze({ clean: 0, findings: 1, couldNotRun: 2 });
