import type { RepositoryView } from '../model/repository-view.ts';
import type { Policy } from '../policy/policy.ts';
import type { TextSentinel } from '../policy/sentinels/text-sentinel.ts';
import { compilePattern, isCompiled, type CompiledPattern } from '../sentinels/compile-pattern.ts';
import type { SentinelMatch, SentinelResult } from '../sentinels/sentinel-result.ts';
import { evaluateText } from '../sentinels/text/evaluate-text.ts';
import { ownLines } from '../sentinels/text/own-lines.ts';
import { textLines } from '../sentinels/text/text-lines.ts';
import { addedLines } from './added-lines.ts';
import type { ProposedEdit } from './proposed-edit.ts';
import { requiredLiteral } from './required-literal.ts';
import { isHeldBy } from './sentinel-files.ts';

/** What edits do to a sentinel over lines of text. */
export interface TextChange {
  /** The edits of files that it looks at. */
  readonly edits: readonly ProposedEdit[];
  /** The sentinel as it was before the edits, with the number that its decision stated. */
  readonly stood: TextSentinel;
  /** Whether it is held to another number than before. */
  readonly isRestated: boolean;
  /** Whether it was lifted before, so that all that is there counts. */
  readonly isUnlifted: boolean;
  /** Those of the edits after which there is something that cannot be read. */
  readonly missed: readonly ProposedEdit[];
  readonly policy: Policy;
  readonly repository: RepositoryView;
}

/**
 * What becomes of a sentinel: it fails, `unread` files keep it from being judged, or `unknown` for what stands elsewhere would have to be
 * known. Undefined when the edits do not turn it.
 */
export type TextTurn = SentinelResult | 'unread' | 'unknown' | undefined;

const MAX_EXCERPT = 200;
const MAX_MATCHES = 100;
/** So many other files are read for one sentinel that asks for something to be somewhere. */
const MOST_FILES = 5000;

/** What edits do to a sentinel over lines; other files are read only where what stands in them decides. */
export function turnedText(sentinel: TextSentinel, change: TextChange): TextTurn {
  const { edits, missed, isRestated, isUnlifted } = change;
  const failing = (matches: readonly SentinelMatch[], count: number): SentinelResult | undefined => {
    const outcome = evaluateText(sentinel, matches, count);
    return outcome.kind === 'fail' ? { sentinel, outcome, looked: edits.length, fromCache: false } : undefined;
  };
  const after = (): readonly SentinelMatch[] =>
    edits.flatMap(({ path, after: text }) => matchesIn(path, text, sentinel));
  if (sentinel.kind === 'absent') {
    const added = isUnlifted ? after() : edits.flatMap((edit) => newMatches(edit, sentinel));
    const others = isUnlifted ? lookElsewhere(sentinel, change) : NOTHING;
    const all = [...added, ...others.matches];
    return failing(all, all.length) ?? (missed.length > 0 ? 'unread' : others.isOpen ? 'unknown' : undefined);
  }
  const had = edits.flatMap(({ path, before: text }) => matchesIn(path, text, sentinel)).length;
  const has = after();
  const isSame = had === has.length || (sentinel.kind === 'present' && has.length > 0);
  if (isSame && missed.length === 0 && !isRestated) return undefined;
  const others = lookElsewhere(sentinel, change);
  const count = others.count + has.length;
  const gaps = missed.map(({ path, unread = '' }) => ({ path, reason: unread }));
  const outcome = evaluateText(sentinel, has, count, others.isOpen ? [...gaps, OTHERS] : gaps);
  if (outcome.kind === 'unobserved') return gaps.length > 0 ? 'unread' : 'unknown';
  const wasFailing = evaluateText(change.stood, [], others.count + had).kind === 'fail';
  return wasFailing && !isWorse(sentinel, has.length - had, count) ? undefined : failing(has, count);
}

/** Whether a count that is wrong went on in the wrong direction. */
function isWorse({ kind, least = 0, most = Infinity }: TextSentinel, step: number, count: number): boolean {
  return step > 0 ? count > most : step < 0 && count < (kind === 'present' ? 1 : least);
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
  const own = ownLines(sentinel, edit.path, edit.after ?? '');
  return candidates.flatMap(({ text, line }) => {
    const at = own.has(line) ? -1 : firstIn(text, patterns);
    return at === -1 ? [] : [{ path: edit.path, line, column: at + 1, excerpt: text.slice(0, MAX_EXCERPT) }];
  });
}

function compiled({ patterns }: TextSentinel): readonly CompiledPattern[] {
  return patterns.map(compilePattern).filter(isCompiled);
}

interface Elsewhere {
  /** The first of them. */
  readonly matches: readonly SentinelMatch[];
  readonly count: number;
  /** Whether there are files in which nobody looked. */
  readonly isOpen: boolean;
}

const NOTHING: Elsewhere = { matches: [], count: 0, isOpen: false };
const OTHERS = { path: '', reason: 'other files were not looked at' };

/** What stands in the files that are not edited. */
function lookElsewhere(sentinel: TextSentinel, { edits, policy, repository }: TextChange): Elsewhere {
  const edited = new Set(edits.map(({ path }) => path));
  const all = repository.judged?.().paths ?? repository.paths();
  const paths = all.filter((path) => !edited.has(path) && isHeldBy(sentinel, policy.pathClasses, path));
  const looked = paths.slice(0, MOST_FILES);
  repository.prepare?.(looked);
  let isOpen = paths.length > looked.length;
  let count = 0;
  const matches: SentinelMatch[] = [];
  for (const path of looked) {
    const text = searchedIn(repository, path);
    if (text === undefined) isOpen = true;
    const found = matchesIn(path, text, sentinel);
    count += found.length;
    matches.push(...found.slice(0, MAX_MATCHES - matches.length));
    if (count > 0 && sentinel.kind === 'present') break;
  }
  return { matches, count, isOpen };
}

/** The text of a file in which lines are looked for; bytes of any kind have one. */
export function searchedIn(repository: RepositoryView, path: string): string | undefined {
  return repository.searched === undefined ? repository.text(path) : repository.searched(path);
}

function matchesIn(path: string, text: string | undefined, sentinel: TextSentinel): readonly SentinelMatch[] {
  const mayHold = holderOf(sentinel);
  if (text === undefined || !mayHold(text)) return [];
  const patterns = compiled(sentinel);
  const own = ownLines(sentinel, path, text);
  return textLines(text).flatMap((line, index) => {
    const at = mayHold(line) && !own.has(index + 1) ? firstIn(line, patterns) : -1;
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
