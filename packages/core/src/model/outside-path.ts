/**
 * Whether a document lies outside of the repository, which a user may name all the same. The locks, branches and citations
 * of the repository say nothing about it.
 */
export function isOutsidePath(path: string): boolean {
  // On another drive it keeps its whole path.
  return path === '..' || path.startsWith('../') || /^[A-Za-z]:/.test(path);
}
