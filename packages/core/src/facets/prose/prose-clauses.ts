import type { Prose } from './item-prose.ts';
import { clausesWithin } from './sentences.ts';
import type { Span } from './span.ts';
import { tokenize, type TokenRun } from './tokens.ts';

const MAX_CLAUSE = 1500;

/** A clause of a stretch of text with its words, which are cut when they are first asked for. */
export class ProseClause implements Span {
  readonly start: number;
  readonly end: number;
  readonly #text: string;
  #run: TokenRun | undefined;

  constructor(text: string, span: Span) {
    this.#text = text;
    this.start = span.start;
    this.end = span.end;
  }

  /** The words of the clause; of a clause longer than 1,500 characters those of its beginning. */
  get run(): TokenRun {
    return (this.#run ??= tokenize(this.#text, this.start, Math.min(this.end, this.start + MAX_CLAUSE)));
  }
}

const known = new WeakMap<Prose, readonly ProseClause[]>();

/** The clauses of a stretch of text. Several readers go through them; they are cut once. */
export function clausesOf(text: string, piece: Prose): readonly ProseClause[] {
  let clauses = known.get(piece);
  if (clauses === undefined) {
    clauses = clausesWithin(text, piece.start, piece.end).map((span) => new ProseClause(text, span));
    known.set(piece, clauses);
  }
  return clauses;
}
