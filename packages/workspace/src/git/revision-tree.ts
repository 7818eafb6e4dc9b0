import { withFolders } from '../files/with-folders.ts';
import type { Git } from './git.ts';
import { blobId, formatOf } from './object-id.ts';
import { readBlobs } from './read-blobs.ts';
import { readTree } from './read-tree.ts';
import type { EntryKind, TreeEntry } from './tree-entry.ts';

/**
 * The files of one commit, read from the objects and never from the working tree. The list is read at once, contents when
 * they are asked for; who needs many asks for all of them first, so that git is started once and not for each.
 */
export class RevisionTree {
  readonly git: Git;
  /** Full name of the commit, or what a tree without one is called. */
  readonly commit: string;
  /** In the order of git: by the bytes of the path. */
  readonly entries: readonly TreeEntry[];
  readonly #byPath: ReadonlyMap<string, TreeEntry>;
  readonly #blobs: Map<string, Uint8Array>;
  readonly #tooLarge = new Set<string>();
  readonly #limitBytes: number;
  #folders: ReadonlySet<string> | undefined;

  private constructor(
    git: Git,
    commit: string,
    entries: readonly TreeEntry[],
    limitBytes: number,
    blobs = new Map<string, Uint8Array>(),
  ) {
    this.#blobs = blobs;
    this.git = git;
    this.commit = commit;
    this.entries = entries;
    this.#byPath = new Map(entries.map((entry) => [entry.path, entry]));
    this.#limitBytes = limitBytes;
  }

  /** The tree of a commit, given by its full name; a file above the limit has no content. */
  static read(git: Git, commit: string, limitBytes: number): RevisionTree {
    return new RevisionTree(git, commit, readTree(git, commit), limitBytes);
  }

  /** A tree of which nobody made a commit, by its entries; `name` is what lists call it. */
  static of(git: Git, name: string, entries: readonly TreeEntry[], limitBytes: number): RevisionTree {
    return new RevisionTree(git, name, entries, limitBytes);
  }

  /** The same tree from one of its folders (`''` for all of it): paths are relative to it, the rest is not there. */
  below(folder: string, limitBytes: number): RevisionTree {
    const prefix = folder === '' ? '' : `${folder}/`;
    const inside = this.entries.filter(({ path }) => path.startsWith(prefix));
    const entries = inside.map((entry) => ({ ...entry, path: entry.path.slice(prefix.length) }));
    return new RevisionTree(this.git, this.commit, prefix === '' ? this.entries : entries, limitBytes, this.#blobs);
  }

  entry(path: string): TreeEntry | undefined {
    return this.#byPath.get(path);
  }

  /** Whether a file stands somewhere below a folder. */
  hasFolder(path: string): boolean {
    return (
      (this.#folders ??= withFolders(this.entries.map((entry) => entry.path))).has(path) && !this.#byPath.has(path)
    );
  }

  /** Reads the contents of these files in one call; those that are read already cost nothing. */
  prepare(paths: Iterable<string>): void {
    const ids: string[] = [];
    for (const path of paths) {
      const entry = this.#byPath.get(path);
      if (entry === undefined || entry.kind === 'submodule') continue;
      if (!this.#blobs.has(entry.objectId) && !this.#tooLarge.has(entry.objectId)) ids.push(entry.objectId);
    }
    if (ids.length === 0) return;
    const found = readBlobs(this.git, ids, this.#limitBytes);
    for (const id of ids) {
      const bytes = found.get(id);
      if (bytes === undefined) this.#tooLarge.add(id);
      else this.#blobs.set(id, bytes);
    }
  }

  /** The bytes of a file; undefined when it is missing, no file, or above the limit. */
  bytes(path: string): Uint8Array | undefined {
    return this.#content(path, 'file');
  }

  /** Where a symbolic link leads, as it is written; undefined for everything else. */
  linkTarget(path: string): string | undefined {
    const bytes = this.#content(path, 'link');
    return bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8');
  }

  /** Takes over the bytes of a file that somebody has read elsewhere, if they are the very same; git is then not asked. */
  offer(path: string, bytes: Uint8Array): void {
    const entry = this.#byPath.get(path);
    if (entry === undefined || blobId(bytes, formatOf(entry.objectId)) !== entry.objectId) return;
    this.#blobs.set(entry.objectId, bytes);
  }

  #content(path: string, kind: EntryKind): Uint8Array | undefined {
    const entry = this.#byPath.get(path);
    if (entry?.kind !== kind) return undefined;
    this.prepare([path]);
    const bytes = this.#blobs.get(entry.objectId);
    return bytes === undefined || bytes.length > this.#limitBytes ? undefined : bytes;
  }
}
