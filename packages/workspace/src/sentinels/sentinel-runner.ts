import type {
  JudgedFiles,
  MissedFile,
  Policy,
  RepositoryView,
  Sentinel,
  SentinelFiles,
  SentinelResult,
  TripwireResult,
} from '@decisis/core';
import type { AnswerCache } from '../cache/answer-cache.ts';
import type { Reach } from './trust/reach.ts';

/** Where runs keep what they found out for the next one. */
export interface SentinelKeeping {
  /** Nothing is kept when absent; whoever opened it closes it. */
  readonly cache?: AnswerCache;
  /** Names the program that computes answers; nothing is kept when absent or undefined. */
  readonly program?: string | undefined;
}

/** What a run of sentinels may use. */
export interface SentinelRun {
  /** Absolute path of the checked-out repository. */
  readonly root: string;
  readonly view: RepositoryView;
  readonly policy: Policy;
  readonly keeping: SentinelKeeping;
  /** What sentinels that ask outside of the repository may use. */
  readonly reach: Reach;
  /** The files that a sentinel looks at, as root-relative paths in order. */
  readonly filesOf: (sentinel: { readonly files: SentinelFiles }) => readonly string[];
  /** Places where files of a sentinel may be that nobody looked at. */
  readonly gapsOf: (sentinel: { readonly files: SentinelFiles }) => readonly MissedFile[];
  /** All files that sentinels may look at. */
  readonly judged: JudgedFiles;
}

/** What looks for the sentinels of some kinds. */
export interface SentinelRunner<Kind extends Sentinel> {
  /** The results in the order of the sentinels; all of a run are handed in together. */
  readonly run: (sentinels: readonly Kind[], run: SentinelRun) => Promise<readonly SentinelResult[]>;
  /**
   * How sentinels come out on their tripwires, in their order, for kinds where that needs more than the samples. The view is there
   * for files that a sentinel compares with; without it, one that needs them is left untried.
   */
  readonly tryTripwires?: (sentinels: readonly Kind[], view?: RepositoryView) => Promise<readonly TripwireResult[]>;
}
