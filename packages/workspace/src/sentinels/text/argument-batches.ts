/** Most bytes of one list of arguments; a system counts a pointer for each beside its text. */
export const ARGUMENT_BYTES =
  process.platform === 'win32' ? 24_000 : process.platform === 'darwin' ? 700_000 : 1_500_000;

/** Cuts a list of paths so that each part can be handed to one process. */
export function argumentBatches(paths: readonly string[], mostBytes: number = ARGUMENT_BYTES): string[][] {
  const batches: string[][] = [];
  let batch: string[] = [];
  let bytes = 0;
  for (const path of paths) {
    const size = Buffer.byteLength(path) + 9;
    if (batch.length > 0 && bytes + size > mostBytes) {
      batches.push(batch);
      batch = [];
      bytes = 0;
    }
    batch.push(path);
    bytes += size;
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}
