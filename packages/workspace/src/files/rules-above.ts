import { realpathSync } from 'node:fs';
import nodePath from 'node:path';
import { commonFolder } from '../git/common-folder.ts';
import { findGitFolder } from '../git/find-git-folder.ts';
import { folderHost } from './folder-host.ts';
import { isIgnored, parseFolderRules, type FolderRules } from './folder-rules.ts';

/** The ignore rules that hold at a folder because of the repository around it. */
export interface RulesAbove {
  /** Names of the folders on the way from the top of the repository to the folder; the rules look at paths that begin with them. */
  readonly above: readonly string[];
  readonly rules: FolderRules | undefined;
}

const NO_RULES: RulesAbove = { above: [], rules: undefined };

/**
 * The rules of the repository that a folder belongs to: what it excludes for this clone alone, and the ignore files of the folders
 * above. A folder that these leave out as a whole was named on purpose, and then they say nothing about what is in it.
 */
export function rulesAbove(folder: string): RulesAbove {
  const real = realpathSync.native(folder);
  const found = repositoryAround(real);
  if (found === undefined) return NO_RULES;
  const { top, gitFolder } = found;
  const above = nodePath.relative(top, real).split(nodePath.sep).filter(Boolean);
  const host = folderHost(top);
  const own = folderHost(commonFolder(gitFolder)).ignoreFile('info/exclude');
  let rules = own === undefined ? undefined : parseFolderRules(own, 0, undefined);
  for (let depth = 0; depth < above.length; depth += 1) {
    const text = host.ignoreFile([...above.slice(0, depth), '.gitignore'].join('/'));
    if (text !== undefined) rules = parseFolderRules(text, depth, rules);
    if (isIgnored(rules, above.slice(0, depth + 1), true)) return NO_RULES;
  }
  return { above, rules };
}

function repositoryAround(folder: string): { readonly top: string; readonly gitFolder: string } | undefined {
  for (let top = folder; ; top = nodePath.dirname(top)) {
    const gitFolder = findGitFolder(top);
    if (gitFolder !== undefined) return { top, gitFolder };
    if (nodePath.dirname(top) === top) return undefined;
  }
}
