import {
  compilePattern,
  evaluateText,
  isCompiled,
  type CompiledPattern,
  type SentinelMatch,
  type SentinelOutcome,
  type SentinelResult,
  type TextSentinel,
} from '@decisis/core';
import { findRipgrep } from './find-ripgrep.ts';
import { searchLines } from './search-lines.ts';

const MAX_EXCERPT = 200;

interface Planned {
  readonly sentinel: TextSentinel;
  readonly files: ReadonlySet<string>;
  readonly patterns: readonly CompiledPattern[];
}

/**
 * Runs every text sentinel in one pass: one search for all patterns over all files, then each line that was found is tried
 * with the patterns of the sentinels that look at its file. A sentinel whose files are none could not observe anything.
 */
export async function runText(
  root: string,
  sentinels: readonly TextSentinel[],
  filesOf: (sentinel: TextSentinel) => readonly string[],
): Promise<SentinelResult[]> {
  const planned = sentinels.map((sentinel): Planned => ({
    sentinel,
    files: new Set(filesOf(sentinel)),
    patterns: sentinel.patterns.map(compilePattern).filter(isCompiled),
  }));
  const engine = await findRipgrep();
  if (engine === undefined) return planned.map((one) => resultOf(one, NO_ENGINE));
  const files = [...new Set(planned.flatMap((one) => [...one.files]))];
  const patterns = [...new Set(planned.flatMap((one) => one.patterns.map(({ text }) => text)))];
  const found = new Map(planned.map((one) => [one, { matches: [] as SentinelMatch[] }]));
  for (const { path, line, text } of searchLines(engine, root, patterns, files)) {
    for (const one of planned) {
      if (!one.files.has(path)) continue;
      const at = one.patterns.map(({ firstIn }) => firstIn(text)).filter((offset) => offset >= 0);
      if (at.length === 0) continue;
      const match = { path, line, column: Math.min(...at) + 1, excerpt: text.slice(0, MAX_EXCERPT) };
      found.get(one)?.matches.push(match);
    }
  }
  return planned.map((one) => {
    if (one.files.size === 0) return resultOf(one, NO_FILES);
    const matches = (found.get(one)?.matches ?? []).toSorted(compareMatches);
    return resultOf(one, evaluateText(one.sentinel, matches, matches.length));
  });
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

function resultOf({ sentinel, files }: Planned, outcome: SentinelOutcome): SentinelResult {
  return { sentinel, outcome, looked: files.size, fromCache: false };
}

function compareMatches(left: SentinelMatch, right: SentinelMatch): number {
  return left.path < right.path ? -1 : left.path > right.path ? 1 : left.line - right.line;
}
