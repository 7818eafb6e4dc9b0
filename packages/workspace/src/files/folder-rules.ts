import { matchIgnoreRules, parseIgnoreRules, type IgnoreRules } from './ignore-rules.ts';

/** The ignore rules that hold in one folder: its own .gitignore and, through `parent`, those of the folders above. */
export interface FolderRules {
  readonly rules: IgnoreRules;
  /** Number of segments of the folder's root-relative path. */
  readonly depth: number;
  readonly parent: FolderRules | undefined;
}

/** Adds the rules of the text of an ignore file to those of the folders above. */
export function parseFolderRules(text: string, depth: number, parent: FolderRules | undefined): FolderRules {
  return { rules: parseIgnoreRules(text), depth, parent };
}

/** Whether a path, given as its root-relative segments, is ignored. The folder nearest to it has the last word. */
export function isIgnored(folder: FolderRules | undefined, segments: readonly string[], isDirectory: boolean): boolean {
  for (let rules = folder; rules !== undefined; rules = rules.parent) {
    const verdict = matchIgnoreRules(rules.rules, segments.slice(rules.depth), isDirectory);
    if (verdict !== undefined) return verdict;
  }
  return false;
}
