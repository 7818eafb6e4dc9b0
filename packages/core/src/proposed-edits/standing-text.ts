import type { RepositoryView } from '../model/repository-view.ts';

/**
 * The text of a file as agents edit it: bytes that are no UTF-8 come as replacement characters, for that is how they are read there.
 * Undefined where the file is not there or too large.
 */
export function standingText(repository: RepositoryView, path: string): string | undefined {
  return repository.text(path) ?? repository.searched?.(path);
}
