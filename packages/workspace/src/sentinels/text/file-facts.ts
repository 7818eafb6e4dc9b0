import { lstatSync } from 'node:fs';
import nodePath from 'node:path';

/** What the system says about a file without reading it. */
export interface FileFacts {
  readonly path: string;
  readonly size: number;
  /** Changes whenever the content does, as far as the clock of the file system can tell. */
  readonly stamp: string;
  /** When it was last changed, in nanoseconds; on no account after that. */
  readonly changedNs: bigint;
}

/** A file that cannot be looked at. */
export interface UnreadFile {
  readonly path: string;
  readonly reason: string;
}

/** Facts of a file, or why it is none that can be searched: gone, no plain file, or larger than allowed. */
export function factsOf(root: string, path: string, mostBytes: number): FileFacts | UnreadFile {
  const stats = lstatSync(nodePath.join(root, path), { bigint: true, throwIfNoEntry: false });
  if (stats === undefined) return { path, reason: 'it is gone' };
  if (!stats.isFile())
    return { path, reason: stats.isSymbolicLink() ? 'it is a symbolic link' : 'it is no plain file' };
  const size = Number(stats.size);
  if (size > mostBytes) return { path, reason: `it has more than ${Math.floor(mostBytes / 1024 ** 2)} MB` };
  const { mtimeNs, ctimeNs, ino } = stats;
  const changedNs = mtimeNs > ctimeNs ? mtimeNs : ctimeNs;
  return { path, size, stamp: `${size} ${mtimeNs} ${ctimeNs} ${ino}`, changedNs };
}

/** Whether facts could be had. */
export function isReadable(facts: FileFacts | UnreadFile): facts is FileFacts {
  return 'stamp' in facts;
}

/** What a clock of the file system may be behind; where it counts seconds, two of them. */
const TICK_NS = 50_000_000n;
const COARSE_NS = 2_000_000_000n;

/** Whether a file changed so long before a moment that a change since then would show in its stamp. */
export function isSettled({ changedNs }: FileFacts, momentNs: bigint): boolean {
  return changedNs + (changedNs % 1_000_000_000n === 0n ? COARSE_NS : TICK_NS) < momentNs;
}
