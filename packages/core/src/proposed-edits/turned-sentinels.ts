import type { RepositoryView } from '../model/repository-view.ts';
import { currentPhase } from '../policy/current-phase.ts';
import type { Policy } from '../policy/policy.ts';
import type { Sentinel } from '../policy/sentinel.ts';
import type { TextSentinel } from '../policy/sentinels/text-sentinel.ts';
import { liftedBy } from '../surveys/lifted-by.ts';
import { compilePattern, isCompiled, type CompiledPattern } from '../sentinels/compile-pattern.ts';
import { dueIn } from '../sentinels/due-in.ts';
import { evaluateText } from '../sentinels/text/evaluate-text.ts';
import type { SentinelMatch, SentinelResult, Unseen } from '../sentinels/sentinel-result.ts';
import { addedLines } from './added-lines.ts';
import type { ProposedEdit } from './proposed-edit.ts';
import { emptiedGlobs } from './emptied-globs.ts';
import { requiredLiteral } from './required-literal.ts';
import { isHeldBy, isHidden, isTextSentinel, touches } from './sentinel-files.ts';
import { addedPlaces, type SeenPlaces } from './seen-places.ts';
import { turnedStructure } from './turned-structure.ts';

/** What some edits do to the sentinels that look at the edited files. */
export interface TurnedSentinels {
  /** Sentinels that the edits make fail, with the places in the edited files, or keep from being judged, which is never a pass. */
  readonly failing: readonly SentinelResult[];
  /** Sentinels that look at an edited file in a way that cannot be tried on a proposed text. */
  readonly untried: readonly Sentinel[];
}

const MAX_EXCERPT = 200;
/** So many other files are read for one sentinel that asks for something to be somewhere. */
const MOST_FILES = 5000;

/**
 * Tries the text sentinels that look at edited files, and the others for which something outside has looked. Something that must be absent and is added makes its sentinel
 * fail, also when it fails already elsewhere; what stood there before the edit is not held against it. Other files are read only
 * when the edit takes away or adds matches and the whole count matters.
 */
export function turnedSentinels(
  edits: readonly ProposedEdit[],
  policy: Policy,
  repository: RepositoryView,
  seen: ReadonlyMap<string, SeenPlaces> = new Map(),
): TurnedSentinels {
  const failing: SentinelResult[] = [];
  const untried: Sentinel[] = [];
  for (const sentinel of policy.sentinels) {
    const own = edits.filter(
      (edit) =>
        touches(sentinel, policy.pathClasses, edit.path, repository) ||
        (edit.isFolder === true || edit.leadsTo !== undefined
          ? isHidden(sentinel, policy.pathClasses, edit, repository)
          : false),
    );
    if (own.length === 0 || !isDue(sentinel, policy)) continue;
    // A name that is free may be written.
    if (liftedBy(sentinel, (path) => repository.text(path)) !== undefined) continue;
    const places = seen.get(sentinel.id);
    // Without the number of its decision there is nothing to hold a count to.
    const isOpen = sentinel.figure !== undefined && !('value' in (sentinel.figure.reading ?? {}));
    const result = isOpen
      ? 'unknown'
      : isTextSentinel(sentinel)
        ? turned(sentinel, own, policy, repository)
        : places === undefined
          ? 'unknown'
          : sentinel.kind === 'ast'
            ? turnedStructure(sentinel, places, own.length)
            : departed(sentinel, places, own.length);
    const unseen =
      result === undefined || result === 'unknown'
        ? (unreadIn(sentinel, own, policy, repository) ?? places?.unseen ?? noneLeft(sentinel, own, policy, repository))
        : undefined;
    if (unseen !== undefined)
      failing.push({ sentinel, outcome: { kind: 'unobserved', ...unseen }, looked: own.length, fromCache: false });
    else if (result === 'unknown') untried.push(sentinel);
    else if (result !== undefined) failing.push(result);
  }
  return { failing, untried };
}

