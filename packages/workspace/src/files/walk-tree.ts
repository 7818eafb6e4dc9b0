import nodePath from 'node:path';
import { resolveInside } from './confined-path.ts';
import { isDocumentName } from './document-name.ts';
import { isIgnored, parseFolderRules, type FolderRules } from './folder-rules.ts';
import { folderHost } from './folder-host.ts';
import { matchIgnoreRules, parseIgnoreRules, type IgnoreRules } from './ignore-rules.ts';
import type { LeftOut, LeftOutReason } from './left-out.ts';
import type { RulesAbove } from './rules-above.ts';
import { describeSystemError } from './system-error.ts';
import type { WalkEntry, WalkHost } from './walk-host.ts';

/** How to walk. Patterns are written as in a .gitignore file, relative to the root. */
export interface WalkOptions {
  /** Root-relative POSIX path of the folder to walk; the root itself when empty. */
  readonly start?: string;
  /** Which file names are wanted; documents unless told otherwise. */
  readonly isWanted?: (name: string) => boolean;
  readonly exclude?: readonly string[];
  /** Names of hidden folders to enter, in addition to {@link HIDDEN_FOLDERS}. */
  readonly hidden?: readonly string[];
  /** The walk stops after so many files and folders. */
  readonly maxEntries?: number;
  /** Enters hidden folders and those of {@link SKIPPED_FOLDERS} too: for who needs every file, not every document. */
  readonly isThorough?: boolean;
  /** The rules that hold at the root itself; those of its own repository alone when absent. */
  readonly outer?: RulesAbove;
  /** Names of folders that are not entered; {@link SKIPPED_FOLDERS} when absent, and none for a thorough walk. */
  readonly skipped?: readonly string[];
}

/** What a walk found, in the order of the paths. */
export interface Walk {
  /** Root-relative POSIX paths of wanted files. */
  readonly files: readonly string[];
  readonly leftOut: readonly LeftOut[];
  readonly entriesSeen: number;
  /** The limit that ended the walk early: the answer is then incomplete, and whoever prints it has to say so. */
  readonly stoppedAt: number | undefined;
}

/** Hidden folders in which teams keep decisions. */
export const HIDDEN_FOLDERS: readonly string[] = ['.adr', '.archgate', '.decisions', '.github'];

/** Folders of other people's or generated files; a register in one of them can still be named in decisis.toml. */
export const SKIPPED_FOLDERS: readonly string[] = ['node_modules', 'bower_components', 'vendor', 'dist', 'build'];

/** The walk's limit when no other is given. */
export const DEFAULT_MAX_ENTRIES = 500_000;

interface Folder {
  readonly segments: readonly string[];
  readonly rules: FolderRules | undefined;
}

/**
 * Lists the documents below a folder of the root. Honours .gitignore files and .git/info/exclude, follows no symbolic
 * link, enters no other repository, and tells what it left out and why. Time grows with the number of entries; no file
 * but the ignore files is opened.
 */
export function walkTree(root: string, options: WalkOptions = {}): Walk {
  const { real, root: realRoot } = resolveInside(root, options.start || '.');
  const start = segmentsOf(nodePath.relative(realRoot, real).replaceAll(nodePath.sep, '/'));
  return new TreeWalk(folderHost(realRoot), options).walk(start);
}

/** The same walk over files that stand somewhere else than in a folder: in a commit. The folder to start in must exist. */
export function walkHost(host: WalkHost, options: WalkOptions = {}): Walk {
  return new TreeWalk(host, options).walk(segmentsOf(options.start ?? ''));
}

class TreeWalk {
  readonly #host: WalkHost;
  readonly #isWanted: (name: string) => boolean;
  readonly #exclude: IgnoreRules;
  readonly #hidden: ReadonlySet<string>;
  readonly #skipped: ReadonlySet<string>;
  readonly #outer: RulesAbove | undefined;
  readonly #maxEntries: number;
  readonly #isThorough: boolean;
  readonly #files: string[] = [];
  readonly #leftOut: LeftOut[] = [];
  #entriesSeen = 0;

  constructor(host: WalkHost, options: WalkOptions) {
    this.#host = host;
    this.#isWanted = options.isWanted ?? isDocumentName;
    this.#exclude = parseIgnoreRules((options.exclude ?? []).join('\n'));
    this.#hidden = new Set([...HIDDEN_FOLDERS, ...(options.hidden ?? [])]);
    this.#maxEntries = options.maxEntries ?? DEFAULT_MAX_ENTRIES;
    this.#isThorough = options.isThorough ?? false;
    this.#outer = options.outer;
    this.#skipped = new Set(options.skipped ?? (this.#isThorough ? [] : SKIPPED_FOLDERS));
  }

