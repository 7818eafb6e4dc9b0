import { lstatSync } from 'node:fs';
import nodePath from 'node:path';
import type { RepositoryView } from '@decisis/core';
import { readDocumentBytes } from '../files/read-document-bytes.ts';
import { workingTreeView, type ViewOptions } from '../files/working-tree-view.ts';

/**
 * Everything that judging may ask about the working tree besides the documents that it was given. Whoever judges looks at
 * files through it alone, so that a kept answer knows what it was found from. Answers never change during a run.
 */
export interface Outside {
  readonly view: RepositoryView;
  /** Whether anything stands under a path, ignored or not. */
  readonly isThere: (path: string) => boolean;
  /** The bytes of a file; throws the errors of reading a document. */
  readonly bytes: (path: string) => Uint8Array;
}

/** The working tree as it is. */
export function outsideOf(root: string, options: ViewOptions): Outside {
  const there = new Map<string, boolean>();
  const read = new Map<string, { readonly bytes: Uint8Array } | { readonly error: unknown }>();
  return {
    view: workingTreeView(root, options),
    isThere: (path) => {
      const known = there.get(path) ?? lstatSync(nodePath.join(root, path), { throwIfNoEntry: false }) !== undefined;
      there.set(path, known);
      return known;
    },
    bytes: (path) => {
      let known = read.get(path);
      if (known === undefined) read.set(path, (known = tryToRead(root, path, options)));
      if ('error' in known) throw known.error;
      return known.bytes;
    },
  };
}

function tryToRead(root: string, path: string, options: ViewOptions) {
  try {
    return { bytes: readDocumentBytes(root, path, options) };
  } catch (error) {
    return { error };
  }
}
