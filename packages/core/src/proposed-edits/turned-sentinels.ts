import type { RepositoryView } from '../model/repository-view.ts';
import { currentPhase } from '../policy/current-phase.ts';
import type { Policy } from '../policy/policy.ts';
import type { Sentinel } from '../policy/sentinel.ts';
import { liftedBy } from '../surveys/lifted-by.ts';
import { dueIn } from '../sentinels/due-in.ts';
import type { SentinelResult, Unseen } from '../sentinels/sentinel-result.ts';
import type { ProposedEdit } from './proposed-edit.ts';
import { emptiedGlobs } from './emptied-globs.ts';
import { hides, isHeldBy, isTextSentinel, touches } from './sentinel-files.ts';
import { addedPlaces, type SeenPlaces } from './seen-places.ts';
import { turnedStructure } from './turned-structure.ts';
import { searchedIn, turnedText, type TextChange, type TextTurn } from './turned-text.ts';

/** What some edits do to the sentinels that look at the edited files. */
export interface TurnedSentinels {
  /** Sentinels that the edits make fail, with the places in the edited files, or keep from being judged, which is never a pass. */
  readonly failing: readonly SentinelResult[];
  /** Sentinels that look at an edited file in a way that cannot be tried on a proposed text. */
  readonly untried: readonly Sentinel[];
}

/** The sentinels as they were before the edits: held to other numbers of their decisions. */
export interface StoodSentinels {
  readonly stood?: readonly Sentinel[];
}

/**
 * Tries the text sentinels that look at edited files, and the others for which something outside has looked. Something that must be absent and is added makes its sentinel
 * fail, also when it fails already elsewhere; what stood there before the edit is not held against it. Other files are read only
 * when the whole count matters: the edit takes away or adds matches, hides what may hold some, or has the decision state another number.
 */
export function turnedSentinels(
  edits: readonly ProposedEdit[],
  policy: Policy,
  repository: RepositoryView,
  seen: ReadonlyMap<string, SeenPlaces> = new Map(),
  { stood = policy.sentinels }: StoodSentinels = {},
): TurnedSentinels {
  const failing: SentinelResult[] = [];
  const untried: Sentinel[] = [];
  // What is no text to others has lines all the same.
  const onLines = edits.map((edit) => {
    const before = edit.before ?? searchedIn(repository, edit.path);
    return before === edit.before ? edit : { ...edit, before };
  });
  for (const [index, sentinel] of policy.sentinels.entries()) {
    const old = stood[index] ?? sentinel;
    const own = (isTextSentinel(sentinel) ? onLines : edits).filter(
      (edit) =>
        touches(sentinel, policy.pathClasses, edit.path, repository) || hides(sentinel, edit, policy, repository),
    );
    const isRestated = numberIn(old) !== numberIn(sentinel);
    const lifted = liftedBy(sentinel, policy.surveys, (path) => repository.text(path)) !== undefined;
    const isUnlifted =
      lifted && liftedBy(sentinel, policy.surveys, (path) => textAfter(path, edits, repository)) === undefined;
    if (own.length === 0 && !isRestated && !isUnlifted) continue;
    // A name that is free may be written.
    if (!isDue(sentinel, policy) || (lifted && !isUnlifted)) continue;
    const places = seen.get(sentinel.id);
    const missed = own.filter(
      (edit) =>
        edit.unread !== undefined &&
        (edit.after === undefined ? hides(sentinel, edit, policy, repository) : !isTextSentinel(sentinel)),
    );
    const turn = turnOf(
      sentinel,
      { edits: own, stood: old, isRestated, isUnlifted, missed, policy, repository },
      places,
    );
    const isDecided = turn === undefined && (isTextSentinel(sentinel) || sentinel.kind === 'ast');
    const unseen =
      turn === undefined || turn === 'unknown' || turn === 'unread'
        ? (unstated(sentinel, isRestated) ??
          (isDecided ? undefined : unreadIn(missed)) ??
          places?.unseen ??
          noneLeft(sentinel, own, policy, repository))
        : undefined;
    if (unseen !== undefined)
      failing.push({ sentinel, outcome: { kind: 'unobserved', ...unseen }, looked: own.length, fromCache: false });
    else if (turn === 'unknown' || turn === 'unread') untried.push(sentinel);
    else if (turn !== undefined) failing.push(turn);
  }
  return { failing, untried };
}

