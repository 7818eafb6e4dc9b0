import { lstatSync } from 'node:fs';
import { DecisisError } from '@decisis/core';
import type { Config, RegisterConfig } from '../config/config.ts';
import { resolveInside } from '../files/confined-path.ts';
import { globBase, isGlob } from '../files/glob-text.ts';
import type { LeftOut } from '../files/left-out.ts';
import { readDocumentInput } from './read-document-input.ts';
import type { RegisterInput, RegisterInputs } from './register-input.ts';
import type { Tree } from './tree.ts';

/**
 * Reads a register that decisis.toml names: its file, every document of its folder, or every document its glob matches,
 * as far as they lie below `folder` (`''` for the whole repository). A path that does not exist, and one that holds no
 * document, is an error: silence would read as "nothing is open".
 */
export async function readConfiguredRegister(
  tree: Tree,
  register: RegisterConfig,
  config: Config,
  folder: string,
): Promise<RegisterInputs> {
  const { paths, leftOut, isFolder, stoppedAt } = await listDocuments(tree, register, config);
  const wanted = paths.filter((path) => folder === '' || path === folder || path.startsWith(`${folder}/`));
  tree.source?.prepare(wanted);
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

async function listDocuments(tree: Tree, register: RegisterConfig, config: Config): Promise<Listing> {
  const exists =
    tree.source === undefined
      ? lstatSync(tree.absolute(register.path), { throwIfNoEntry: false }) !== undefined
      : tree.source.kind(register.path) !== 'missing';
  const isPattern = !exists && isGlob(register.path);
  const start = isPattern ? globBase(register.path) : register.path.replace(/^\.$/, '');
  const isFolder = isPattern || (await isFolderAt(tree, start));
  if (!isFolder) return { paths: [register.path], leftOut: [], isFolder, stoppedAt: undefined };
  // The register of one file, the usual one, needs none of these.
  const [{ walkTree }, { compileGlob }, { ownerOf }] = await Promise.all([
    import('../files/walk-tree.ts'),
    import('../files/glob.ts'),
    import('./register-reach.ts'),
  ]);
  const how = { start, hidden: config.discovery.hidden, exclude: register.exclude };
  const walk = tree.source?.walk(how) ?? walkTree(tree.root, how);
  const matches = isPattern ? compileGlob(register.path) : () => true;
  const found = walk.files.filter(matches);
  if (found.length === 0) throw new DecisisError('DCS_CONFIG_NO_REGISTERS', { folder: register.path, filesRead: 0 });
  const paths = found.filter((path) => ownerOf(config.registers, path) === register);
  return { paths, leftOut: walk.leftOut, isFolder, stoppedAt: walk.stoppedAt };
}

async function isFolderAt(tree: Tree, path: string): Promise<boolean> {
  if (tree.source !== undefined) {
    const kind = tree.source.kind(path);
    if (kind === 'missing') throw new DecisisError('DCS_DOCUMENT_NOT_FOUND', { path });
    return kind === 'folder';
  }
  const stats = lstatSync(tree.absolute(path), { throwIfNoEntry: false });
  if (stats === undefined) {
    const { nearestPaths } = await import('./nearest-path.ts');
    const { missingRegister } = await import('../config/locate-register.ts');
    const nearest = nearestPaths(tree.root, path);
    throw missingRegister(tree.root, path, nearest) ?? new DecisisError('DCS_DOCUMENT_NOT_FOUND', { path, nearest });
  }
  if (!stats.isSymbolicLink()) return stats.isDirectory();
  return lstatSync(resolveInside(tree.root, path).real).isDirectory();
}
