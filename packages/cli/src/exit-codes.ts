/**
 * What the process answers: clean; findings at or above the fail level; the tool could not run, whatever kind of error it
 * was; stopped by Ctrl-C.
 */
export const EXIT = Object.freeze({ clean: 0, findings: 1, couldNotRun: 2, interrupted: 130 });
