import { LOCK_FILE, mergeLockTexts, planMerge, type MergeConflict, type PlanMergeOptions } from '@decisis/core';

/** The bytes of three versions of a file. */
export interface FileVersions {
  readonly base: Uint8Array;
  readonly ours: Uint8Array;
  readonly theirs: Uint8Array;
}

/** A merged file, and how many conflicts stand in it. */
export interface MergedFile {
  readonly bytes: Uint8Array;
  readonly conflicts: number;
  /** What a reader should know about the conflicts, where the merge knows. */
  readonly told: readonly MergeConflict[];
  /** Compared line by line although it is no clean merge: nothing in it could be told apart with certainty. */
  readonly isByLine: boolean;
}

/** Merges texts of one kind of file; undefined when these cannot be read, so that their lines are merged. */
type FileMerger = (base: string, ours: string, theirs: string) => MergedText | undefined;

interface MergedText {
  readonly text: string;
  readonly conflicts: readonly unknown[];
}

/** Files that are no registers and have a merge of their own, by name. */
const FILE_MERGERS: ReadonlyMap<string, FileMerger> = new Map([[LOCK_FILE, mergeLockTexts]]);

/** Merges a register by items, and a file with a merge of its own by that one. Bytes that are not UTF-8 are merged line by line, as bytes. */
export function mergeFile(versions: FileVersions, options: PlanMergeOptions): MergedFile {
  const texts = decoded(versions);
  if (texts === undefined) return mergeBytes(versions, options);
  const { base, ours, theirs } = texts;
  const own = FILE_MERGERS.get(options.path.slice(options.path.lastIndexOf('/') + 1))?.(base, ours, theirs);
  if (own !== undefined) return { bytes: encode(own.text), conflicts: own.conflicts.length, told: [], isByLine: false };
  const plan = planMerge(base, ours, theirs, options);
  return {
    bytes: encode(plan.text),
    conflicts: plan.conflicts.length,
    told: plan.conflicts,
    isByLine: plan.by === 'fallback',
  };
}

/** Every byte as one character and back again, so that none changes. */
function mergeBytes(versions: FileVersions, options: PlanMergeOptions): MergedFile {
  const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
  const { base, ours, theirs } = versions;
  const plan = planMerge(text(base), text(ours), text(theirs), { ...options, linesOnly: true });
  return {
    bytes: Buffer.from(plan.text, 'latin1'),
    conflicts: plan.conflicts.length,
    told: plan.conflicts,
    isByLine: true,
  };
}

function decoded(versions: FileVersions): Record<keyof FileVersions, string> | undefined {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    const { base, ours, theirs } = versions;
    return { base: decoder.decode(base), ours: decoder.decode(ours), theirs: decoder.decode(theirs) };
  } catch {
    return undefined;
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
