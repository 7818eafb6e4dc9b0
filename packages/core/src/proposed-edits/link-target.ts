/** Where a link leads, by its path and what is written in it; undefined where that lies out of the repository. */
export function linkTarget(path: string, written: string): string | undefined {
  if (written === '' || written.startsWith('/') || written.includes('\0') || /^[a-z]:/i.test(written)) return undefined;
  const segments = path.split('/').slice(0, -1);
  for (const name of written.split('/')) {
    if (name === '' || name === '.') continue;
    if (name !== '..') segments.push(name);
    else if (segments.pop() === undefined) return undefined;
  }
  return segments.join('/');
}
