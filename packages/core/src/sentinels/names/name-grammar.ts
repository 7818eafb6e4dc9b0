import type { CompiledPattern, PatternProblem } from '../compile-pattern.ts';
import { compilePattern } from '../compile-pattern.ts';

const PART = /<([a-z][a-z0-9-]*)>/g;
const WORD = '[a-z][a-z0-9]*(?:_[a-z0-9]+)*';

/** The parts that a grammar has, in order. */
export function partsOf(grammar: string): readonly string[] {
  return [...grammar.matchAll(PART)].map((match) => match[1] as string);
}

/**
 * A pattern that matches the names of a grammar and nothing else.
 *
 *     dot.fn.<scope>.<verb>_<noun>
 *            ^^^^^^^ one of its words, or any word
 */
export function compileGrammar(
  grammar: string,
  parts: Readonly<Record<string, readonly string[]>>,
): CompiledPattern | PatternProblem {
  const pattern = grammar
    .split(/(<[a-z][a-z0-9-]*>)/)
    .map((piece, index) => {
      if (index % 2 === 0) return escapeLiteral(piece);
      const name = piece.slice(1, -1);
      const words = Object.hasOwn(parts, name) ? parts[name] : undefined;
      return words === undefined ? WORD : `(?:${words.map(escapeLiteral).join('|')})`;
    })
    .join('');
  return compilePattern(`^${pattern}$`);
}

function escapeLiteral(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
