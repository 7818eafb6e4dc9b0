import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import nodePath from 'node:path';
import type { RepositoryView } from '@decisis/core';

/** A word of a command that names something in the repository, with the first file there that the base has otherwise. */
export interface ForeignWord {
  readonly word: string;
  readonly path: string;
}

type Base = Pick<RepositoryView, 'paths' | 'text'>;

const MOST_FILES = 10_000;
/** What may stand between a path and the rest of a word: `--config=a.js`, `. a.sh; b`, `file:a.js,b.js`. */
const AROUND = /[\s;|&()<>"'`=,:@]+/;

/**
 * The first word of a command by which files of the repository run that are not as the base has them: what it names, or what stands
 * below the folder of that, which a script takes in without being told to. Undefined when there is none.
 */
export function foreignWord(command: readonly string[], root: string, base: Base): ForeignWord | undefined {
  const realRoot = realpathSync(root);
  for (const word of command.slice(1)) {
    for (const place of placesIn(word, realRoot)) {
      const named = namedBy(place, realRoot, base);
      const first = named.find((path) => !isAsInBase(path, realRoot, base));
      const path = first ?? besides(named, realRoot, base).find((each) => !isAsInBase(each, realRoot, base));
      if (path !== undefined) return { word, path };
    }
  }
  return undefined;
}

/** Places in the repository that a word may name, as they are written and where their links lead to; the root is ''. */
function placesIn(word: string, root: string): readonly string[] {
  // In the script of a shell a dot is a command, by itself it is the root.
  const parts = word.split(AROUND).filter((part) => part !== '.' || !/\s/.test(word));
  // `-rpath` of an option, `package.module` of a language.
  const read = [word, ...parts.flatMap((part) => [part, part.replace(/^-[A-Za-z]/, ''), part.replaceAll('.', '/')])];
  const places = read.flatMap((part) => {
    if (part === '' || part.includes('\0')) return [];
    const written = nodePath.resolve(root, part);
    return [written, realOf(written)];
  });
  return [...new Set(places)].flatMap((place) => {
    const path = nodePath.relative(root, place);
    return path.startsWith('..') || nodePath.isAbsolute(path) ? [] : [path.split(nodePath.sep).join('/')];
  });
}

/** The files that a place stands for: itself, all that is below it, or what is called so up to its ending. */
function namedBy(place: string, root: string, base: Base): readonly string[] {
  const folder = place.slice(0, place.lastIndexOf('/') + 1);
  const isNamed = (path: string): boolean =>
    place === '' || path === place || path.startsWith(`${place}/`) || path.startsWith(`${place}.`);
  const beside = filesIn(root, folder, false).filter(isNamed);
  return [...new Set([...beside, ...filesIn(root, place, true), ...base.paths().filter(isNamed)])];
}

/** What stands below the folders of files; in the root, the files there. */
function besides(named: readonly string[], root: string, base: Base): readonly string[] {
  const folders = new Set(named.map((path) => path.slice(0, path.lastIndexOf('/') + 1)));
  return [...folders].flatMap((folder) => [
    ...filesIn(root, folder, folder !== ''),
    ...base.paths().filter((path) => (folder === '' ? !path.includes('/') : path.startsWith(folder))),
  ]);
}

/** A link, and what is no text, cannot be known to be as it was. */
function isAsInBase(path: string, root: string, base: Base): boolean {
  const before = base.text(path);
  const file = nodePath.join(root, path);
  if (before === undefined || realOf(file) !== file) return false;
  try {
    return Buffer.from(before, 'utf8').equals(readFileSync(file));
  } catch {
    return false;
  }
}

/**
 * The files of a folder on the disk but git's own, whatever ignores them. Where there are more than can be compared, a name that
 * no base has stands for the rest.
 */
function filesIn(root: string, folder: string, isDeep: boolean): readonly string[] {
  const found: string[] = [];
  const folders = [folder.replace(/\/$/, '')];
  for (let at = folders.pop(); at !== undefined; at = folders.pop()) {
    for (const entry of entriesOf(nodePath.join(root, at))) {
      const path = at === '' ? entry.name : `${at}/${entry.name}`;
      if (path === '.git') continue;
      if (!entry.isDirectory()) found.push(path);
      else if (isDeep) folders.push(path);
      if (found.length > MOST_FILES) return [...found, `${folder} and more`];
    }
  }
  return found;
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // It is a file, or nothing stands there.
    return [];
  }
}

function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
