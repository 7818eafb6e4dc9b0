import nodePath from 'node:path';
import { DecisisError } from '@decisis/core';
import { isGlob } from '../files/glob-text.ts';
import { joinInputs } from './join-inputs.ts';
import { pathKind } from './path-kind.ts';
import { readDocumentInput } from './read-document-input.ts';
import type { RegisterInput, RegisterInputs } from './register-input.ts';
import type { ResolveOptions } from './resolve-options.ts';
import { Tree } from './tree.ts';
import type { TreeSource } from './tree-source.ts';

// Each way of naming registers is loaded when it is used: a command that names files starts without the others.

/**
 * The registers that a command speaks about. Arguments are files, folders, globs or names of registers in decisis.toml;
 * without any it is the repository: what decisis.toml names, or what is found when it names nothing. A document is given
 * once, under the register that decisis.toml puts it in. What does not exist, or cannot be read although it was named, is
 * an error with the nearest existing name; so is a folder in which no register is found.
 */
export async function resolveArguments(args: readonly string[], options: ResolveOptions): Promise<RegisterInputs> {
  if (args.length === 0) return resolveFolder(Tree.ofRepository(options.repository, options.source), '', options);
  const parts: RegisterInputs[] = [];
  for (const argument of args) parts.push(await resolveArgument(argument, options));
  return joinInputs(parts);
}

async function resolveArgument(argument: string, options: ResolveOptions): Promise<RegisterInputs> {
  const { repository, cwd, config } = options;
  if (argument === '') throw await notFound('""', options);
  if (options.source !== undefined) return resolveInSource(argument, options.source, options);
  const kind = pathKind(nodePath.resolve(cwd, argument));
  if (kind !== 'missing') {
    const { tree, path } = Tree.around(repository, cwd, argument);
    return kind === 'folder' ? resolveFolder(tree, path, options) : resolveFile(tree, path, options);
  }
  const named = config.registers.find((register) => register.name === argument);
  if (named !== undefined) {
    const { readConfiguredRegister } = await import('./configured-register.ts');
    return readConfiguredRegister(Tree.ofRepository(repository), named, config, '');
  }
  if (isGlob(argument)) return resolveMatches(argument, options);
  throw await notFound(argument, options);
}

/** Arguments about a commit name what stands in it, seen from the folder one is in. */
async function resolveInSource(argument: string, source: TreeSource, options: ResolveOptions): Promise<RegisterInputs> {
  const { repository, cwd, config } = options;
  const tree = Tree.ofRepository(repository, source);
  const absolute = nodePath.resolve(cwd, argument);
  const path = nodePath.relative(repository.root, absolute).replaceAll(nodePath.sep, '/');
  const kind = path === '..' || path.startsWith('../') || nodePath.isAbsolute(path) ? 'missing' : source.kind(path);
  if (kind === 'folder') return resolveFolder(tree, path, options);
  if (kind === 'other') return resolveFile(tree, path, options);
  const named = config.registers.find((register) => register.name === argument);
  if (named === undefined) throw new DecisisError('DCS_DOCUMENT_NOT_FOUND', { path: argument });
  const { readConfiguredRegister } = await import('./configured-register.ts');
  return readConfiguredRegister(tree, named, config, '');
}

async function resolveFolder(tree: Tree, folder: string, options: ResolveOptions): Promise<RegisterInputs> {
  const parts = tree.isRepository ? await resolveConfigured(tree, folder, options) : [];
  // Of those that decisis.toml names, each that cannot be read was told: others are not looked for in their place.
  const isTold = parts.length > 0 && options.onUnread !== undefined;
  if (isTold || parts.some((part) => part.registers.length > 0)) return joinInputs(parts);
  const { discoverRegisters } = await import('./discover-registers.ts');
  const found = discoverRegisters(tree, folder, options);
  if (found.registers.length > 0) return found;
  const nothing = new DecisisError('DCS_CONFIG_NO_REGISTERS', {
    folder: tree.nameOf(folder),
    filesRead: found.documentsSeen,
  });
  if (options.onUnread === undefined) throw nothing;
  options.onUnread(tree.nameOf(folder), nothing);
  return found;
}

async function resolveConfigured(tree: Tree, folder: string, options: ResolveOptions): Promise<RegisterInputs[]> {
  const { config } = options;
  if (config.registers.length === 0) return [];
  const [{ readConfiguredRegister }, { reachesInto }] = await Promise.all([
    import('./configured-register.ts'),
    import('./register-reach.ts'),
  ]);
  const parts: RegisterInputs[] = [];
  for (const register of config.registers) {
    if (reachesInto(register, folder))
      parts.push(await readConfiguredRegister(tree, register, config, folder, options.onUnread));
  }
  return parts;
}

async function resolveFile(tree: Tree, path: string, options: ResolveOptions): Promise<RegisterInputs> {
  const { registers, limits } = options.config;
  const document = readDocumentInput(tree, path, limits);
  const hasConfig = tree.isRepository && registers.length > 0;
  const reach = hasConfig ? await import('./register-reach.ts') : undefined;
  const config = reach?.ownerOf(registers, path);
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

async function resolveMatches(glob: string, options: ResolveOptions): Promise<RegisterInputs> {
  const { resolveGlob } = await import('./resolve-glob.ts');
  const { tree, paths, stoppedAt } = resolveGlob(glob, options);
  if (paths.length === 0) throw await notFound(glob, options);
  const parts: RegisterInputs[] = [];
  for (const path of paths) parts.push(await resolveFile(tree, path, options));
  return { ...joinInputs(parts), stoppedAt };
}

async function notFound(argument: string, options: ResolveOptions): Promise<DecisisError> {
  const { nearestPaths } = await import('./nearest-path.ts');
  const { nearestNames } = await import('../spelling/nearest-name.ts');
  const names = options.config.registers.map((register) => register.name);
  const nearest = [...new Set([...nearestPaths(options.cwd, argument), ...nearestNames(argument, names)])];
  return new DecisisError('DCS_DOCUMENT_NOT_FOUND', { path: argument, nearest });
}
