import { isUtf8 } from 'node:buffer';
import type { Git } from './git.ts';
import { readObjects } from './read-objects.ts';
import { entryOf, type TreeEntry } from './tree-entry.ts';

/** A file that a commit would change, with both of its texts. */
export interface StagedFile {
  readonly path: string;
  readonly before: string | undefined;
  /** Undefined when it is deleted, or no file. */
  readonly after: string | undefined;
  /** Why what comes there is no text; the text of bytes is then what can be told of them. */
  readonly unread?: string;
  /** What the commit would have there; undefined for nothing. */
  readonly entry: TreeEntry | undefined;
}

const RECORD = /^:(\d{6}) (\d{6}) ([0-9a-f]{40,64}) ([0-9a-f]{40,64}) [A-Z]\d{0,3}$/;
const LINK = '120000';
const OTHERS: Readonly<Record<string, string | undefined>> = {
  [LINK]: 'it is a symbolic link',
  '160000': 'it is a submodule',
};
const REGULAR = /^100/;

/**
 * The files that `git diff-index --cached --raw -z --no-renames --full-index` lists, read by the names of their objects. Undefined
 * when the listing is none. What is no regular file (a link, a submodule) has no text.
 */
export function readStagedFiles(git: () => Git, listing: string): readonly StagedFile[] | undefined {
  if (listing === '') return [];
  const parts = listing.replace(/\0$/, '').split('\0');
  const records: Array<{
    path: string;
    names: readonly (string | undefined)[];
    other: string | undefined;
    entry: TreeEntry | undefined;
  }> = [];
  for (let at = 0; at < parts.length; at += 2) {
    const match = RECORD.exec(parts[at] ?? '');
    const path = parts[at + 1];
    if (match === null || path === undefined) return undefined;
    const [, oldMode = '', newMode = '', oldName, newName] = match;
    records.push({
      path,
      names: [nameOf(oldMode, oldName), nameOf(newMode, newName)],
      other: oldMode === newMode ? undefined : OTHERS[newMode],
      entry: newName === undefined ? undefined : entryOf(path, newMode, newName),
    });
  }
  const wanted = [...new Set(records.flatMap(({ names }) => names.flatMap((name) => name ?? [])))];
  const objects = wanted.length === 0 ? [] : readObjects(git(), wanted);
  const texts = new Map(wanted.map((name, index) => [name, textOf(objects[index]?.bytes)]));
  return records.map(({ path, names: [old, next], other, entry }) => {
    const before = old === undefined ? undefined : texts.get(old);
    const after = next === undefined ? undefined : texts.get(next);
    // What could not be read before either is no news.
    const unread = other ?? (after?.isUtf8 === false && before?.isUtf8 !== false ? 'it is no UTF-8' : undefined);
    return { path, before: before?.text, after: after?.text, entry, ...(unread === undefined ? {} : { unread }) };
  });
}

function nameOf(mode: string, name: string | undefined): string | undefined {
  return mode !== LINK && REGULAR.test(mode) ? name : undefined;
}

function textOf(bytes: Uint8Array | undefined): { readonly text: string; readonly isUtf8: boolean } | undefined {
  return bytes === undefined ? undefined : { text: new TextDecoder().decode(bytes), isUtf8: isUtf8(bytes) };
}
