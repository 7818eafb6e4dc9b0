import nodePath from 'node:path';
import { findInstalled } from '@decisis/workspace/writing';

const PLACEHOLDERS = '%O %A %B %P %L %S %X %Y';

/**
 * The command that git runs for a merge, from the root of the working tree: the decisis that the tree has installed, else the one that
 * runs now. A clone or a linked working tree in which it cannot run gets git's own merge instead, never an unmerged file.
 */
export function driverCommand(root: string, running: string): string {
  const program = findInstalled(root) ?? shellWord(running.replaceAll(nodePath.sep, '/'));
  return `${program} merge-driver ${PLACEHOLDERS} || { [ $? -eq 1 ] && exit 1; git merge-file --marker-size=%L %A %O %B; }`;
}

function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word)
    ? word.replaceAll('%', '%%')
    : `'${word.replaceAll("'", String.raw`'\''`).replaceAll('%', '%%')}'`;
}
