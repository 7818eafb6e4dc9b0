import type { RepositoryView } from '../model/repository-view.ts';

/** Finds the files that a document may mean by a name. Built once a repository; a look-up does not search. */
export class RepositoryIndex {
  readonly #view: RepositoryView;
  readonly #byBase = new Map<string, string[]>();
  readonly #extensions = new Map<string, number>();

  constructor(view: RepositoryView) {
    this.#view = view;
    for (const path of view.paths()) {
      const base = path.slice(path.lastIndexOf('/') + 1);
      const same = this.#byBase.get(base);
      if (same === undefined) this.#byBase.set(base, [path]);
      else same.push(path);
      const extension = extensionOf(base);
      if (extension !== '') this.#extensions.set(extension, (this.#extensions.get(extension) ?? 0) + 1);
    }
  }

  /**
   * The files that a name can mean for a reader of the document at `from`: beside it, from the root, else anywhere a path
   * that ends so. A folder gives its own path.
   */
  find(name: string, from: string): readonly string[] {
    const written = name.replace(/^\.\//, '').replace(/^\/+/, '').replace(/\/+$/, '');
    for (const path of [resolvePath(from, written), written]) {
      if (path !== undefined && path !== '' && this.#view.has(path)) return [path];
    }
    const clean = written.replace(/^(?:\.\.?\/)+/, '');
    const base = clean.slice(clean.lastIndexOf('/') + 1);
    const same = this.#byBase.get(base) ?? [];
    return clean.includes('/') ? same.filter((path) => path.endsWith(`/${clean}`)) : same;
  }

  /** Whether files of this kind live here, so that a missing one tells something: a sibling of its top folder, or of its ending. */
  isPlausible(name: string): boolean {
    const written = name.replace(/^(?:\.{0,2}\/)+/, '');
    const slash = written.indexOf('/');
    if (slash > 0 && this.#view.has(written.slice(0, slash))) return true;
    const extension = extensionOf(written);
    return slash < 0 && extension !== '' && (this.#extensions.get(extension) ?? 0) > 0;
  }

  /** The text of a file. */
  text(path: string): string | undefined {
    return this.#view.text(path);
  }

  paths(): readonly string[] {
    return this.#view.paths();
  }
}

const memo = new WeakMap<RepositoryView, RepositoryIndex>();

/** The index of a repository, made once. */
export function repositoryIndex(view: RepositoryView): RepositoryIndex {
  let index = memo.get(view);
  if (index === undefined) memo.set(view, (index = new RepositoryIndex(view)));
  return index;
}

/** A relative path from the folder of a document; undefined where it leads out of the tree. */
export function resolvePath(from: string, name: string): string | undefined {
  const segments = from.split('/').slice(0, -1);
  for (const segment of name.split('/')) {
    if (segment === '..') {
      if (segments.pop() === undefined) return undefined;
    } else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}

function extensionOf(path: string): string {
  const base = path.slice(path.lastIndexOf('/') + 1);
  const dot = base.lastIndexOf('.');
  return dot > 0 ? base.slice(dot + 1).toLowerCase() : '';
}
