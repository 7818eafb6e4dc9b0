import type { EditProblem } from './proposed-edit.ts';

/** A path below the root with forward slashes, without `.` segments; a problem when it is absolute or leads out. */
export function confinedPath(path: string): string | EditProblem {
  const segments = path.replaceAll('\\', '/').split('/');
  const isOutside = /^(?:[/\\]|[A-Za-z]:)/.test(path) || segments.includes('..') || path.includes('\0');
  const clean = segments.filter((segment) => segment !== '' && segment !== '.').join('/');
  if (isOutside || clean === '')
    return { problem: `"${path.slice(0, 200)}" is no path below the root of the repository` };
  return clean;
}
