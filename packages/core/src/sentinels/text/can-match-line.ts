import { parsePattern } from './parse-pattern.ts';
import type { PatternNode } from './pattern-tree.ts';

/**
 * Whether every alternative of a pattern can match somewhere in a line, which never holds its own end. True as well where that
 * is not known for sure.
 */
export function canMatchLine(pattern: string): boolean {
  const tree = parsePattern(pattern);
  if (tree === undefined) return true;
  return tree.kind === 'choice' ? tree.parts.every(isPossible) : isPossible(tree);
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

function isPossible(node: PatternNode): boolean {
  switch (node.kind) {
    case 'character':
      if (node.exact !== undefined) return node.exact !== '\n';
      return node.isWide || node.ascii.some((code) => code !== LINE_FEED);
    case 'choice':
      return node.parts.some(isPossible);
    case 'repeat':
      return node.least === 0 || isPossible(node.part);
    case 'sequence':
      return node.parts.every(isPossible) && !isOutOfPlace(node.parts) && !endsInReturn(node.parts);
    default:
      return true;
  }
}

/** Whether characters must stand before the start of the line, or behind its end. */
function isOutOfPlace(parts: readonly PatternNode[]): boolean {
  const start = parts.findLastIndex(({ kind }) => kind === 'start');
  const end = parts.findIndex(({ kind }) => kind === 'end');
  return parts.slice(0, Math.max(0, start)).some(isWide) || (end >= 0 && parts.slice(end + 1).some(isWide));
}

/** Whether a carriage return must stand right before the end of the line: one that is there belongs to the end. */
function endsInReturn(parts: readonly PatternNode[]): boolean {
  return parts.some((part, index) => part.kind === 'end' && isReturn(parts[index - 1]));
}

function isReturn(node: PatternNode | undefined): boolean {
  if (node?.kind === 'repeat') return node.least > 0 && isReturn(node.part);
  return node?.kind === 'character' && !node.isWide && node.ascii.length === 1 && node.ascii[0] === CARRIAGE_RETURN;
}

/** Whether at least one character stands in whatever a part matches. */
function isWide(node: PatternNode): boolean {
  if (node.kind === 'character') return true;
  if (node.kind === 'choice') return node.parts.every(isWide);
  if (node.kind === 'repeat') return node.least > 0 && isWide(node.part);
  return node.kind === 'sequence' && node.parts.some(isWide);
}
