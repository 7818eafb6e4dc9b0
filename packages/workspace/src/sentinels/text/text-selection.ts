import type { SentinelFiles } from '@decisis/core';

/** Which files each sentinel looks at, as places in one list of paths. */
export interface TextSelection {
  /** Every file that some sentinel looks at. */
  readonly paths: readonly string[];
  readonly ofSentinel: readonly SelectedFiles[];
}

/** The files of one sentinel; shared by those that look at the same ones. */
export interface SelectedFiles {
  readonly size: number;
  has(file: number): boolean;
}

/** Gathers the files of all sentinels. Takes a bit for each file and each different selection, not a name. */
export function selectFiles<Looking extends { readonly files: SentinelFiles }>(
  sentinels: readonly Looking[],
  filesOf: (sentinel: Looking) => readonly string[],
): TextSelection {
  const files = new Map<string, readonly string[]>();
  const keys = sentinels.map((sentinel) => {
    const key = JSON.stringify(sentinel.files);
    if (!files.has(key)) files.set(key, filesOf(sentinel));
    return key;
  });
  const [only] = files.values();
  if (only !== undefined && files.size === 1) {
    const all = { size: only.length, has: (file: number) => file >= 0 && file < only.length };
    return { paths: only, ofSentinel: sentinels.map(() => all) };
  }
  const places = new Map<string, number>();
  const known = new Map([...files].map(([key, paths]) => [key, paths.map(placeOf)]));
  function placeOf(path: string): number {
    let place = places.get(path);
    if (place === undefined) places.set(path, (place = places.size));
    return place;
  }
  const sets = new Map([...known].map(([key, files]) => [key, bitsOf(files, places.size)]));
  return { paths: [...places.keys()], ofSentinel: keys.map((key) => sets.get(key) ?? NO_FILES) };
}

const NO_FILES: SelectedFiles = { size: 0, has: () => false };

function bitsOf(files: readonly number[], most: number): SelectedFiles {
  const bits = new Uint8Array(Math.ceil(most / 8));
  for (const file of files) bits[file >> 3] = (bits[file >> 3] ?? 0) | (1 << (file & 7));
  return { size: new Set(files).size, has: (file) => file >= 0 && ((bits[file >> 3] ?? 0) & (1 << (file & 7))) !== 0 };
}
