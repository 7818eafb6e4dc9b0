import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import nodePath from 'node:path';
import { compileGlob, type MissedFile } from '@decisis/core';
import { findGitFolder } from '../git/find-git-folder.ts';

const ATTRIBUTES = '.gitattributes';
const ENCODING = 'working-tree-encoding';
const MOST_READ = 64 * 1024;

/** Encodings in which text that patterns can name has the bytes of ASCII. */
const KEEPS_ASCII =
  /^(?:utf-?8|(?:us-)?ascii|iso[-_]?8859[-_]?\d+|latin-?\d+|(?:windows|cp)-?(?:125\d|437|85\d|866|874|93[26]|949|950)|koi8-\w+|euc-?\w+|gbk|gb-?2312|gb-?18030|big5\S*|shift[-_]?jis|sjis|macroman)$/i;
const UTF_16 = /^utf-?16(?:[bl]e)?(?:-bom)?$/i;

/**
 * Files that git writes into the working tree in an encoding in which no pattern can match: a change could hide text so, for the
 * repository itself has it as plain text. Reads only what a .gitattributes with `working-tree-encoding` is about.
 */
export function encodedFiles(root: string, paths: readonly string[]): readonly MissedFile[] {
  const stated = [
    ...paths.filter((path) => path === ATTRIBUTES || path.endsWith(`/${ATTRIBUTES}`)).map((path) => folderOf(path)),
    ...foldersAbove(root),
  ].flatMap((folder) => statementsIn(root, folder));
  if (stated.length === 0) return [];
  return paths.flatMap((path): readonly MissedFile[] => {
    const encodings = stated.filter((one) => one.isAbout(path)).map(({ encoding }) => encoding);
    const reason = encodings.length === 0 ? undefined : whyUnseen(nodePath.join(root, path), encodings);
    const hint = `take "${ENCODING}" out of ${ATTRIBUTES}, and check the file out again`;
    return reason === undefined ? [] : [{ path, reason, hint }];
  });
}

interface Statement {
  readonly encoding: string;
  readonly isAbout: (path: string) => boolean;
}

/** What the .gitattributes of a folder says of encodings. The folder is named from the root, and may lie above it. */
function statementsIn(root: string, folder: string): readonly Statement[] {
  const text = textOf(nodePath.join(root, folder, ATTRIBUTES));
  if (text?.includes(ENCODING) !== true) return [];
  return text.split(/\r?\n/).flatMap((line): readonly Statement[] => {
    const encoding = new RegExp(`(?:^|\\s)${ENCODING}=(\\S+)`).exec(line)?.[1];
    if (encoding === undefined || KEEPS_ASCII.test(encoding) || line.trimStart().startsWith('#')) return [];
    return [{ encoding, isAbout: aboutFiles(root, folder, line.trim().split(/\s+/)[0] ?? '') }];
  });
}

/** Which files a pattern may be about: rather too many, for what stands in them is looked at. */
function aboutFiles(root: string, folder: string, pattern: string): (path: string) => boolean {
  const nameOf = (path: string): string | undefined => {
    const name = nodePath
      .relative(nodePath.join(root, folder), nodePath.join(root, path))
      .replaceAll(nodePath.sep, '/');
    return name.startsWith('../') ? undefined : name.toLowerCase();
  };
  // Names in quotation marks, macros and classes of characters are not read.
  const isPlain = /^[^"[\]{}\\]+$/.test(pattern);
  const glob = pattern.includes('/') ? pattern.replace(/^\//, '') : `**/${pattern}`;
  const matches = isPlain ? compileGlob(glob.toLowerCase()) : () => true;
  return (path) => {
    const name = nameOf(path);
    return name !== undefined && matches(name);
  };
}

/** Folders above the root in the same working tree, from the root. */
function foldersAbove(root: string): readonly string[] {
  const above: string[] = [];
  for (let folder = ''; findGitFolder(nodePath.join(root, folder)) === undefined;) {
    const next = folder === '' ? '..' : `../${folder}`;
    if (nodePath.join(root, next) === nodePath.join(root, folder)) return [];
    above.push(next);
    folder = next;
  }
  return above;
}

function whyUnseen(path: string, encodings: readonly string[]): string | undefined {
  const bytes = startOf(path);
  if (bytes === undefined || bytes.length === 0) return undefined;
  const hasMark = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (hasMark && !(bytes[2] === 0 && bytes[3] === 0)) return undefined;
  if (bytes.includes(0)) return `git writes it as ${encodings.at(-1) ?? ''}, and it has no mark that says so`;
  const other = encodings.find((encoding) => !UTF_16.test(encoding));
  return other === undefined ? undefined : `git writes it as ${other}, in which no pattern can match`;
}

function startOf(path: string): Buffer | undefined {
  try {
    const fd = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(MOST_READ);
      return bytes.subarray(0, readSync(fd, bytes, 0, MOST_READ, 0));
    } finally {
      closeSync(fd);
    }
  } catch {
    // Whoever looks at the file says that it cannot be read.
    return undefined;
  }
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function folderOf(path: string): string {
  return path === ATTRIBUTES ? '' : path.slice(0, -ATTRIBUTES.length - 1);
}