type Change = Omit<TextChange, 'stood'> & { readonly stood: Sentinel };

function turnOf(sentinel: Sentinel, change: Change, places: SeenPlaces | undefined): TextTurn {
  const { edits, stood, missed, isRestated } = change;
  // Without the number of its decision there is nothing to hold a count to.
  if (sentinel.figure !== undefined && numberIn(sentinel) === undefined) return 'unknown';
  if (isTextSentinel(sentinel))
    return turnedText(sentinel, { ...change, stood: isTextSentinel(stood) ? stood : sentinel });
  if (places === undefined) return 'unknown';
  if (sentinel.kind !== 'ast') return departed(sentinel, places, edits.length);
  const old = stood.kind === 'ast' ? stood : sentinel;
  return turnedStructure(sentinel, places, edits.length, { stood: old, isRestated, missed });
}

/** The number that the decision of a sentinel states; undefined when it states none, or nobody asked. */
function numberIn({ figure }: Sentinel): number | undefined {
  return figure?.reading !== undefined && 'value' in figure.reading ? figure.reading.value : undefined;
}

/** What keeps a sentinel from being judged whose decision does not state its number any more. */
function unstated({ figure }: Sentinel, isRestated: boolean): Unseen | undefined {
  if (!isRestated || figure?.reading === undefined || !('problem' in figure.reading)) return undefined;
  const hint = `leave the number in the decision, as in "86 ${figure.of}", or let a person change "figure"`;
  return { reason: `after the edit, ${figure.reading.problem}`, hint };
}

/** The text that a file has after some edits; what is no UTF-8 has none. */
function textAfter(path: string, edits: readonly ProposedEdit[], repository: RepositoryView): string | undefined {
  const edit = edits.find((one) => one.path === path);
  if (edit === undefined) return repository.text(path);
  return edit.unread === undefined ? edit.after : undefined;
}

/** What a file becomes that a sentinel cannot read; lines are looked for in bytes of any kind. */
function unreadIn([edit]: readonly ProposedEdit[]): Unseen | undefined {
  if (edit === undefined) return undefined;
  return {
    reason: `after the edit, ${edit.path} cannot be read: ${edit.unread ?? ''}`,
    hint: 'keep it a file of text',
  };
}

/** What keeps a sentinel from looking whose last file goes. */
function noneLeft(
  sentinel: Sentinel,
  edits: readonly ProposedEdit[],
  { pathClasses }: Policy,
  repository: RepositoryView,
): Unseen | undefined {
  const own = edits.filter(({ path }) => isHeldBy(sentinel, pathClasses, path));
  const isLastGone = own.some(({ before }) => before !== undefined) && own.every(({ after }) => after === undefined);
  const edited = new Set(own.map(({ path }) => path));
  const all = repository.judged?.().paths ?? repository.paths();
  if (!isLastGone || all.some((path) => !edited.has(path) && isHeldBy(sentinel, pathClasses, path)))
    return emptiedGlobs(sentinel, edits, pathClasses, repository);
  return {
    reason: 'after the edit, it looks at no file: its classes and paths match none',
    hint: 'correct its "classes" or "paths"',
  };
}

/** What edits do to a sentinel that judges files one by one: it fails on each place where one departs that did not before. */
function departed(sentinel: Sentinel, { before, after }: SeenPlaces, looked: number): SentinelResult | undefined {
  const matches = addedPlaces(before, after, withoutIndices);
  if (matches.length === 0) return undefined;
  const detail = matches.length === 1 ? 'one place departs' : `${matches.length} places depart`;
  return { sentinel, outcome: { kind: 'fail', detail, matches, count: matches.length }, looked, fromCache: false };
}

/** A value that departs already does so still when another comes to stand before it in its list. */
function withoutIndices(excerpt: string): string {
  return excerpt.replaceAll(/\[\d+\]/g, '[]');
}

/** A sentinel of which nobody knows whether its phase has come is tried: that is the stricter reading. */
function isDue(sentinel: Sentinel, policy: Policy): boolean {
  return dueIn(sentinel, currentPhase(policy))?.kind !== 'not-due';
}
