import type { CompiledPattern } from '../compile-pattern.ts';
import { LiteralIndex } from './literal-index.ts';
import { parsePattern } from './parse-pattern.ts';
import { requiredLiterals, wholeLiteral } from './required-literals.ts';

/** A pattern that finds something in a line. */
export interface PatternHit {
  /** Place of the pattern among those of the matcher. */
  readonly pattern: number;
  /** Offset of the first match, UTF-16. */
  readonly offset: number;
}

/** What was found in a line in which not every pattern is asked for. */
export interface AskedHits {
  readonly hits: readonly PatternHit[];
  /** How many characters were tried for patterns that nobody asks for. */
  readonly spent: number;
  /** Whether every pattern that may match was tried. */
  readonly isWhole: boolean;
}

/**
 * Tells which of many patterns find something in a line. What it costs hardly grows with their number: a pattern is only tried
 * on a line that holds a text without which it cannot match.
 */
export class LineMatcher {
  readonly #firstIn: Array<CompiledPattern['firstIn']>;
  readonly #index = new LiteralIndex();
  /** Patterns that have no such text. */
  readonly #always: number[] = [];
  readonly #known = new Map<string, readonly PatternHit[]>();

  constructor(patterns: readonly CompiledPattern[]) {
    this.#firstIn = patterns.map(({ firstIn }) => firstIn);
    for (const [at, { text }] of patterns.entries()) {
      const tree = parsePattern(text);
      const whole = tree === undefined ? undefined : wholeLiteral(tree);
      if (whole !== undefined) this.#firstIn[at] = (line) => line.indexOf(whole);
      const literals = tree === undefined ? undefined : requiredLiterals(tree);
      if (literals === undefined) this.#always.push(at);
      else this.#index.add(at, literals);
    }
  }

  /** The patterns that find something in one line, which comes without its line end; in their order. */
  match(line: string): readonly PatternHit[] {
    return this.matchAsked(line, () => true, 0).hits;
  }

  /**
   * The same where only some patterns are asked for: the others are tried as long as that takes no more than the `spare` characters.
   */
  matchAsked(line: string, isAsked: (pattern: number) => boolean, spare: number): AskedHits {
    const isKept = line.length <= KEPT_LENGTH;
    const known = isKept ? this.#known.get(line) : undefined;
    if (known !== undefined) return { hits: known, spent: 0, isWhole: true };
    const hits: PatternHit[] = [];
    let spent = 0;
    let isWhole = true;
    for (const pattern of [...this.#index.find(line), ...this.#always].toSorted((left, right) => left - right)) {
      if (!isAsked(pattern)) {
        if (spent + line.length > spare) {
          isWhole = false;
          continue;
        }
        spent += line.length;
      }
      const offset = this.#firstIn[pattern]?.(line) ?? -1;
      if (offset >= 0) hits.push({ pattern, offset });
    }
    if (isKept && isWhole) {
      if (this.#known.size >= MOST_KEPT) this.#known.clear();
      this.#known.set(line, hits);
    }
    return { hits, spent, isWhole };
  }
}

const KEPT_LENGTH = 200;
const MOST_KEPT = 5000;
