import { mkdirSync } from 'node:fs';
import nodePath from 'node:path';
import { DecisisError, isDecisisError } from '@decisis/core';
import { isGitFolder } from '../config/no-path.ts';
import { resolveInside } from './confined-path.ts';
import { createFile } from './create-file.ts';
import { readDocumentBytes } from './read-document-bytes.ts';
import { writeFileAtomically } from './write-file-atomically.ts';

const MAX_BYTES = 1 << 30;

/**
 * Writes a file that Decisis makes itself, with the folders that it needs: in one step, inside the root, through no link that
 * leads out of it or into the folder of git, whose hooks are programs. Answers the text that stood there before; undefined when there was no such file.
 */
export function writeGeneratedFile(root: string, path: string, text: string): string | undefined {
  const bytes = new TextEncoder().encode(text);
  refuseOutsidePlace(root, path);
  const before = readExisting(root, path);
  if (before === undefined) {
    makeFolders(root, nodePath.posix.dirname(path));
    createFile(root, path, bytes);
    return undefined;
  }
  writeFileAtomically(root, path, before, bytes);
  return new TextDecoder().decode(before);
}

/**
 * Refuses a path where Decisis writes no file of its own: one of which a part that exists already, links followed, leads out of the
 * root or into the folder of git, or whose rest names that.
 */
export function refuseOutsidePlace(root: string, path: string): void {
  const names = path.split('/');
  for (let count = names.length; count >= 0; count -= 1) {
    const known = existing(root, names.slice(0, count).join('/') || '.');
    if (known === undefined) continue;
    const inside = nodePath.relative(known.root, known.real).split(nodePath.sep);
    if (![...inside, ...names.slice(count)].some(isGitFolder)) return;
    throw new DecisisError('DCS_DOCUMENT_OUTSIDE_TREE', { path, target: known.real });
  }
}

function existing(root: string, path: string): { readonly root: string; readonly real: string } | undefined {
  try {
    return resolveInside(root, path);
  } catch (error) {
    if (isDecisisError(error, 'DCS_DOCUMENT_NOT_FOUND')) return undefined;
    throw error;
  }
}

function readExisting(root: string, path: string): Uint8Array | undefined {
  try {
    return readDocumentBytes(root, path, { documentBytes: MAX_BYTES });
  } catch (error) {
    if (isDecisisError(error) && error.code === 'DCS_DOCUMENT_NOT_FOUND') return undefined;
    throw error;
  }
}

/** Makes one folder after the other, each inside the root, so that no link on the way leads out of it. */
function makeFolders(root: string, folder: string): void {
  let at = '.';
  for (const name of folder.split('/')) {
    if (name === '.' || name === '') continue;
    if (name === '..')
      throw new DecisisError('DCS_DOCUMENT_OUTSIDE_TREE', { path: folder, target: nodePath.resolve(root, folder) });
    const { real } = resolveInside(root, nodePath.resolve(root, at));
    mkdirSync(nodePath.join(real, name), { recursive: true });
    at = nodePath.posix.join(at, name);
  }
}
