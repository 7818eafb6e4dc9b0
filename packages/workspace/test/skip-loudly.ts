/** Skips a test that cannot measure here, and says on stderr what was not measured; a skipped test alone is silent. */
export function skipLoudly(skip: (note: string) => never, notMeasured: string): never {
  process.stderr.write(`${notMeasured}\n`);
  return skip(notMeasured);
}
