import type { PatternNode } from './pattern-tree.ts';

const LEAST = 3;
const MOST = 16;

/**
 * Texts of at least three characters of which one stands in everything that a pattern matches; undefined when there are no
 * such texts, or too many.
 */
export function requiredLiterals(node: PatternNode): readonly string[] | undefined {
  if (node.kind === 'choice') {
    const found = node.parts.map(requiredLiterals);
    const all = found.flatMap((one) => one ?? []);
    return found.includes(undefined) || all.length > MOST ? undefined : all;
  }
  if (node.kind === 'repeat') return node.least > 0 ? requiredLiterals(node.part) : undefined;
  if (node.kind !== 'sequence') return undefined;
  let best: readonly string[] | undefined;
  const offer = (offered: readonly string[] | undefined): void => {
    if (offered !== undefined && weightOf(offered) > weightOf(best ?? [])) best = offered;
  };
  let run = '';
  for (const part of flat(node.parts)) {
    if (part.kind === 'character' && part.exact !== undefined) {
      run += part.exact;
      continue;
    }
    // Nothing stands between what a boundary parts.
    if (part.kind === 'boundary' || part.kind === 'no-boundary') continue;
    offer(run.length >= LEAST ? [run] : undefined);
    run = '';
    offer(requiredLiterals(part));
  }
  offer(run.length >= LEAST ? [run] : undefined);
  return best;
}

/** The text that a pattern is, when it means nothing but itself; looking for that is quicker than any engine. */
export function wholeLiteral(node: PatternNode): string | undefined {
  if (node.kind !== 'sequence') return undefined;
  const parts = flat(node.parts).map((part) => (part.kind === 'character' ? part.exact : undefined));
  return parts.length === 0 || parts.includes(undefined) ? undefined : parts.join('');
}

function flat(parts: readonly PatternNode[]): readonly PatternNode[] {
  return parts.flatMap((part) => (part.kind === 'sequence' ? flat(part.parts) : [part]));
}

function weightOf(literals: readonly string[]): number {
  return literals.length === 0 ? 0 : Math.min(...literals.map(({ length }) => length)) / literals.length;
}