  walk(start: readonly string[]): Walk {
    const pending: Folder[] = [{ segments: start, rules: this.#rulesAbove(start) }];
    let isStopped = false;
    for (let folder = pending.pop(); folder !== undefined && !isStopped; folder = pending.pop()) {
      const folders: Folder[] = [];
      isStopped = !this.#readFolder(folder, folders);
      // Taken from the end, so the first folder has to come last. No spread: a folder may hold very many others.
      for (let index = folders.length - 1; index >= 0; index -= 1) pending.push(folders[index] as Folder);
    }
    this.#files.sort(byCodeUnits);
    this.#leftOut.sort((a, b) => byCodeUnits(a.path, b.path));
    return {
      files: this.#files,
      leftOut: this.#leftOut,
      entriesSeen: this.#entriesSeen,
      stoppedAt: isStopped ? this.#maxEntries : undefined,
    };
  }

  /** False when the limit is reached. */
  #readFolder(folder: Folder, folders: Folder[]): boolean {
    const path = folder.segments.join('/');
    let entries: WalkEntry[];
    try {
      entries = this.#host.list(path);
    } catch (error) {
      this.#leave(path, 'unreadable', true, describeSystemError(error));
      return true;
    }
    let rules = folder.rules;
    if (entries.some((entry) => entry.name === '.gitignore' && entry.kind === 'file')) {
      rules = this.#addRules(joinPath(path, '.gitignore'), folder.segments.length, rules);
    }
    entries.sort((a, b) => byCodeUnits(a.name, b.name));
    for (const entry of entries) {
      if (this.#entriesSeen >= this.#maxEntries) return false;
      this.#entriesSeen += 1;
      this.#visit(entry, { segments: folder.segments, rules }, joinPath(path, entry.name), folders);
    }
    return true;
  }

  #visit({ name, kind }: WalkEntry, folder: Folder, path: string, folders: Folder[]): void {
    const segments = [...folder.segments, name];
    if (kind === 'folder') {
      const reason = this.#reasonToSkip(name, segments, folder.rules, path);
      if (reason === undefined) folders.push({ segments, rules: folder.rules });
      else if (reason !== 'git') this.#leave(path, reason, true);
      return;
    }
    if (kind === 'link') {
      if (this.#isThorough && this.#isIgnored(folder.rules, segments, false)) this.#leave(path, 'ignored', false);
      else this.#leaveLink(path, name);
      return;
    }
    // In a linked working tree it is a file.
    if (!this.#isWanted(name) || name.toLowerCase() === '.git') return;
    if (kind === 'other') this.#leave(path, 'not-a-file', false);
    else if (matchIgnoreRules(this.#exclude, segments, false) === true) this.#leave(path, 'excluded', false);
    else if (this.#isIgnored(folder.rules, segments, false)) this.#leave(path, 'ignored', false);
    else this.#files.push(path);
  }

  #reasonToSkip(
    name: string,
    segments: readonly string[],
    rules: FolderRules | undefined,
    path: string,
  ): LeftOutReason | 'git' | undefined {
    // `.GIT` is the same folder on a file system that folds case.
    if (name.toLowerCase() === '.git') return 'git';
    if (this.#skipped.has(name)) return 'skipped-folder';
    if (!this.#isThorough && name.startsWith('.') && !this.#hidden.has(name)) return 'hidden-folder';
    if (matchIgnoreRules(this.#exclude, segments, true) === true) return 'excluded';
    if (this.#isIgnored(rules, segments, true)) return 'ignored';
    return this.#host.isRepository(path) ? 'nested-repository' : undefined;
  }

  #leaveLink(path: string, name: string): void {
    let link: ReturnType<WalkHost['readLink']>;
    try {
      link = this.#host.readLink(path);
    } catch (error) {
      if (this.#isWanted(name)) this.#leave(path, 'symlink', false, describeSystemError(error));
      return;
    }
    if (!link.isFolder && !this.#isWanted(name)) return;
    this.#leave(path, link.isInside ? 'symlink' : 'symlink-out-of-tree', link.isFolder, link.target);
  }

  // A folder that was named on purpose is walked even when a rule above it would leave it out.
  #rulesAbove(start: readonly string[]): FolderRules | undefined {
    let rules = this.#outer === undefined ? this.#addRules('.git/info/exclude', 0, undefined) : this.#outer.rules;
    for (let depth = 0; depth < start.length; depth += 1) {
      rules = this.#addRules([...start.slice(0, depth), '.gitignore'].join('/'), depth, rules);
      if (this.#isIgnored(rules, start.slice(0, depth + 1), true)) return undefined;
    }
    return rules;
  }

  /** An ignore file that cannot be read safely adds nothing. */
  #addRules(file: string, depth: number, parent: FolderRules | undefined): FolderRules | undefined {
    const text = this.#host.ignoreFile(file);
    return text === undefined ? parent : parseFolderRules(text, this.#above + depth, parent);
  }

  /** Rules of folders above the root look at paths from there. */
  #isIgnored(rules: FolderRules | undefined, segments: readonly string[], isFolder: boolean): boolean {
    return isIgnored(rules, this.#above === 0 ? segments : [...(this.#outer?.above ?? []), ...segments], isFolder);
  }

  get #above(): number {
    return this.#outer?.above.length ?? 0;
  }

  #leave(path: string, reason: LeftOutReason, isFolder: boolean, detail?: string): void {
    this.#leftOut.push({ path, reason, isFolder, ...(detail === undefined ? {} : { detail }) });
  }
}

function segmentsOf(path: string): readonly string[] {
  return path === '' ? [] : path.split('/');
}

function joinPath(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

function byCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
