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
import { NOT_UTF8, overLimit, type NoText } from './no-text.ts';
import { unreadWords, type FileAnswer, type FileJudge } from './over-files.ts';
import { judgedIn as judgedFilesIn } from './select-gaps.ts';
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
/** So much of a file tells whether it is text. */
const PROBE = 8 * 1024;

/**
 * Where files depart from a sentinel before edits and after them, and what keeps one from being judged after them that did not before.
 * Undefined when nobody could judge a file before either, or when too many files would have to be judged.
 */
export async function judgeEditedFiles(
  view: RepositoryView,
  policy: Policy,
  sentinel: FileSentinel,
  edits: readonly ProposedEdit[],
  mostBytes: number,
): Promise<SeenPlaces | undefined> {
  const judge = (await JUDGES[sentinel.kind]()) as unknown as FileJudge<FileSentinel>;
  const paths = judgedPaths(view, policy, sentinel, edits);
  if (paths.length > MOST_FILES) return undefined;
  const viewOf = (textOf: (edit: ProposedEdit) => string | undefined): RepositoryView =>
    overlayView(view, new Map(edits.map((edit) => [edit.path, textOf(edit)])));
  const [before, after] = [viewOf((edit) => edit.before), viewOf((edit) => edit.after)];
  const stood = await judgedIn(judge, sentinel, paths, before);
  const stands = await judgedIn(judge, sentinel, paths, after, mostBytes);
  const added = stands.unread.find(({ path }) => !stood.unread.some((one) => one.path === path));
  // What could not be judged before is no excuse for what departs now.
  const places = { before: stood.matches, after: stands.matches, elsewhere: undefined };
  if (added !== undefined)
    return {
      ...places,
      unseen: { reason: `after the edit, ${added.words}`, hint: `write it so that it can be ${added.verb}` },
    };
  if (stands.unread.length > 0) return undefined;
  if (stood.judged === 0 || stands.judged > 0) return places;
  const others = fileSelector(judgedFilesIn(view).paths, policy.pathClasses)(sentinel);
  const isEdited = new Set(edits.map(({ path }) => path));
  if (
    await isAnyJudged(
      judge,
      sentinel,
      others.filter((path) => !isEdited.has(path)),
      view,
    )
  )
    return places;
  const reason = `after the edit, ${judge.nothing(sentinel)}`;
  return { ...places, unseen: { reason, hint: 'leave in what it looks for, or let a person change the sentinel' } };
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
      ...(isRegistryEdited ? fileSelector(judgedFilesIn(view).paths, policy.pathClasses)(sentinel) : []),
    ]),
  ];
}

interface Judged {
  readonly matches: readonly SentinelMatch[];
  /** How much there was to judge. */
  readonly judged: number;
  readonly unread: ReadonlyArray<{ readonly path: string; readonly words: string; readonly verb: string }>;
}

async function judgedIn(
  { judge }: FileJudge<FileSentinel>,
  sentinel: FileSentinel,
  paths: readonly string[],
  view: RepositoryView,
  mostBytes = Infinity,
): Promise<Judged> {
  const matches: SentinelMatch[] = [];
  const unread: Array<Judged['unread'][number]> = [];
  let judged = 0;
  for (const path of paths) {
    const text = view.text(path);
    if (text === undefined) continue;
    const noText = noTextIn(text, mostBytes);
    const answer: FileAnswer =
      noText === undefined
        ? await judge(sentinel, text, path, view)
        : { matches: [], judged: 0, unread: noText.reason };
    const words = unreadWords(path, answer);
    if (words !== undefined) unread.push({ path, words, verb: answer.isReadable === true ? 'judged' : 'read' });
    judged += answer.judged;
    matches.push(...answer.matches);
  }
  return { matches, judged, unread };
}

/** Why a file with this text would not be read as text; undefined when it would. */
function noTextIn(text: string, mostBytes: number): NoText | undefined {
  if (text.slice(0, PROBE).includes('\0')) return NOT_UTF8;
  return Buffer.byteLength(text) > mostBytes ? overLimit(mostBytes) : undefined;
}

async function isAnyJudged(
  { judge }: FileJudge<FileSentinel>,
  sentinel: FileSentinel,
  paths: readonly string[],
  view: RepositoryView,
): Promise<boolean> {
  for (const path of paths.slice(0, MOST_FILES)) {
    const text = view.text(path);
    if (text !== undefined && (await judge(sentinel, text, path, view)).judged > 0) return true;
  }
  // More than can be looked at: nobody says that there is nothing.
  return paths.length > MOST_FILES;
}
