import type { ChangedFile } from '@decisis/core';

/** A path and the name of its content; what is a link or a submodule has a content too. */
export type Contents = ReadonlyMap<string, string>;

/**
 * What differs between two trees: paths with the names of their contents. A file that is gone and a new one with the same
 * content are told as one that was renamed; each file of the base stands for at most one. Sorted by path.
 */
export function compareTrees(base: Contents, head: Contents): readonly ChangedFile[] {
  const gone = new Map<string, string[]>();
  for (const [path, content] of base) {
    if (head.has(path)) continue;
    const same = gone.get(content);
    if (same === undefined) gone.set(content, [path]);
    else same.push(path);
  }
  const files: ChangedFile[] = [];
  for (const [path, content] of head) {
    const before = base.get(path);
    if (before === content) continue;
    if (before !== undefined) files.push({ path, kind: 'modified', from: undefined });
    else {
      const from = gone.get(content)?.shift();
      files.push({ path, kind: from === undefined ? 'added' : 'modified', from });
    }
  }
  for (const paths of gone.values()) for (const path of paths) files.push({ path, kind: 'deleted', from: undefined });
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
