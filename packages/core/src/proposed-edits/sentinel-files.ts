import type { RepositoryView } from '../model/repository-view.ts';
import type { PathClass } from '../policy/path-class.ts';
import type { Policy } from '../policy/policy.ts';
import type { Sentinel } from '../policy/sentinel.ts';
import type { TextSentinel } from '../policy/sentinels/text-sentinel.ts';
import { isConcernedBy } from '../sentinels/concerned-by.ts';
import { looksAt } from '../sentinels/looks-at.ts';
import type { ProposedEdit } from './proposed-edit.ts';

/** Whether a sentinel looks at a file. One that looks at no files at all (a database, a service) does not. */
export function isHeldBy(sentinel: Sentinel, classes: readonly PathClass[], path: string): boolean {
  return 'files' in sentinel && looksAt(sentinel.files, classes, path);
}

/**
 * Whether after an edit a sentinel would have to look at what nobody can read: at a link, unless it looks at the file that this leads to,
 * or below a submodule or a link to a folder.
 */
function isHidden(
  sentinel: Sentinel,
  classes: readonly PathClass[],
  { path, leadsTo, isFolder = false }: ProposedEdit,
  repository: RepositoryView,
): boolean {
  if (!('files' in sentinel)) return false;
  const isThere = (file: string): boolean => repository.text(file) !== undefined;
  const isFolderThere = leadsTo !== undefined && !isThere(leadsTo) && repository.has(leadsTo);
  const gap = {
    path,
    isFolder: isFolder || isFolderThere,
    reason: '',
    hint: '',
    ...(leadsTo === undefined ? {} : { leadsTo }),
  };
  return isConcernedBy(sentinel.files, classes, gap, isThere);
}

/** Whether after an edit something comes there that hides what a sentinel looks at. */
export function hides(
  sentinel: Sentinel,
  edit: ProposedEdit,
  { pathClasses }: Policy,
  repository: RepositoryView,
): boolean {
  return edit.unread !== undefined && edit.after === undefined && isHidden(sentinel, pathClasses, edit, repository);
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
