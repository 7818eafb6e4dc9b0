import type { RepositoryView } from '@decisis/core';
import { searchedText } from '../files/searched-text.ts';
import { withFolders } from '../files/with-folders.ts';
import type { RevisionTree } from './revision-tree.ts';

const BINARY_PROBE_BYTES = 8 * 1024;

/**
 * The files of a commit as judging sees them. Links and submodules are no files here: nothing outside of the commit is
 * read.
 */
export function revisionView(tree: RevisionTree): RepositoryView {
  let paths: readonly string[] | undefined;
  let known: ReadonlySet<string> | undefined;
  const texts = new Map<string, string | undefined>();
  const files = (): readonly string[] =>
    (paths ??= tree.entries
      .filter(({ kind }) => kind === 'file')
      .map(({ path }) => path)
      .toSorted(byCodeUnits));
  return {
    paths: files,
    has: (path) => (known ??= withFolders(files())).has(path.replace(/\/+$/, '')),
    text: (path) => {
      if (!texts.has(path)) texts.set(path, decode(tree.bytes(path)));
      return texts.get(path);
    },
    searched: (path) => {
      const bytes = tree.bytes(path);
      return bytes === undefined ? undefined : searchedText(bytes);
    },
    prepare: (asked) => tree.prepare(asked.filter((path) => !texts.has(path))),
    unread: (path) => {
      const entry = tree.entry(path);
      if (entry === undefined || entry.kind === 'submodule') return undefined;
      if (entry.kind === 'link') return 'outside';
      const bytes = tree.bytes(path);
      if (bytes === undefined) return 'too-large';
      return decode(bytes) === undefined ? 'not-text' : undefined;
    },
  };
}

function decode(bytes: Uint8Array | undefined): string | undefined {
  if (bytes === undefined || bytes.subarray(0, BINARY_PROBE_BYTES).includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function byCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
