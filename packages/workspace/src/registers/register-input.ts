import type { RegisterConfig } from '../config/config.ts';
import type { LeftOut } from '../files/left-out.ts';
import type { Detection } from './detection.ts';

/** One document of a register, read. */
export interface DocumentInput {
  /** Root-relative POSIX path; begins with `..` when it lies outside of the repository. */
  readonly path: string;
  /** The folder that reading and writing it are confined to, and its path in there. */
  readonly root: string;
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** A register to be read: which documents, how it is called, and what decisis.toml says about it. */
export interface RegisterInput {
  readonly name: string;
  /** Root-relative POSIX path of its file or folder; its glob when decisis.toml gives one. */
  readonly path: string;
  readonly isFolder: boolean;
  readonly documents: readonly DocumentInput[];
  readonly config: RegisterConfig | undefined;
  /** What was detected, summed over its documents; undefined when it was not looked for but named. */
  readonly detection: Detection | undefined;
}

/** The registers of one run, and what was not read for them. */
export interface RegisterInputs {
  readonly registers: readonly RegisterInput[];
  readonly leftOut: readonly LeftOut[];
  /** How many documents were looked at. */
  readonly documentsSeen: number;
  /** The limit on files and folders that ended the search; the answer is incomplete and has to say so. */
  readonly stoppedAt: number | undefined;
}
