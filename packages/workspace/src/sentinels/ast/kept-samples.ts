import type { AstSentinel } from '@decisis/core';
import type { AnswerCache } from '../../cache/answer-cache.ts';
import type { CacheKey } from '../../cache/cache-key.ts';
import type { MatchedLine } from '../text/file-lines.ts';

const KIND = 'sentinel-ast-samples';
const FORMAT = '2';

/** The tripwires of some sentinels, each once. */
export function samplesOf(sentinels: readonly AstSentinel[]): readonly string[] {
  return [...new Set(sentinels.flatMap(({ tripwire }) => tripwire ?? []))].toSorted();
}

/** What rules found in tripwires, kept between runs: all of them or none. */
export class KeptSamples {
  readonly #cache: AnswerCache;
  readonly #key: CacheKey;
  readonly #samples: readonly string[];
  /** By sample. */
  readonly lines: ReadonlyMap<string, readonly MatchedLine[]>;
  /** Whether all are known. */
  readonly isKnown: boolean;

  constructor(cache: AnswerCache, parts: readonly string[], sentinels: readonly AstSentinel[]) {
    this.#cache = cache;
    this.#samples = samplesOf(sentinels);
    this.#key = { parts: [FORMAT, ...parts], contents: this.#samples.map((sample) => Buffer.from(sample, 'utf8')) };
    const answer = cache.get(KIND, this.#key);
    const kept = answer === undefined ? undefined : (JSON.parse(answer) as ReadonlyArray<readonly MatchedLine[]>);
    this.isKnown = kept !== undefined;
    this.lines = new Map((kept ?? []).map((found, index) => [this.#samples[index] ?? '', found] as const));
  }

  /** Keeps what was found in each sample. */
  save(lines: ReadonlyMap<string, readonly MatchedLine[]>): void {
    this.#cache.put(KIND, this.#key, JSON.stringify(this.#samples.map((sample) => lines.get(sample) ?? [])));
  }
}
