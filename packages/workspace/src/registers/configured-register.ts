import { lstatSync } from 'node:fs';
import { DecisisError } from '@decisis/core';
import type { Config, RegisterConfig } from '../config/config.ts';
import { resolveInside } from '../files/confined-path.ts';
import { compileGlob, globBase, isGlob } from '../files/glob.ts';
import { matchIgnoreRules, parseIgnoreRules } from '../files/ignore-rules.ts';
import type { LeftOut } from '../files/left-out.ts';
import { walkTree } from '../files/walk-tree.ts';
import { nearestPaths } from './nearest-path.ts';
import { readDocumentInput } from './read-document-input.ts';
import type { RegisterInput, RegisterInputs } from './register-input.ts';
import type { Tree } from './tree.ts';

/** Whether a document of the repository belongs to a register that decisis.toml names. */
export function belongsTo(register: RegisterConfig, path: string): boolean {
  if (matchIgnoreRules(parseIgnoreRules(register.exclude.join('\n')), path.split('/'), false) === true) return false;
  if (path === register.path || register.path === '.') return true;
  return path.startsWith(`${register.path}/`) || (isGlob(register.path) && compileGlob(register.path)(path));
}

/** Whether a register that decisis.toml names has, or may have, documents below a folder of the repository. */
export function reachesInto(register: RegisterConfig, folder: string): boolean {
  const base = isGlob(register.path) ? globBase(register.path) : register.path;
  return (
    folder === '' || base === folder || isBelow(base, folder) || isBelow(folder, base) || base === '.' || base === ''
  );
}

/**
 * Reads a register that decisis.toml names: its file, every document of its folder, or every document its glob matches,
 * as far as they lie below `folder` (`''` for the whole repository). A path that does not exist, and one that holds no
 * document, is an error: silence would read as "nothing is open".
 */
export function readConfiguredRegister(
  tree: Tree,
  register: RegisterConfig,
  config: Config,
  folder: string,
): RegisterInputs {
  const { paths, leftOut, isFolder, stoppedAt } = listDocuments(tree, register, config);
  if (paths.length === 0) throw new DecisisError('DCS_CONFIG_NO_REGISTERS', { folder: register.path, filesRead: 0 });
  const wanted = paths.filter((path) => folder === '' || path === folder || isBelow(path, folder));
  const documents = wanted.map((path) => readDocumentInput(tree, path, config.limits));
  const { name, path } = register;
  const input: RegisterInput = { name, path, isFolder, documents, config: register, detection: undefined };
  return { registers: documents.length === 0 ? [] : [input], leftOut, documentsSeen: documents.length, stoppedAt };
}

interface Listing {
  readonly paths: readonly string[];
  readonly leftOut: readonly LeftOut[];
  readonly isFolder: boolean;
  readonly stoppedAt: number | undefined;
}

function listDocuments(tree: Tree, register: RegisterConfig, config: Config): Listing {
  const isPattern =
    isGlob(register.path) && lstatSync(tree.absolute(register.path), { throwIfNoEntry: false }) === undefined;
  const start = isPattern ? globBase(register.path) : register.path.replace(/^\.$/, '');
  const isFolder = isPattern || isFolderAt(tree, register, start);
  if (!isFolder) return { paths: [register.path], leftOut: [], isFolder, stoppedAt: undefined };
  const { discovery } = config;
  const walk = walkTree(tree.root, { start, hidden: discovery.hidden, exclude: register.exclude });
  const matches = isPattern ? compileGlob(register.path) : () => true;
  return { paths: walk.files.filter(matches), leftOut: walk.leftOut, isFolder, stoppedAt: walk.stoppedAt };
}

function isFolderAt(tree: Tree, register: RegisterConfig, path: string): boolean {
  const stats = lstatSync(tree.absolute(path), { throwIfNoEntry: false });
  if (stats === undefined) {
    const nearest = nearestPaths(tree.root, register.path);
    throw new DecisisError('DCS_DOCUMENT_NOT_FOUND', { path: register.path, nearest });
  }
  if (!stats.isSymbolicLink()) return stats.isDirectory();
  return lstatSync(resolveInside(tree.root, path).real).isDirectory();
}

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`);
}
