import { existsSync, lstatSync, readFileSync, rmSync } from 'node:fs';
import nodePath from 'node:path';
import { DecisisError } from '@decisis/core';
import { createFile } from '../files/create-file.ts';
import { readDocumentBytes } from '../files/read-document-bytes.ts';
import { writeFileAtomically } from '../files/write-file-atomically.ts';
import { findGitFolder } from './find-git-folder.ts';

const MOST_BYTES = 4 * 1024 * 1024;

/** The two files that make git call a merge driver. */
export interface DriverFiles {
  /** Root of the working tree, where .gitattributes stands. */
  readonly root: string;
  /** Folder of git's configuration, which all linked working trees share. */
  readonly gitFolder: string;
}

/** The working tree around a folder, with the configuration of its repository. Undefined outside of git. */
export function findDriverFiles(folder: string): DriverFiles | undefined {
  for (let root = folder; ; root = nodePath.dirname(root)) {
    const gitFolder = findGitFolder(root);
    if (gitFolder !== undefined) return { root, gitFolder: commonFolder(gitFolder) };
    if (nodePath.dirname(root) === root) return undefined;
  }
}

/** The decisis that a working tree has installed, as a path from its root; undefined when it has none. */
export function findInstalled(root: string): string | undefined {
  const path = 'node_modules/.bin/decisis';
  return existsSync(nodePath.join(root, path)) ? path : undefined;
}

/** The text of one of the files; empty when it is not there. Refuses what is no text in UTF-8, for it could not be written back. */
export function readGitFile(folder: string, name: string): string {
  if (lstatSync(nodePath.join(folder, name), { throwIfNoEntry: false }) === undefined) return '';
  const bytes = readDocumentBytes(folder, name, { documentBytes: MOST_BYTES });
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new DecisisError('DCS_DOCUMENT_INVALID_ENCODING', { path: name, line: 1, offset: 0 }, { cause: error });
  }
}

/**
 * Writes one of the files, in one step; an empty text removes it. Refuses when the file is no longer what was read, and while git
 * itself is writing it, which its lock file tells.
 */
export function writeGitFile(folder: string, name: string, before: string, after: string): void {
  if (before === after) return;
  const encoder = new TextEncoder();
  if (lstatSync(nodePath.join(folder, `${name}.lock`), { throwIfNoEntry: false }) !== undefined) {
    const reason = `git is writing it: ${name}.lock is there`;
    throw new DecisisError('DCS_DOCUMENT_WRITE_FAILED', { path: name, reason, state: 'unchanged' });
  }
  if (lstatSync(nodePath.join(folder, name), { throwIfNoEntry: false }) === undefined)
    createFile(folder, name, encoder.encode(after));
  else if (after === '') rmSync(nodePath.join(folder, name));
  else writeFileAtomically(folder, name, encoder.encode(before), encoder.encode(after));
}

/** A linked working tree keeps its own HEAD and shares the rest. */
function commonFolder(gitFolder: string): string {
  const link = nodePath.join(gitFolder, 'commondir');
  if (lstatSync(link, { throwIfNoEntry: false })?.isFile() !== true) return gitFolder;
  return nodePath.resolve(gitFolder, readFileSync(link, 'utf8').trim());
}
