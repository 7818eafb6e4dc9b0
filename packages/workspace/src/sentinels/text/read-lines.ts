import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import nodePath from 'node:path';
import { textLines } from '@decisis/core';
import { searchedText } from '../../files/searched-text.ts';
import { describeSystemError } from '../../files/system-error.ts';
import { tooLarge } from './file-stamps.ts';

/** Why nothing of a file can be read; undefined when something can. */
export function cannotRead(root: string, path: string): string | undefined {
  try {
    const fd = openSync(nodePath.join(root, path), 'r');
    try {
      readSync(fd, Buffer.alloc(1), 0, 1, 0);
    } finally {
      closeSync(fd);
    }
    return undefined;
  } catch (error) {
    return describeSystemError(error);
  }
}

/** The lines of a file as the search engine sees them, or why it is not looked at. Throws a system error when it cannot be read. */
export function readLines(root: string, path: string, mostBytes: number): readonly string[] | string {
  if (statSync(nodePath.join(root, path)).size > mostBytes) return tooLarge(mostBytes);
  return textLines(searchedText(readFileSync(nodePath.join(root, path))));
}
