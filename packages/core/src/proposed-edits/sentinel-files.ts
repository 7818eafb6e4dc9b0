import type { RepositoryView } from '../model/repository-view.ts';
import type { PathClass } from '../policy/path-class.ts';
import type { Sentinel } from '../policy/sentinel.ts';
import type { TextSentinel } from '../policy/sentinels/text-sentinel.ts';
import { looksAt } from '../sentinels/looks-at.ts';

/** Whether a sentinel looks at a file. One that looks at no files at all (a database, a service) does not. */
export function isHeldBy(sentinel: Sentinel, classes: readonly PathClass[], path: string): boolean {
  return 'files' in sentinel && looksAt(sentinel.files, classes, path);
}

/** Whether an edit of a file can change what a sentinel says: it looks at the file, or holds names to the list in it. */
export function touches(
  sentinel: Sentinel,
  classes: readonly PathClass[],
  path: string,
  repository: RepositoryView,
): boolean {
  const isHeld = isHeldBy(sentinel, classes, path) && repository.isJudged?.(path) !== false;
  return isHeld || (sentinel.kind === 'names' && sentinel.registry === path);
}

/** Whether a sentinel is one over lines of text, which can be tried on a text that is not on disk. */
export function isTextSentinel(sentinel: Sentinel): sentinel is TextSentinel {
  return sentinel.kind === 'absent' || sentinel.kind === 'present' || sentinel.kind === 'count';
}
