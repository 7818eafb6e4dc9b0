/** Larger files are not looked at, which is told: a syntax tree takes tens of bytes for each of its text. */
export const MOST_AST_BYTES = 4 * 1024 * 1024;

/** Longer than that no honest file takes; then the process is ended. */
export const MOST_STEP_MS = 10_000;
