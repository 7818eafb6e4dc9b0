const OF_COMMIT = /^[0-9a-f]{10}:(?=decisis\.toml$)/;

/**
 * The path without the commit that stands before it, as in `68f5031c91:decisis.toml`: settings of the base are told with
 * their commit, and what they are found to have is the same finding in every state.
 */
export function pathInTree(path: string): string {
  return path.replace(OF_COMMIT, '');
}
