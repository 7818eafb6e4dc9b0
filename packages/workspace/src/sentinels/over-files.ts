import {
  unseenOf,
  type MissedFile,
  type RepositoryView,
  type Sentinel,
  type SentinelFiles,
  type SentinelMatch,
  type SentinelResult,
  type Unseen,
} from '@decisis/core';
import { whyNoText } from './no-text.ts';
import type { SentinelRun } from './sentinel-runner.ts';

/** What one file tells about a sentinel. */
export interface FileAnswer {
  readonly matches: readonly SentinelMatch[];
  /** Names, values or documents that were judged; none at all is never a pass. */
  readonly judged: number;
  /** One line, when the file could not be judged. */
  readonly unread?: string;
  /** Whether it could be read, and lacks what would be judged. */
  readonly isReadable?: boolean;
  /** What makes it readable, as an order; a general one when absent. */
  readonly hint?: string;
  /** Where that shows, from 1. */
  readonly at?: { readonly line: number; readonly column: number } | undefined;
}

/** How the sentinels of a kind judge files, each by itself. */
export interface FileJudge<Kind> {
  /** What to say when no file holds anything that could be judged. */
  readonly nothing: (sentinel: Kind) => string;
  /** The view is asked for other files that the answer depends on. */
  readonly judge: (
    sentinel: Kind,
    text: string,
    path: string,
    view: RepositoryView,
  ) => FileAnswer | Promise<FileAnswer>;
}

interface UnreadFile extends MissedFile {
  readonly answer: FileAnswer;
}

const MAX_MATCHES = 100;
const MAX_EXCERPT = 200;

/**
 * Judges the files of a sentinel one by one. A file that nobody can read, or files in which there is nothing to judge, make it
 * unobserved, unless another file already fails it.
 */
export async function overFiles<Kind extends Sentinel & { readonly files: SentinelFiles }>(
  { nothing, judge }: FileJudge<Kind>,
  sentinel: Kind,
  { view, filesOf, gapsOf }: SentinelRun,
): Promise<SentinelResult> {
  const files = filesOf(sentinel);
  const matches: SentinelMatch[] = [];
  let judged = 0;
  const unread: UnreadFile[] = [];
  for (const path of files) {
    const text = view.text(path);
    const answer: FileAnswer = text === undefined ? noText(view, path) : await judge(sentinel, text, path, view);
    judged += answer.judged;
    if (answer.unread !== undefined)
      unread.push({
        path,
        reason: answer.unread,
        answer,
        ...(answer.hint === undefined ? {} : { hint: answer.hint }),
      });
    for (const match of answer.matches) matches.push({ ...match, excerpt: match.excerpt.slice(0, MAX_EXCERPT) });
  }
  const result = { sentinel, looked: files.length, fromCache: false };
  const unseen = unseenIn(gapsOf(sentinel), files, unread);
  if (matches.length > 0) {
    const detail = matches.length === 1 ? 'one place departs' : `${matches.length} places depart`;
    const shown = matches.slice(0, MAX_MATCHES);
    const open = unseen === undefined ? {} : { open: unseen };
    return { ...result, outcome: { kind: 'fail', detail, matches: shown, count: matches.length, ...open } };
  }
  if (unseen !== undefined) return { ...result, outcome: { kind: 'unobserved', ...unseen } };
  if (judged === 0)
    return { ...result, outcome: { kind: 'unobserved', reason: nothing(sentinel), hint: 'correct what it looks for' } };
  return { ...result, outcome: { kind: 'pass' } };
}

/** What keeps a file from being judged, in one line; undefined when nothing does. */
export function unreadWords(path: string, { unread, at, isReadable = false }: FileAnswer): string | undefined {
  if (unread === undefined) return undefined;
  const place = at === undefined ? path : `${path}:${at.line}:${at.column}`;
  return `${place} cannot be ${isReadable ? 'judged' : 'read'}: ${unread}`;
}

function unseenIn(
  gaps: readonly MissedFile[],
  files: readonly string[],
  unread: readonly UnreadFile[],
): Unseen | undefined {
  if (gaps.length > 0) return unseenOf([...gaps, ...unread]);
  const hint = 'correct its "classes" or "paths"';
  if (files.length === 0) return { reason: 'it looks at no file: its classes and paths match none', hint };
  const [first] = unread;
  if (first === undefined) return undefined;
  const more = unread.length > 1 ? `, and ${unread.length - 1} more cannot` : '';
  return {
    ...unseenOf(unread),
    hint: first.hint ?? 'correct the file, or take it out with "exclude"',
    reason: `${unreadWords(first.path, first.answer)}${more}`,
  };
}

function noText(view: RepositoryView, path: string): FileAnswer {
  const { reason, hint } = whyNoText(view, path);
  return { matches: [], judged: 0, unread: reason, hint };
}
