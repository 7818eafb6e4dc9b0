import {
  isHeldBy,
  overlayView,
  type Policy,
  type ProposedEdit,
  type RepositoryView,
  type SeenPlaces,
  type Sentinel,
  type SentinelMatch,
} from '@decisis/core';
import type { FileJudge } from './over-files.ts';
import { judgedIn } from './select-gaps.ts';
import { fileSelector } from './select-files.ts';

/** A sentinel that judges files one by one. */
export type FileSentinel = Extract<Sentinel, { readonly kind: 'data' | 'names' | 'mention' }>;

type Loader = () => Promise<FileJudge<never>>;

const JUDGES: Readonly<Record<FileSentinel['kind'], Loader>> = {
  data: async () => (await import('./data/data-runner.ts')).dataJudge,
  names: async () => (await import('./names/names-runner.ts')).namesJudge,
  mention: async () => (await import('./mention/mention-runner.ts')).mentionJudge,
};

/** So many files are judged anew for one sentinel whose registry changes. */
const MOST_FILES = 5000;

/**
 * Where files depart from a sentinel before edits and after them. Undefined when a file cannot be judged after them, or when too
 * many files would have to be.
 */
export async function judgeEditedFiles(
  view: RepositoryView,
  policy: Policy,
  sentinel: FileSentinel,
  edits: readonly ProposedEdit[],
): Promise<SeenPlaces | undefined> {
  const judge = (await JUDGES[sentinel.kind]()) as unknown as FileJudge<FileSentinel>;
  const paths = judgedPaths(view, policy, sentinel, edits);
  if (paths.length > MOST_FILES) return undefined;
  const before = overlayView(view, new Map(edits.map((edit) => [edit.path, edit.before])));
  const after = overlayView(view, new Map(edits.map((edit) => [edit.path, edit.after])));
  const departing = await departuresIn(judge, sentinel, paths, after);
  if (departing === undefined) return undefined;
  // What could not be judged before is no excuse for what departs now.
  return { before: (await departuresIn(judge, sentinel, paths, before)) ?? [], after: departing, elsewhere: undefined };
}

/** The edited files that a sentinel looks at; all of its files when its registry is among the edited ones. */
function judgedPaths(
  view: RepositoryView,
  policy: Policy,
  sentinel: FileSentinel,
  edits: readonly ProposedEdit[],
): readonly string[] {
  const edited = edits.map(({ path }) => path);
  const held = edited.filter((path) => isHeldBy(sentinel, policy.pathClasses, path) && view.isJudged?.(path) !== false);
  const isRegistryEdited = sentinel.kind === 'names' && edited.some((path) => path === sentinel.registry);
  return [
    ...new Set([
      ...held,
      ...(isRegistryEdited ? fileSelector(judgedIn(view).paths, policy.pathClasses)(sentinel) : []),
    ]),
  ];
}

async function departuresIn(
  { judge }: FileJudge<FileSentinel>,
  sentinel: FileSentinel,
  paths: readonly string[],
  view: RepositoryView,
): Promise<readonly SentinelMatch[] | undefined> {
  const found: SentinelMatch[] = [];
  for (const path of paths) {
    const text = view.text(path);
    if (text === undefined) continue;
    const { matches, unread } = await judge(sentinel, text, path, view);
    if (unread !== undefined) return undefined;
    found.push(...matches);
  }
  return found;
}
