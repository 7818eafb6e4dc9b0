import { lstatSync, statSync } from 'node:fs';
import nodePath from 'node:path';
import { DecisisError } from '@decisis/core';
import type { Repository } from '../config/find-repository.ts';
import { compileGlob, globBase, isGlob } from '../files/glob.ts';
import { systemErrorCode } from '../files/system-error.ts';
import { walkTree } from '../files/walk-tree.ts';
import { belongsTo, readConfiguredRegister, reachesInto } from './configured-register.ts';
import { discoverRegisters } from './discover-registers.ts';
import type { SearchOptions } from './find-candidates.ts';
import { joinInputs } from './join-inputs.ts';
import { nearestPaths } from './nearest-path.ts';
import { readDocumentInput } from './read-document-input.ts';
import type { RegisterInput, RegisterInputs } from './register-input.ts';
import { Tree } from './tree.ts';
import { nearestNames } from '../spelling/nearest-name.ts';

/** Where a command runs and how it looks for registers. */
export interface ResolveOptions extends SearchOptions {
  readonly repository: Repository;
  /** The folder that arguments are relative to. */
  readonly cwd: string;
}

/**
 * The registers that a command speaks about. Arguments are files, folders, globs or names of registers in decisis.toml;
 * without any it is the repository: what decisis.toml names, or what is found when it names nothing. A document is given
 * once, under the register that decisis.toml puts it in. What does not exist, or cannot be read although it was named, is
 * an error with the nearest existing name; so is a folder in which no register is found.
 */
export function resolveArguments(args: readonly string[], options: ResolveOptions): RegisterInputs {
  const parts = args.length === 0 ? [resolveFolder(Tree.ofRepository(options.repository), '', options)] : [];
  for (const argument of args) parts.push(resolveArgument(argument, options));
  return joinInputs(parts);
}

function resolveArgument(argument: string, options: ResolveOptions): RegisterInputs {
  const { repository, cwd, config } = options;
  if (argument === '') throw notFound('""', options);
  const kind = kindOf(nodePath.resolve(cwd, argument));
  if (kind !== 'missing') {
    const { tree, path } = Tree.around(repository, cwd, argument);
    return kind === 'folder' ? resolveFolder(tree, path, options) : resolveFile(tree, path, options);
  }
  const named = config.registers.find((register) => register.name === argument);
  if (named !== undefined) return readConfiguredRegister(Tree.ofRepository(repository), named, config, '');
  if (isGlob(argument)) return resolveGlob(argument, options);
  throw notFound(argument, options);
}

function resolveFolder(tree: Tree, folder: string, options: ResolveOptions): RegisterInputs {
  const { config } = options;
  const configured = tree.isRepository ? config.registers.filter((register) => reachesInto(register, folder)) : [];
  const parts = configured.map((register) => readConfiguredRegister(tree, register, config, folder));
  const isNamed = parts.some((part) => part.registers.length > 0);
  const result =
    isNamed || (folder === '' && parts.length > 0) ? joinInputs(parts) : discoverRegisters(tree, folder, options);
  if (result.registers.length > 0) return result;
  throw new DecisisError('DCS_CONFIG_NO_REGISTERS', { folder: tree.nameOf(folder), filesRead: result.documentsSeen });
}

function resolveFile(tree: Tree, path: string, options: ResolveOptions): RegisterInputs {
  const document = readDocumentInput(tree, path, options.config.limits);
  const config = tree.isRepository ? options.config.registers.find((register) => belongsTo(register, path)) : undefined;
  const register: RegisterInput = {
    name: config?.name ?? document.path,
    path: config?.path ?? document.path,
    isFolder: config !== undefined && config.path !== path,
    documents: [document],
    config,
    detection: undefined,
  };
  return { registers: [register], leftOut: [], documentsSeen: 1, stoppedAt: undefined };
}

// A glob is matched against paths relative to its fixed beginning, so that `..` and absolute globs work too.
function resolveGlob(glob: string, options: ResolveOptions): RegisterInputs {
  const base = globBase(glob.replaceAll('\\', '/'));
  const start = nodePath.resolve(options.cwd, glob.startsWith('/') ? `/${base}` : base);
  if (kindOf(start) !== 'folder') throw notFound(glob, options);
  const { tree, path: folder } = Tree.around(options.repository, options.cwd, start);
  const matches = compileGlob(base === '' ? glob.replace(/^\/+/, '') : glob.slice(base.length + 1));
  const walk = walkTree(tree.root, { start: folder, hidden: options.config.discovery.hidden });
  const paths = walk.files.filter((path) => matches(folder === '' ? path : path.slice(folder.length + 1)));
  if (paths.length === 0) throw notFound(glob, options);
  return { ...joinInputs(paths.map((path) => resolveFile(tree, path, options))), stoppedAt: walk.stoppedAt };
}

function kindOf(absolute: string): 'missing' | 'folder' | 'other' {
  try {
    const link = lstatSync(absolute, { throwIfNoEntry: false });
    if (link === undefined) return 'missing';
    // A link that leads nowhere exists: reading it will say what is wrong with it.
    return (statSync(absolute, { throwIfNoEntry: false }) ?? link).isDirectory() ? 'folder' : 'other';
  } catch (error) {
    // A name that is too long or holds a NUL cannot exist; a folder on the way may be closed to us.
    return systemErrorCode(error) === 'EACCES' || systemErrorCode(error) === 'ELOOP' ? 'other' : 'missing';
  }
}

function notFound(argument: string, options: ResolveOptions): DecisisError {
  const names = options.config.registers.map((register) => register.name);
  const nearest = [...new Set([...nearestPaths(options.cwd, argument), ...nearestNames(argument, names)])];
  return new DecisisError('DCS_DOCUMENT_NOT_FOUND', { path: argument, nearest });
}
