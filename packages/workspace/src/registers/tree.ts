import { statSync } from 'node:fs';
import nodePath from 'node:path';
import { isInside, resolveInside } from '../files/confined-path.ts';
import type { TreeSource } from './tree-source.ts';
import type { Repository } from '../config/find-repository.ts';

/**
 * A folder that reading is confined to, and how its files are called: root-relative POSIX paths of the repository. A
 * folder outside of it, which a user may name, is a tree of its own whose names begin with `..`.
 */
export class Tree {
  readonly root: string;
  /** Where its files are read from when not from the folder. */
  readonly source: TreeSource | undefined;
  readonly #prefix: string;

  private constructor(root: string, prefix: string, source?: TreeSource) {
    this.root = root;
    this.source = source;
    this.#prefix = prefix;
  }

  static ofRepository(repository: Repository, source?: TreeSource): Tree {
    return new Tree(repository.root, '', source);
  }

  /** The tree that holds something that exists, and its path in there (`''` for the root). Refuses what is missing. */
  static around(repository: Repository, cwd: string, argument: string): { readonly tree: Tree; readonly path: string } {
    const absolute = nodePath.resolve(cwd, argument);
    // By its text, before links are resolved: a link of the repository that leads out of it opens no other tree.
    if (isInside(repository.root, absolute)) return inRepository(repository, absolute);
    const parent = resolveInside(nodePath.dirname(absolute), '.').real;
    const place = nodePath.join(parent, nodePath.basename(absolute));
    if (isInside(repository.root, place)) return inRepository(repository, place);
    const isFolder = statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false;
    const root = isFolder ? place : parent;
    const tree = new Tree(root, toPosix(nodePath.relative(repository.root, root)));
    return { tree, path: isFolder ? '' : nodePath.basename(place) };
  }

  get isRepository(): boolean {
    return this.#prefix === '';
  }

  /** How a path of this tree is called in lists and findings. */
  nameOf(path: string): string {
    if (this.#prefix === '') return path === '' ? '.' : path;
    return path === '' ? this.#prefix : `${this.#prefix}/${path}`;
  }

  /** What to give to the readers of files, whose errors then say it: a name where it is one, else the whole path. */
  placeOf(path: string): string {
    return this.isRepository ? path || '.' : nodePath.join(this.root, path);
  }

  /** Which file it is: its full path, or its path in a commit. */
  absolute(path: string): string {
    if (this.source !== undefined) return `${this.source.name}:${path}`;
    return nodePath.join(this.root, path);
  }
}

function inRepository(repository: Repository, absolute: string): { readonly tree: Tree; readonly path: string } {
  return { tree: Tree.ofRepository(repository), path: toPosix(nodePath.relative(repository.root, absolute)) };
}

function toPosix(path: string): string {
  return path.replaceAll(nodePath.sep, '/');
}
