import type { RepositoryView } from '../model/repository-view.ts';

/** The files below a folder, all of them for the root `.`; undefined for a file, and for what is not there. Lists the repository only when it has to. */
export function filesOfFolder(
  repository: Pick<RepositoryView, 'has' | 'text' | 'paths'>,
  path: string,
): readonly string[] | undefined {
  if (isRoot(path)) return repository.paths();
  if (!repository.has(path) || repository.text(path) !== undefined) return undefined;
  const folder = `${path.replace(/\/+$/, '')}/`;
  const files = repository.paths().filter((each) => each.startsWith(folder));
  return files.length === 0 ? undefined : files;
}

/** Whether a path names the repository itself. */
export function isRoot(path: string): boolean {
  return path === '.' || path === './';
}

/** For so many files what binds them is told together. */
const MOST_FILES = 500;

/** Why nobody can be told at once what binds a folder; undefined when it can be told. */
export function tooManyFiles(
  repository: Pick<RepositoryView, 'has' | 'text' | 'paths'>,
  path: string,
): string | undefined {
  const count = filesOfFolder(repository, path)?.length ?? 0;
  return count <= MOST_FILES
    ? undefined
    : `"${path}" is a folder with ${count} files; name folders in it with at most ${MOST_FILES}`;
}
