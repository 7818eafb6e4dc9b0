import { lstatSync } from 'node:fs';
import { compileGlob, DecisisError, isDecisisError } from '@decisis/core';
import type { Config, RegisterConfig } from '../config/config.ts';
import { resolveInside } from '../files/confined-path.ts';
import { globBase, isGlob } from '../files/glob-text.ts';
import type { LeftOut } from '../files/left-out.ts';
import { readDocumentInput } from './read-document-input.ts';
import type { DocumentInput, RegisterInput, RegisterInputs } from './register-input.ts';
import type { OnUnread } from './resolve-options.ts';
import type { Tree } from './tree.ts';

/**
 * Reads a register that decisis.toml names: its file, every document of its folder, or every document its glob matches,
 * as far as they lie below `folder` (`''` for the whole repository). A path that does not exist, and one that holds no
 * document, is an error, as is a document that cannot be read: silence would read as "nothing is open". With `onUnread` it is told there, and
 * the other documents are read.
 */
export async function readConfiguredRegister(
  tree: Tree,
  register: RegisterConfig,
  config: Config,
  folder: string,
  onUnread?: OnUnread,
): Promise<RegisterInputs> {
  const listing = await unlessUnread(register.path, () => listDocuments(tree, register, config), onUnread);
  if (listing === undefined) return { registers: [], leftOut: [], documentsSeen: 0, stoppedAt: undefined };
  const { paths, leftOut, isFolder, stoppedAt } = listing;
  const wanted = paths.filter((path) => folder === '' || path === folder || path.startsWith(`${folder}/`));
  tree.source?.prepare(wanted);
  const documents: DocumentInput[] = [];
  for (const path of wanted) {
    const document = await unlessUnread(path, () => readDocumentInput(tree, path, config.limits), onUnread);
    if (document !== undefined) documents.push(document);
  }
  const { name, path } = register;
  const input: RegisterInput = { name, path, isFolder, documents, config: register, detection: undefined };
  return { registers: documents.length === 0 ? [] : [input], leftOut, documentsSeen: documents.length, stoppedAt };
}

/** What `read` answers; undefined where it says that something cannot be read, and somebody is there to hear it. */
async function unlessUnread<Value>(
  path: string,
  read: () => Value | Promise<Value>,
  onUnread: OnUnread | undefined,
): Promise<Value | undefined> {
  if (onUnread === undefined) return read();
  try {
    return await read();
  } catch (error) {
    if (!isDecisisError(error) || !isAboutDocument(error)) throw error;
    onUnread(path, error);
    return undefined;
  }
}

/** A tool that fails is another matter: nothing is known then about any document. */
function isAboutDocument({ code }: DecisisError): boolean {
  return code.startsWith('DCS_DOCUMENT_') || code === 'DCS_CONFIG_NO_REGISTERS';
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
  const [{ walkTree }, { ownerOf }] = await Promise.all([
    import('../files/walk-tree.ts'),
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
