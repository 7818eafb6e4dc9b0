import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import nodePath from 'node:path';
import { DecisisError } from '@decisis/core';
import { systemErrorCode } from '../files/system-error.ts';
import { commonFolder } from './common-folder.ts';
import type { Git } from './git.ts';
import { formatOf, isObjectId, type ObjectFormat } from './object-id.ts';
import { RevisionTree } from './revision-tree.ts';

// Merging writes objects, and asks the settings and attributes of a repository which program merges a file. So it runs on
// a git folder of its own, made for one merge and removed after it: new objects go there, those of the repository are read
// as its alternates, and no setting, attribute, hook or filter of the repository is known there. What comes out is what git
// merges by itself, line by line, as the merge button of a forge does.

/** Two commits to merge. */
export interface Merge {
  /** Full names. */
  readonly ours: string;
  readonly theirs: string;
  /** A file above the limit has no content. */
  readonly limitBytes: number;
}

/**
 * Merges two commits as git does by itself and hands the merged files over, for as long as the work lasts. A file that git
 * could not merge holds the marks of the conflict. Nothing is written into the repository, and none of its programs runs.
 */
export async function withMergedTree<Answer>(
  git: Git,
  { ours, theirs, limitBytes }: Merge,
  work: (merged: RevisionTree) => Promise<Answer>,
): Promise<Answer> {
  const folder = makeFolder(git, formatOf(ours));
  try {
    const own = git.onOwnFolder(folder);
    const { bytes } = own.run('merge-tree', {
      options: ['--write-tree', '-z', '--name-only', '--no-messages'],
      operands: [ours, theirs],
      expected: [0, 1],
    });
    const tree = bytes.toString('latin1').split('\0')[0] ?? '';
    if (!isObjectId(tree)) throw failed(git, 'the answer names no tree');
    return await work(RevisionTree.read(own, tree, limitBytes));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

const RENAME_LIMIT = 1000;

function makeFolder(git: Git, format: ObjectFormat): string {
  const common = commonFolder(git.folder);
  const objects = nodePath.join(common, 'objects').split(nodePath.sep).join('/');
  if (/[\r\n]/.test(objects)) throw failed(git, 'its path holds a line break');
  try {
    const folder = mkdtempSync(nodePath.join(tmpdir(), 'decisis-merge-'));
    for (const inside of ['objects/info', 'refs']) mkdirSync(nodePath.join(folder, inside), { recursive: true });
    const write = (path: string, text: string): void =>
      writeFileSync(nodePath.join(folder, path), text, { flag: 'wx' });
    write('HEAD', 'ref: refs/heads/none\n');
    write('config', settings(format));
    write('objects/info/alternates', `${objects}\n`);
    const shallow = readIfThere(nodePath.join(common, 'shallow'));
    if (shallow !== undefined) write('shallow', shallow);
    return folder;
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === undefined) throw error;
    throw failed(git, `no temporary folder can be made (${code})`, error);
  }
}

function settings(format: ObjectFormat): string {
  const head = `[core]\n\tbare = true\n\trepositoryformatversion = ${format === 'sha1' ? 0 : 1}\n`;
  const extensions = format === 'sha1' ? '' : `[extensions]\n\tobjectformat = ${format}\n`;
  return `${head}${extensions}[merge]\n\trenameLimit = ${RENAME_LIMIT}\n`;
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function failed({ folder }: Git, reason: string, cause?: unknown): DecisisError {
  return new DecisisError('DCS_GIT_FAILED', { command: 'merge-tree', folder, reason }, { cause });
}
