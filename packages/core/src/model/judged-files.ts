/** A place of a repository that may hold files which count, and where nobody looked. */
export interface JudgedGap {
  /** Root-relative; empty for the whole repository. */
  readonly path: string;
  /** Whether it is a folder, or leads to one: then it concerns whoever looks at something below it. */
  readonly isFolder: boolean;
  /** Why, in words. */
  readonly reason: string;
  /** What makes it observable, as an order. */
  readonly hint: string;
  /** The file of the repository that a link leads to: who looks at that one misses nothing. */
  readonly leadsTo?: string;
}

/**
 * The files that decisions are held against: all that git tracks, whatever ignore files say of them, and all others that no ignore
 * file names. Where documents are looked for does not matter.
 */
export interface JudgedFiles {
  /** Root-relative paths of plain files, sorted. */
  readonly paths: readonly string[];
  readonly gaps: readonly JudgedGap[];
  /** Paths of what stands beside the files: files, links, and folders for all that is in them. Undefined where nobody listed them all. */
  readonly besides: readonly string[] | undefined;
}
