import nodePath from 'node:path';
import { compileGlob } from '@decisis/core';
import { globBase } from '../files/glob-text.ts';
import { walkTree } from '../files/walk-tree.ts';
import { pathKind } from './path-kind.ts';
import type { ResolveOptions } from './resolve-options.ts';
import { Tree } from './tree.ts';

/** The documents that a glob on the command line matches; none when its folder does not exist. */
export interface GlobMatches {
  readonly tree: Tree;
  readonly paths: readonly string[];
  readonly stoppedAt: number | undefined;
}

/** Expands a glob relative to the folder one is in; `..` and absolute globs work too. */
export function resolveGlob(glob: string, options: ResolveOptions): GlobMatches {
  const base = globBase(glob);
  const start = nodePath.resolve(options.cwd, glob.startsWith('/') ? `/${base}` : base);
  if (pathKind(start) !== 'folder') {
    return { tree: Tree.ofRepository(options.repository), paths: [], stoppedAt: undefined };
  }
  const { tree, path: folder } = Tree.around(options.repository, options.cwd, start);
  const matches = compileGlob(base === '' ? glob.replace(/^\/+/, '') : glob.slice(base.length + 1));
  const walk = walkTree(tree.root, { start: folder, hidden: options.config.discovery.hidden });
  const paths = walk.files.filter((path) => matches(folder === '' ? path : path.slice(folder.length + 1)));
  return { tree, paths, stoppedAt: walk.stoppedAt };
}
