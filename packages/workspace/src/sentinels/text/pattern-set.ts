import {
  compilePattern,
  isCompiled,
  LineMatcher,
  searchPatternOf,
  type CompiledPattern,
  type SentinelOutcome,
  type TextSentinel,
} from '@decisis/core';
import type { SearchPattern } from './search-tree.ts';

/**
 * The patterns of some sentinels, each once, in an order that does not depend on that of the sentinels. They are compiled when a
 * line is tried, or somebody asks for problems: the search engine, a process of its own, does not wait for that, and a run that
 * knows everything does without.
 */
export class PatternSet {
  readonly texts: readonly string[];
  #compiled: { readonly patterns: readonly CompiledPattern[]; readonly problems: Problems } | undefined;
  #searches: ReadonlyArray<string | undefined> | undefined;

  constructor(sentinels: readonly TextSentinel[]) {
    this.texts = [...new Set(sentinels.flatMap((one) => one.patterns))].toSorted();
  }

  /** What comes of sentinels with a pattern that does not compile, by the pattern. */
  problems(): Problems {
    return this.#compile().problems;
  }

  /** Tells which patterns find something in a line. */
  matcher(): LineMatcher {
    return new LineMatcher(this.#compile().patterns);
  }

  /** What the search engine is asked for. */
  searched(): SearchPattern[] {
    return this.#written().flatMap((search, pattern) => (search === undefined ? [] : [{ pattern, search }]));
  }

  /** Places of patterns for which the engine cannot look, those left out that are none. */
  unsearched(): number[] {
    return this.#written().flatMap((search, place) =>
      search === undefined && isCompiled(compilePattern(this.texts[place] ?? '')) ? [place] : [],
    );
  }

  #written(): ReadonlyArray<string | undefined> {
    return (this.#searches ??= this.texts.map(writtenOrNot));
  }

  #compile(): { readonly patterns: readonly CompiledPattern[]; readonly problems: Problems } {
    if (this.#compiled !== undefined) return this.#compiled;
    const problems = new Map<string, SentinelOutcome>();
    const patterns = this.texts.map((text): CompiledPattern => {
      const result = compilePattern(text);
      if (isCompiled(result)) return result;
      const where = `at character ${result.at + 1}: ${result.problem}`;
      problems.set(text, {
        kind: 'unobserved',
        reason: `its pattern "${text}" does not compile ${where}`,
        hint: 'write it in RE2 syntax',
      });
      // In its place stands a pattern that finds nothing.
      return { text: '', firstIn: () => -1 };
    });
    return (this.#compiled = { patterns, problems });
  }
}

type Problems = ReadonlyMap<string, SentinelOutcome>;

/** How a text is written for the engine; undefined where that is not sure, which it never is of what is no pattern. */
function writtenOrNot(text: string): string | undefined {
  try {
    return searchPatternOf(text);
  } catch {
    return undefined;
  }
}
