import { DecisisError } from '@decisis/core';
import { DOCUMENT_BYTES_FLAG } from '../files/limits.ts';
import { walkHost } from '../files/walk-tree.ts';
import { assertText } from '../files/assert-text.ts';
import type { WalkHost } from '../files/walk-host.ts';
import type { TreeSource } from '../registers/tree-source.ts';
import { revisionHost } from './revision-host.ts';
import type { RevisionTree } from './revision-tree.ts';

const NAME_LENGTH = 10;

/** The files of a commit as registers are found and read from it: as from its checkout, without there being one. */
export function revisionSource(tree: RevisionTree): TreeSource {
  let made: WalkHost | undefined;
  const host = (): WalkHost => (made ??= revisionHost(tree));
  return {
    name: tree.commit.slice(0, NAME_LENGTH),
    kind: (path) => {
      const entry = tree.entry(path);
      if (entry !== undefined) return entry.kind === 'submodule' ? 'folder' : 'other';
      return path === '' || tree.hasFolder(path) ? 'folder' : 'missing';
    },
    walk: (options) => walkHost(host(), options),
    prepare: (paths) => tree.prepare(paths),
    readBytes: (path, { documentBytes }) => {
      const entry = tree.entry(path);
      if (entry === undefined || entry.kind === 'submodule') {
        if (tree.hasFolder(path)) throw new DecisisError('DCS_DOCUMENT_IS_DIRECTORY', { path });
        throw new DecisisError('DCS_DOCUMENT_NOT_FOUND', { path });
      }
      if (entry.kind === 'link') throw new DecisisError('DCS_DOCUMENT_NOT_A_FILE', { path, found: 'a symbolic link' });
      const bytes = tree.bytes(path);
      if (bytes === undefined || bytes.length > documentBytes) {
        const size = bytes?.length ?? documentBytes + 1;
        throw new DecisisError('DCS_DOCUMENT_TOO_LARGE', {
          path,
          bytes: size,
          limitBytes: documentBytes,
          flag: DOCUMENT_BYTES_FLAG,
        });
      }
      assertText(path, bytes);
      return bytes;
    },
  };
}
