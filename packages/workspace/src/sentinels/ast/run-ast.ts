import nodePath from 'node:path';
import {
  evaluateMatches,
  foundPlaces,
  PlaceTally,
  type AstLanguage,
  type AstSentinel,
  type MissedFile,
  type SentinelMatch,
  type SentinelOutcome,
  type SentinelResult,
  type TripwireResult,
} from '@decisis/core';
import { NO_CACHE, type AnswerCache } from '../../cache/answer-cache.ts';
import type { MatchedLine } from '../text/file-lines.ts';
import { KeptLines } from '../text/kept-lines.ts';
import { readStamps } from '../text/file-stamps.ts';
import { keepFound, lookUp } from '../text/pending-files.ts';
import { selectFiles } from '../text/text-selection.ts';
import { languageEngine } from './ask-language.ts';
import { MOST_AST_BYTES, MOST_STEP_MS } from './ast-limits.ts';
import { NO_FILES, refusedRule } from './ast-outcomes.ts';
import { NOT_OF_LANGUAGE } from './engine-protocol.ts';
import { findAstEngine, type AstEngine } from './find-ast-engine.ts';
import { KeptSamples, samplesOf } from './kept-samples.ts';
import { engineRuleOf, ruleKey } from './rules-of.ts';

/** What a run of sentinels over structure may use. */
export interface AstOptions {
  /** Where found places are kept between runs; nowhere when absent. */
  readonly cache?: AnswerCache;
  /** Names the program whose answers these are; without it nothing is kept. */
  readonly program?: string | undefined;
  /** Looked for when absent. */
  readonly engine?: AstEngine;
  /** Larger files are not looked at, which is told. */
  readonly mostBytes?: number;
  /** Most that one file or one rule may take. */
  readonly stepMs?: number;
  /** Places where files of a sentinel may be that nobody looked at; none when absent. */
  readonly gapsOf?: (sentinel: AstSentinel) => readonly MissedFile[];
}

type FilesOf = (sentinel: AstSentinel) => readonly string[];

const NO_GAPS = (): readonly MissedFile[] => [];

/**
 * Runs every sentinel over structure, language by language: each file is read into a tree once, by a process of its own, and
 * all rules of the language are tried on it. Files that did not change since are not read. A file of which a part is not of
 * its language could not be looked at.
 */
export async function runAst(
  root: string,
  sentinels: readonly AstSentinel[],
  filesOf: FilesOf,
  options: AstOptions = {},
): Promise<SentinelResult[]> {
  const languages = [...new Set(sentinels.map(({ language }) => language))];
  const results = await Promise.all(
    languages.map((language) => {
      const own = sentinels.filter((sentinel) => sentinel.language === language);
      return runLanguage(root, language, own, filesOf, options);
    }),
  );
  const known = new Map(results.flat().map((result) => [result.sentinel, result]));
  return sentinels.flatMap((sentinel) => known.get(sentinel) ?? []);
}

