import { readFileSync } from 'node:fs';
import nodePath from 'node:path';
import { DecisisError } from '@decisis/core';
import { describeSystemError } from '../files/system-error.ts';
import type { Git } from './git.ts';
import { isObjectId } from './object-id.ts';

/** Where the working tree stands: on a branch, which may have no commit yet, or on a commit of no branch. */
export type Head =
  | { readonly branch: string; readonly commit: undefined }
  | { readonly branch: undefined; readonly commit: string };

/**
 * Reads HEAD from its file: asked for by its name, git would also look for a tag and a branch that are called HEAD.
 */
export function readHead(git: Git): Head {
  let text: string;
  try {
    text = readFileSync(nodePath.join(git.folder, 'HEAD'), 'utf8').trim();
  } catch (error) {
    throw damaged(git, describeSystemError(error));
  }
  const branch = /^ref: (refs\/[^\0\r\n]+)$/.exec(text)?.[1];
  if (branch !== undefined) return { branch, commit: undefined };
  if (isObjectId(text)) return { branch: undefined, commit: text };
  throw damaged(git, 'HEAD names neither a branch nor a commit');
}

function damaged(git: Git, reason: string): DecisisError {
  return new DecisisError('DCS_GIT_FAILED', { command: 'HEAD', folder: git.folder, reason });
}
