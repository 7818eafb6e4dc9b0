/** The root-relative path that a link written in a file means, without what follows a `?`; undefined when it leaves the root. */
export function linkedPath(from: string, written: string): string | undefined {
  const parts = written.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of decoded(written.replace(/[?].*$/, '')).split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
