import type { JudgedFiles } from './judged-files.ts';

/** Why the text of a file is not known. */
export type UnreadReason = 'too-large' | 'not-text' | 'outside' | 'unreadable';

/**
 * The files of a repository at one moment, as judging sees them: a working tree, or the tree of one commit. Paths are
 * relative to the root, with forward slashes. Answers never change during a run, and nothing outside of the root is seen.
 */
export interface RepositoryView {
  /** Every file that belongs to the repository (ignored ones left out), sorted. */
  paths(): readonly string[];
  /**
   * Paths of what stands beside them and is not among them: files, links, and folders for all that is in them. Undefined, or no such
   * method, where nobody listed the folders or not all of them; else every path is that of a plain file. The repository's own folder
   * of git is not told.
   */
  leftOut?(): readonly string[] | undefined;
  /** The files that decisions are held against, where these are others than {@link paths}. */
  judged?(): JudgedFiles;
  /** Whether a file under the path is one of those, or would be once it is there; where this is missing, each is. */
  isJudged?(path: string): boolean;
  /** Whether a file, or a folder with a file in it, stands under the path. */
  has(path: string): boolean;
  /** The text of a file; undefined when it is not there, is not UTF-8 text, is a link out of the tree, or is too large. */
  text(path: string): string | undefined;
  /**
   * The text of a file as lines are looked for in it, whatever its bytes are; undefined when it is not there or too large for that. A
   * view that lacks this has no other texts.
   */
  searched?(path: string): string | undefined;
  /** Says that the texts of these files are asked for next: a view that can read many at once then does. Tells nothing. */
  prepare?(paths: readonly string[]): void;
  /** Why a file that is there has no text; undefined when it has one or is not there. A view that lacks this cannot tell. */
  unread?(path: string): UnreadReason | undefined;
  /** Larger files have no text, in bytes; missing where nobody knows. */
  readonly mostBytes?: number;
}
