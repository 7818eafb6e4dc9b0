import { realpathSync } from 'node:fs';
import nodePath from 'node:path';
import { DecisisError } from '@decisis/core';
import { findGitFolder } from './find-git-folder.ts';
import { Git } from './git.ts';

/** A git repository, and where a folder lies in its working tree. */
export interface OpenedGit {
  readonly git: Git;
  /** Path of the folder below the root of the working tree, with forward slashes; `''` for the root. */
  readonly prefix: string;
}

/**
 * The git repository whose working tree holds a folder, given by its real path. Only a `.git` at the root of a working
 * tree makes one: a bare repository somewhere in the tree is data. Starts nothing.
 */
export function openGit(folder: string, searchPath: string): OpenedGit {
  for (let top = folder; ; top = nodePath.dirname(top)) {
    const gitFolder = findGitFolder(top);
    if (gitFolder !== undefined) {
      const prefix = nodePath.relative(top, folder).replaceAll(nodePath.sep, '/');
      return { git: new Git(realPath(gitFolder), top, searchPath), prefix };
    }
    if (nodePath.dirname(top) === top) throw new DecisisError('DCS_GIT_NO_REPOSITORY', { folder });
  }
}

function realPath(gitFolder: string): string {
  try {
    return realpathSync.native(gitFolder);
  } catch (error) {
    const reason = 'the git folder that the .git file names is gone';
    throw new DecisisError('DCS_GIT_FAILED', { command: 'open', folder: gitFolder, reason }, { cause: error });
  }
}
