import type { NamesSentinel } from '../../policy/sentinels/names-sentinel.ts';
import { isCompiled } from '../compile-pattern.ts';
import { compileGrammar } from './name-grammar.ts';
import { namesIn, type FoundName } from './names-in.ts';

/** The names of a text, and those of them that do not follow the grammar. */
export function strayNames(
  sentinel: NamesSentinel,
  text: string,
): { readonly count: number; readonly stray: readonly FoundName[] } {
  const grammar = compileGrammar(sentinel.grammar, sentinel.parts);
  const names = namesIn(text, sentinel.pattern);
  return { count: names.length, stray: names.filter(({ name }) => !isCompiled(grammar) || grammar.firstIn(name) < 0) };
}

/** The names of a text that a registry does not list; it lists what the pattern finds in it. */
export function unlistedNames(sentinel: NamesSentinel, text: string, registry: string): readonly FoundName[] {
  const listed = new Set(namesIn(registry, sentinel.pattern).map(({ name }) => name));
  return namesIn(text, sentinel.pattern).filter(({ name }) => !listed.has(name));
}

/**
 * Whether a sentinel over names fails on a sample: one of its names departs from the grammar, or stands not in the text of the
 * registry. Undefined where only a registry could tell, and its text was not given.
 */
export function failsOnNames(sentinel: NamesSentinel, sample: string, registry?: string): boolean | undefined {
  if (strayNames(sentinel, sample).stray.length > 0) return true;
  if (sentinel.registry === undefined) return false;
  return registry === undefined ? undefined : unlistedNames(sentinel, sample, registry).length > 0;
}
