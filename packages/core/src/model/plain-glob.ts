/** Whether a `/`-separated path, relative to the folder that the glob is relative to, matches. */
export type GlobMatcher = (path: string) => boolean;

const PLAIN = String.raw`[^*?[\]{}\\!]`;
const BELOW = new RegExp(String.raw`^((?:${PLAIN}+/)?)\*\*(?:/\*(${PLAIN}*))?$`);

/**
 * The matcher of the globs that most settings have, by comparing texts: a path written out, everything below a folder, and
 * everything below it, or anywhere, whose name ends in something. Undefined for others.
 */
export function plainGlob(source: string): GlobMatcher | undefined {
  if (source === '' || source.includes('//') || source.startsWith('/') || source.endsWith('/')) return undefined;
  if (new RegExp(`^${PLAIN}+$`).test(source)) return (path) => path === source;
  const found = BELOW.exec(source);
  if (found === null) return undefined;
  const [, folder = '', ending = ''] = found;
  if (ending.includes('/')) return undefined;
  const least = folder.length + ending.length;
  if (folder === '') return ending === '' ? () => true : (path) => path.endsWith(ending);
  if (ending === '') return (path) => path.startsWith(folder);
  return (path) => path.length >= least && path.startsWith(folder) && path.endsWith(ending);
}
