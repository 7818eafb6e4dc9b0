import {
  evaluateText,
  type MissedFile,
  type SentinelOutcome,
  type SentinelResult,
  type TextSentinel,
} from '@decisis/core';
import { NO_CACHE, type AnswerCache } from '../../cache/answer-cache.ts';
import { MOST_TEXT_BYTES } from '../../files/limits.ts';
import { installLine } from '../install-line.ts';
import { findRipgrep } from './find-ripgrep.ts';
import { KeptLines } from './kept-lines.ts';
import { lookAt, type Looked } from './look-at.ts';
import { MatchCollector } from './match-collector.ts';
import { OwnLinesOnDisk } from './own-lines-on-disk.ts';
import { placesIn } from './path-places.ts';
import { searchPatterns } from './pattern-search.ts';
import { PatternSet } from './pattern-set.ts';
import type { TreeListing } from './search-targets.ts';
import { selectFiles, type SelectedFiles, type TextSelection } from './text-selection.ts';

/** What a run of text sentinels may use. */
export interface TextOptions {
  /** Where found lines are kept between runs; nowhere when absent. */
  readonly cache?: AnswerCache;
  /** Names the program whose answers these are; without it nothing is kept. */
  readonly program?: string | undefined;
  /** The search engine, or that there is none; looked for when absent. */
  readonly engine?: string | undefined;
  /** Larger files are not searched, which is told. */
  readonly mostBytes?: number;
  /** Every file of the tree and what stands beside them, where that is known: then folders can be searched as a whole. */
  readonly listing?: TreeListing | undefined;
  /** Places where files of a sentinel may be that nobody looked at; none when absent. */
  readonly gapsOf?: (sentinel: TextSentinel) => readonly MissedFile[];
}

/**
 * Runs every text sentinel in one pass: one search for all patterns over the files that some sentinel looks at, then each
 * line that was found is given to the sentinels of which a pattern matches it. Files that did not change since they were
 * searched for the same patterns are not read. What could not be looked at makes a sentinel unobserved unless the rest
 * decides it.
 */
export async function runText(
  root: string,
  sentinels: readonly TextSentinel[],
  filesOf: (sentinel: TextSentinel) => readonly string[],
  options: TextOptions = {},
): Promise<SentinelResult[]> {
  const patterns = new PatternSet(sentinels);
  const selection = selectFiles(sentinels, filesOf);
  const see = (listing: TreeListing | undefined): Promise<Seen | undefined> =>
    seeFiles(root, { sentinels, patterns, selection }, { ...options, listing });
  // Where files come and go under the search of folders, each is asked for by its name.
  const seen = (await see(options.listing)) ?? (await see(undefined));
  if (seen === undefined) throw new Error('the files change while they are looked at');
  const { collector, waiting, distrust, missed, isKnown } = seen;
  // Only lines of patterns that all compile are kept.
  const problems = isKnown ? NO_PROBLEMS : patterns.problems();
  const { gapsOf = () => [] } = options;
  return sentinels.map((sentinel, at): SentinelResult => {
    const files = selection.ofSentinel[at] ?? NONE;
    const outcome = (): SentinelOutcome => {
      const problem = sentinel.patterns.map((text) => problems.get(text)).find((found) => found !== undefined);
      if (problem !== undefined) return problem;
      const gaps = gapsOf(sentinel);
      if (files.size === 0 && gaps.length === 0) return NO_FILES;
      if (waiting.some((place) => files.has(place)))
        return distrust === undefined ? noEngine() : { ...noEngine(), reason: distrust };
      const { matches, count } = collector.of(at);
      const ofThis: MissedFile[] = [...missed.filter(({ place }) => files.has(place)), ...gaps];
      return evaluateText(sentinel, matches, count, ofThis);
    };
    return { sentinel, outcome: outcome(), looked: files.size, fromCache: isKnown && files.size > 0 };
  });
}

/** What was seen of all files, for all sentinels. */
interface Seen extends Looked {
  readonly collector: MatchCollector;
}

interface Subject {
  readonly sentinels: readonly TextSentinel[];
  readonly patterns: PatternSet;
  readonly selection: TextSelection;
}

async function seeFiles(
  root: string,
  { sentinels, patterns, selection }: Subject,
  options: TextOptions,
): Promise<Seen | undefined> {
  const { cache = NO_CACHE, program, mostBytes = MOST_TEXT_BYTES, listing } = options;
  const { paths, ofSentinel } = selection;
  const { texts } = patterns;
  const numbers = new Map(texts.map((text, number) => [text, number]));
  const own = new OwnLinesOnDisk(root, mostBytes);
  const watching = sentinels.map((sentinel, at) => ({
    files: ofSentinel[at] ?? NONE,
    patterns: sentinel.patterns.flatMap((text) => numbers.get(text) ?? []),
    isOwn: (path: string, line: number) => own.has(sentinel, path, line),
  }));
  const collector = new MatchCollector(watching);
  const placeOf = placesIn(paths);
  const isAsked = (pattern: number, path: string): boolean =>
    watching.some((one) => one.patterns.includes(pattern) && one.files.has(placeOf(path)));
  const looked = await lookAt({
    root,
    paths,
    mostBytes,
    kept: program === undefined || cache === NO_CACHE ? undefined : new KeptLines(cache, program, root, texts, paths),
    isListed: listing !== undefined,
    engine: async () => ('engine' in options ? options.engine : findRipgrep(process.env['PATH'] ?? '', root)),
    search: (engine, files, isRead = false) => {
      const searching = searchPatterns(
        patterns,
        { engine, root, paths: files, listing, isRead, isAsked, mostBytes },
        (path, line) => collector.add(path, placeOf(path), line),
      );
      patterns.problems();
      return searching;
    },
    isKept: () => patterns.problems().size === 0,
    onLine: (place, line) => collector.add(paths[place] ?? '', place, line),
  });
  return looked === undefined ? undefined : { ...looked, collector };
}

const NO_PROBLEMS: ReadonlyMap<string, SentinelOutcome> = new Map();
const NONE: SelectedFiles = { size: 0, has: () => false };

function noEngine(): Extract<SentinelOutcome, { readonly kind: 'unobserved' }> {
  return {
    kind: 'unobserved',
    reason: 'the search engine is not installed',
    hint: installLine('@vscode/ripgrep'),
  };
}

const NO_FILES: SentinelOutcome = {
  kind: 'unobserved',
  reason: 'it looks at no file: its classes and paths match none',
  hint: 'correct its "classes" or "paths"',
};