/** What a file becomes that a sentinel cannot read; lines are looked for in bytes of any kind. */
function unreadIn(
  sentinel: Sentinel,
  edits: readonly ProposedEdit[],
  { pathClasses }: Policy,
  repository: RepositoryView,
): Unseen | undefined {
  const edit = edits.find(
    (one) =>
      one.unread !== undefined &&
      !(isTextSentinel(sentinel) && one.after !== undefined) &&
      (one.after !== undefined || isHidden(sentinel, pathClasses, one, repository)),
  );
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

function turned(
  sentinel: TextSentinel,
  edits: readonly ProposedEdit[],
  policy: Policy,
  repository: RepositoryView,
): SentinelResult | 'unknown' | undefined {
  const result = (matches: readonly SentinelMatch[], count: number): SentinelResult | undefined => {
    const outcome = evaluateText(sentinel, matches, count);
    return outcome.kind === 'fail' ? { sentinel, outcome, looked: edits.length, fromCache: false } : undefined;
  };
  if (sentinel.kind === 'absent') {
    const added = edits.flatMap((edit) => newMatches(edit, sentinel));
    return result(added, added.length);
  }
  const before = edits.map(({ path, before: text }) => matchesIn(path, text, sentinel));
  const after = edits.map(({ path, after: text }) => matchesIn(path, text, sentinel));
  const [had, has] = [before.flat().length, after.flat()];
  if (had === has.length || (sentinel.kind === 'present' && has.length > 0)) return undefined;
  const others = countElsewhere(sentinel, edits, policy, repository);
  if (others === undefined) return 'unknown';
  const wasFailing = evaluateText(sentinel, [], others + had).kind === 'fail';
  const isWorse = has.length > had ? exceeds(sentinel, others + has.length) : fallsShort(sentinel, others + has.length);
  return wasFailing && !isWorse ? undefined : result(has, others + has.length);
}

function exceeds({ most }: TextSentinel, count: number): boolean {
  return most !== undefined && count > most;
}

function fallsShort({ kind, least = 0 }: TextSentinel, count: number): boolean {
  return count < (kind === 'present' ? 1 : least);
}

/**
 * Matches on lines that the edit adds; a line that stood there before, as often as now, is no news. Only added lines are tried. All of
 * them are looked through at once for what every match of a pattern must hold: without it neither a line is tried nor a pattern compiled.
 */
function newMatches(edit: ProposedEdit, sentinel: TextSentinel): readonly SentinelMatch[] {
  const { lines, text: all } = addedLines(edit);
  const mayHold = holderOf(sentinel);
  if (lines.length === 0 || !mayHold(all)) return [];
  const candidates = lines.filter(({ text }) => mayHold(text));
  if (candidates.length === 0) return [];
  const patterns = compiled(sentinel);
  return candidates.flatMap(({ text, line }) => {
    const at = firstIn(text, patterns);
    return at === -1 ? [] : [{ path: edit.path, line, column: at + 1, excerpt: text.slice(0, MAX_EXCERPT) }];
  });
}

function compiled({ patterns }: TextSentinel): readonly CompiledPattern[] {
  return patterns.map(compilePattern).filter(isCompiled);
}

function countElsewhere(
  sentinel: TextSentinel,
  edits: readonly ProposedEdit[],
  { pathClasses }: Policy,
  repository: RepositoryView,
): number | undefined {
  const edited = new Set(edits.map(({ path }) => path));
  const all = repository.judged?.().paths ?? repository.paths();
  const paths = all.filter((path) => !edited.has(path) && isHeldBy(sentinel, pathClasses, path));
  let count = 0;
  for (const [index, path] of paths.entries()) {
    if (index === MOST_FILES) return undefined;
    count += matchesIn(path, repository.text(path), sentinel).length;
    if (count > 0 && sentinel.kind === 'present') break;
  }
  return count;
}

function matchesIn(path: string, text: string | undefined, sentinel: TextSentinel): readonly SentinelMatch[] {
  const mayHold = holderOf(sentinel);
  if (text === undefined || !mayHold(text)) return [];
  return text.split(/\r?\n/).flatMap((line, index) => {
    const at = mayHold(line) ? firstIn(line, compiled(sentinel)) : -1;
    return at === -1 ? [] : [{ path, line: index + 1, column: at + 1, excerpt: line.slice(0, MAX_EXCERPT) }];
  });
}

/** Tells a text in which a pattern of a sentinel may find something, for it holds what every match of that pattern must hold. */
function holderOf({ patterns }: TextSentinel): (text: string) => boolean {
  const literals = patterns.map(requiredLiteral);
  return (text) => literals.some((literal) => literal === undefined || text.includes(literal));
}

/** Where the first pattern finds something in a line; -1 when none does. */
function firstIn(line: string, patterns: readonly CompiledPattern[]): number {
  const at = patterns.map((pattern) => pattern.firstIn(line)).filter((offset) => offset >= 0);
  return at.length === 0 ? -1 : Math.min(...at);
}
