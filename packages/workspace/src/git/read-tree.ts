import { DecisisError } from '@decisis/core';
import type { Git } from './git.ts';
import { entryOf, type TreeEntry } from './tree-entry.ts';

const MAX_ENTRIES = 500_000;

/**
 * Every file, link and submodule of the tree of a commit, in one call. Names that are not UTF-8, or that no checkout would
 * create, are left out.
 */
export function readTree(git: Git, commit: string): readonly TreeEntry[] {
  const { bytes } = git.run('ls-tree', { options: ['-r', '-z', '--full-tree'], operands: [commit] });
  const text = bytes.toString('utf8');
  const entries: TreeEntry[] = [];
  for (let at = 0; at < text.length;) {
    const end = text.indexOf('\0', at);
    const tab = text.indexOf('\t', at);
    if (end < 0 || tab < 0 || tab > end) break;
    const path = text.slice(tab + 1, end);
    const mode = text.slice(at, at + 6);
    const entry = entryOf(path, mode, text.slice(text.lastIndexOf(' ', tab) + 1, tab));
    if (entry !== undefined && isPlainPath(path)) {
      if (entries.length >= MAX_ENTRIES) throw new DecisisError('DCS_GIT_ANSWER_TOO_LARGE', { command: 'ls-tree' });
      entries.push(entry);
    }
    at = end + 1;
  }
  return entries;
}

// A tree can be made by hand to hold what git would refuse to check out. Nothing good is read from there.
function isPlainPath(path: string): boolean {
  if (path.includes('\ufffd') || path.includes('\\')) return false;
  return !path.split('/').some((name) => name === '' || name === '.' || name === '..' || name.toLowerCase() === '.git');
}
