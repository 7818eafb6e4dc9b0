import { isUtf8 } from 'node:buffer';
import { linkTarget } from '@decisis/core';
import { MOST_TEXT_BYTES } from '../files/limits.ts';
import { searchedText } from '../files/searched-text.ts';
import { UNMARKED_BYTES, unmarkedEncoding } from '../sentinels/text/wide-text.ts';
import type { Git } from './git.ts';
import { readBlobs } from './read-blobs.ts';
import { entryOf, type TreeEntry } from './tree-entry.ts';

/** A file that a commit would change, with both of its texts. */
export interface StagedFile {
  readonly path: string;
  readonly before: string | undefined;
  /** Undefined when it is deleted, or no file. */
  readonly after: string | undefined;
  /** Why what comes there is no text; the text of bytes is then what can be told of them. */
  readonly unread?: string;
  /** Where a link leads in the repository. */
  readonly leadsTo?: string;
  /** Whether what cannot be read is a folder. */
  readonly isFolder?: boolean;
  /** What the commit would have there; undefined for nothing. */
  readonly entry: TreeEntry | undefined;
}

const RECORD = /^:(\d{6}) (\d{6}) ([0-9a-f]{40,64}) ([0-9a-f]{40,64}) [A-Z]\d{0,3}$/;
const LINK = '120000';
const SUBMODULE = '160000';
const ABSENT = '000000';

/**
 * The files that `git diff-index --cached --raw -z --no-renames --full-index` lists, read by the names of their objects. Undefined
 * when the listing is none. What is no regular file (a link, a submodule) has no text.
 */
export function readStagedFiles(git: () => Git, listing: string): readonly StagedFile[] | undefined {
  if (listing === '') return [];
  const parts = listing.replace(/\0$/, '').split('\0');
  const records: Array<{ path: string; modes: readonly string[]; names: readonly (string | undefined)[] }> = [];
  for (let at = 0; at < parts.length; at += 2) {
    const match = RECORD.exec(parts[at] ?? '');
    const path = parts[at + 1];
    if (match === null || path === undefined) return undefined;
    const [, oldMode = '', newMode = '', oldName, newName] = match;
    records.push({ path, modes: [oldMode, newMode], names: [oldName, newName] });
  }
  const blobs = readBlobs(
    git(),
    records.flatMap(({ modes, names }) =>
      names.flatMap((name, side) => (name !== undefined && isBlob(modes[side]) ? [name] : [])),
    ),
    MOST_TEXT_BYTES,
  );
  return records.map(({ path, modes: [oldMode = '', newMode = ''], names: [oldName = '', newName = ''] }) => {
    const [old, next] = [contentOf(oldMode, oldName, blobs), contentOf(newMode, newName, blobs)];
    const entry = entryOf(path, newMode, newName);
    // What could not be read before either is no news.
    const unread = next.unread === old.unread && oldMode !== ABSENT ? undefined : next.unread;
    const target = newMode === LINK ? blobs.get(newName) : undefined;
    const leadsTo = target === undefined ? undefined : linkTarget(path, new TextDecoder().decode(target));
    return {
      path,
      before: old.text,
      after: next.text,
      entry,
      ...(unread === undefined ? {} : { unread }),
      ...(unread === undefined || leadsTo === undefined ? {} : { leadsTo }),
      ...(unread === undefined || newMode !== SUBMODULE ? {} : { isFolder: true }),
    };
  });
}

interface Content {
  readonly text: string | undefined;
  readonly unread: string | undefined;
}

function contentOf(mode: string, name: string, blobs: ReadonlyMap<string, Uint8Array>): Content {
  if (mode === LINK) return { text: undefined, unread: 'it is a symbolic link' };
  if (mode === SUBMODULE) return { text: undefined, unread: 'it is a submodule' };
  if (!isBlob(mode)) return { text: undefined, unread: undefined };
  const bytes = blobs.get(name);
  if (bytes === undefined) return { text: undefined, unread: 'it is too large' };
  const unmarked = unmarkedEncoding(bytes.subarray(0, UNMARKED_BYTES));
  if (unmarked !== undefined) return { text: undefined, unread: unmarked };
  return { text: searchedText(bytes), unread: isUtf8(bytes) ? undefined : 'it is no UTF-8' };
}

function isBlob(mode: string | undefined): boolean {
  return mode === LINK || (mode !== undefined && mode.startsWith('100'));
}