async function runLanguage(
  root: string,
  language: AstLanguage,
  sentinels: readonly AstSentinel[],
  filesOf: FilesOf,
  options: AstOptions,
): Promise<SentinelResult[]> {
  const { cache = NO_CACHE, program, mostBytes = MOST_AST_BYTES, stepMs = MOST_STEP_MS, gapsOf = NO_GAPS } = options;
  const selection = selectFiles(sentinels, filesOf);
  const { paths } = selection;
  const engine = languageEngine(options.engine ?? findAstEngine(), language);
  if ('outcome' in engine)
    return sentinels.map((sentinel, at) => ({
      sentinel,
      outcome: engine.outcome,
      looked: selection.ofSentinel[at]?.size ?? 0,
      fromCache: false,
    }));
  const { rules, placeOf } = rulesOf(sentinels);
  const keys = [engine.version, ...rules.map(ruleKey)];
  const isKeeping = program !== undefined && cache !== NO_CACHE;
  const kept = isKeeping ? new KeptLines(cache, program, root, keys, paths, 'sentinel-ast') : undefined;
  const lines = new Map<string, readonly MatchedLine[]>();
  const startNs = BigInt(Date.now()) * 1_000_000n;
  const stamps = readStamps(root, paths, mostBytes);
  const looked = { root, paths, stamps, startNs };
  const pathOf = (place: number): string => paths[place] ?? '';
  const pending =
    kept === undefined
      ? paths.flatMap((_, place) => (stamps.unread.has(place) ? [] : [{ place, blob: '' }]))
      : lookUp(looked, kept, (place, found) => lines.set(pathOf(place), found));
  const samples = isKeeping ? new KeptSamples(cache, [program, ...keys], sentinels) : undefined;
  const unknown = samples?.isKnown === true ? [] : samplesOf(sentinels);
  const sources = [
    ...pending.map(({ place }) => ({ file: nodePath.join(root, pathOf(place)) })),
    ...unknown.map((text) => ({ text })),
  ];
  const answers = sources.length === 0 ? undefined : await engine.ask(rules, sources, stepMs);
  const gaps = new Map([...stamps.unread].map(([place, reason]) => [pathOf(place), reason]));
  for (const [at, file] of pending.entries()) {
    const found = answers?.found.get(at);
    if (kept !== undefined) keepFound(looked, kept, file, found);
    if (found === undefined) gaps.set(pathOf(file.place), answers?.unread.get(at) ?? 'the engine did not come to it');
    else lines.set(pathOf(file.place), found);
  }
  const tried = new Map(samples?.lines);
  for (const [index, sample] of unknown.entries()) {
    const found = answers?.found.get(pending.length + index);
    if (found !== undefined) tried.set(sample, found);
  }
  // What a refused rule would have found is not in the lines.
  if (answers === undefined || answers.refused.size === 0) {
    kept?.save(stamps.values);
    if (unknown.length > 0 && unknown.every((sample) => tried.has(sample))) samples?.save(tried);
  }
  const numbers = new Map(paths.map((path, number) => [path, number]));
  return sentinels.map((sentinel, at): SentinelResult => {
    const files = selection.ofSentinel[at] ?? { size: 0, has: () => false };
    const place = placeOf(sentinel);
    const isOwn = ([path]: readonly [string, unknown]): boolean => files.has(numbers.get(path) ?? -1);
    const outcome = (): SentinelOutcome => {
      const problem = answers?.refused.get(place);
      if (problem !== undefined) return refusedRule(problem);
      const unseen = gapsOf(sentinel);
      if (files.size === 0 && unseen.length === 0) return NO_FILES;
      if (answers?.outcome !== undefined) return answers.outcome;
      const own = [...lines].filter(isOwn).toSorted(([left], [right]) => (left < right ? -1 : 1));
      const tally = new PlaceTally(sentinel.id);
      for (const [path, found] of own) for (const match of placesIn(path, found, place)) tally.add(match);
      const missed = [...gaps].filter(isOwn).map(([path, reason]) => ({ path, reason }));
      const holes = own.flatMap(([path, found]) => holeIn(path, found, language));
      return evaluateMatches({ ...sentinel, noun: 'place' }, tally.found(), [...missed, ...holes, ...unseen]);
    };
    const fromCache = answers === undefined && files.size > 0;
    // A rule that is refused shows nothing.
    const tripwire = tripwireOf(sentinel, answers?.refused.has(place) === true ? new Map() : tried, place);
    return { sentinel, outcome: outcome(), looked: files.size, fromCache, tripwire };
  });
}

/** How each sentinel comes out on its tripwire, in their order. */
export async function tryAstTripwires(
  sentinels: readonly AstSentinel[],
  options: Pick<AstOptions, 'engine' | 'stepMs'> = {},
): Promise<readonly TripwireResult[]> {
  const results = await runAst('', sentinels, () => [], options);
  return results.map(({ tripwire }) => tripwire ?? 'untried');
}

/** Every rule once, in an order that does not depend on that of the sentinels. */
function rulesOf(sentinels: readonly AstSentinel[]) {
  const rules = new Map(sentinels.map((sentinel) => [ruleKey(engineRuleOf(sentinel)), engineRuleOf(sentinel)]));
  const keys = [...rules.keys()].toSorted();
  const places = new Map(keys.map((key, place) => [key, place]));
  return {
    rules: keys.flatMap((key) => rules.get(key) ?? []),
    placeOf: (sentinel: AstSentinel): number => places.get(ruleKey(engineRuleOf(sentinel))) ?? -2,
  };
}

function tripwireOf(
  sentinel: AstSentinel,
  samples: ReadonlyMap<string, readonly MatchedLine[]>,
  place: number,
): TripwireResult {
  const { tripwire } = sentinel;
  if (tripwire === undefined) return 'none';
  const found = samples.get(tripwire);
  if (found === undefined) return 'untried';
  const places = foundPlaces(sentinel.id, placesIn('tripwire', found, place));
  return evaluateMatches({ ...sentinel, noun: 'place' }, places).kind === 'fail' ? 'fails' : 'passes';
}

/** The places in a file that a rule found. */
export function placesIn(path: string, lines: readonly MatchedLine[], place: number): SentinelMatch[] {
  return lines.flatMap(({ line, hits, excerpt }) =>
    hits.flatMap(([rule, column, own = excerpt]) => (rule === place ? [{ path, line, column, excerpt: own }] : [])),
  );
}

/** Where a file is not of its language; what stands there was not looked at. */
export function holeIn(path: string, lines: readonly MatchedLine[], language: AstLanguage): MissedFile[] {
  const hole = lines.find(({ hits }) => hits.some(([rule]) => rule === NOT_OF_LANGUAGE));
  return hole === undefined ? [] : [{ path, reason: `line ${hole.line} is no ${language}` }];
}
