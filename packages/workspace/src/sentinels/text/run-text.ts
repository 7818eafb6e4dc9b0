import {
  compilePattern,
  evaluateText,
  isCompiled,
  type CompiledPattern,
  type MissedFile,
  type SentinelOutcome,
  type SentinelResult,
  type TextSentinel,
} from '@decisis/core';
import { NO_CACHE, type AnswerCache } from '../../cache/answer-cache.ts';
import { findRipgrep } from './find-ripgrep.ts';
import { KeptLines } from './kept-lines.ts';
import { MatchCollector } from './match-collector.ts';
import { searchPatterns, type Searched } from './pattern-search.ts';
import { keepFound, lookUp, MOST_HASHED, type Lookup } from './pending-files.ts';
import { selectFiles } from './text-selection.ts';

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
}

const MOST_BYTES = 32 * 1024 * 1024;

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
  const { cache = NO_CACHE, program, mostBytes = MOST_BYTES } = options;
  const { patterns, problems } = compileAll(sentinels);
  const places = new Map(patterns.map(({ text }, place) => [text, place]));
  const selection = selectFiles(sentinels, filesOf);
  const { paths } = selection;
  const numbers = new Map(paths.map((path, number) => [path, number]));
  const numberOf = (path: string): number => numbers.get(path) ?? -1;
  const watching = selection.ofSentinel.map((files, at) => ({
    files,
    patterns: sentinels[at]?.patterns.flatMap((text) => places.get(text) ?? []) ?? [],
  }));
  const collector = new MatchCollector(watching);
  const texts = patterns.map(({ text }) => text);
  const kept = program === undefined || cache === NO_CACHE ? undefined : new KeptLines(cache, program, root, texts);
  const startNs = BigInt(Date.now()) * 1_000_000n;
  const isAsked = (pattern: number, path: string): boolean =>
    watching.some((one) => one.patterns.includes(pattern) && one.files.has(numberOf(path)));
  const search = async (engine: string, files: readonly string[]): Promise<Searched> =>
    searchPatterns(patterns, { engine, root, paths: files, isAsked, mostBytes }, (path, line) =>
      collector.add(path, numberOf(path), line),
    );
  const look = (): Lookup =>
    lookUp(root, paths, kept, { mostBytes, startNs }, (path, lines) => {
      for (const line of lines) collector.add(path, numberOf(path), line);
    });
  // Where nothing is known everything is searched: the engine, a process of its own, starts before files are looked at. Not
  // where they are hashed, which has to come before.
  const isFresh = kept === undefined ? paths.length > 0 : kept.size === 0 && paths.length > MOST_HASHED;
  const early = isFresh ? await engineOf(root, options) : undefined;
  const searching = early === undefined ? undefined : search(early, paths);
  const { pending, unread } = look();
  // Loading the engine takes its time; nothing is searched when nothing changed.
  const engine = early ?? (pending.length === 0 ? undefined : await engineOf(root, options));
  const rest = pending.map(({ path }) => path);
  const searched = await (searching ?? (engine === undefined ? undefined : search(engine, rest)));
  const gaps = new Map([...(searched?.unread ?? []), ...unread]);
  if (kept !== undefined && searched !== undefined) {
    for (const file of pending)
      keepFound(root, kept, file, gaps.has(file.path) ? undefined : searched.linesOf(file.path));
  }
  kept?.save(new Set(paths));
  const missed = [...gaps].map(([path, reason]) => ({ path, reason, number: numberOf(path) }));
  const waiting = engine === undefined ? rest.map(numberOf) : [];
  return sentinels.map((sentinel, at): SentinelResult => {
    const files = selection.ofSentinel[at] ?? { size: 0, has: () => false };
    const outcome = (): SentinelOutcome => {
      const problem = sentinel.patterns.map((text) => problems.get(text)).find((found) => found !== undefined);
      if (problem !== undefined) return problem;
      if (files.size === 0) return NO_FILES;
      if (waiting.some((file) => files.has(file))) return NO_ENGINE;
      const { matches, count } = collector.of(at);
      const ofThis: MissedFile[] = missed.filter(({ number }) => files.has(number));
      return evaluateText(sentinel, matches, count, ofThis);
    };
    return { sentinel, outcome: outcome(), looked: files.size, fromCache: pending.length === 0 && files.size > 0 };
  });
}

/** Every pattern once, in an order that does not depend on that of the sentinels, and what does not compile. */
function compileAll(sentinels: readonly TextSentinel[]): {
  readonly patterns: readonly CompiledPattern[];
  readonly problems: ReadonlyMap<string, SentinelOutcome>;
} {
  const patterns: CompiledPattern[] = [];
  const problems = new Map<string, SentinelOutcome>();
  for (const text of [...new Set(sentinels.flatMap((one) => one.patterns))].toSorted()) {
    const result = compilePattern(text);
    if (isCompiled(result)) patterns.push(result);
    else {
      const where = `at character ${result.at + 1}: ${result.problem}`;
      problems.set(text, {
        kind: 'unobserved',
        reason: `its pattern "${text}" does not compile ${where}`,
        hint: 'write it in RE2 syntax',
      });
    }
  }
  return { patterns, problems };
}

async function engineOf(root: string, options: TextOptions): Promise<string | undefined> {
  return 'engine' in options ? options.engine : findRipgrep(process.env['PATH'] ?? '', root);
}

const NO_ENGINE: SentinelOutcome = {
  kind: 'unobserved',
  reason: 'the search engine is not installed',
  hint: 'install it with "npm install --save-dev @vscode/ripgrep"',
};

const NO_FILES: SentinelOutcome = {
  kind: 'unobserved',
  reason: 'it looks at no file: its classes and paths match none',
  hint: 'correct its "classes" or "paths" in decisis.toml',
};
