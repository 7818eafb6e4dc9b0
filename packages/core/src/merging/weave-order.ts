import { idFamily } from '../model/item-id.ts';
import type { MergeNode } from './merge-node.ts';
import type { MergeSide } from './piece.ts';

/** A part in the order of the merged text, and the version whose place it has. */
export interface PlacedPart {
  readonly node: MergeNode;
  readonly side: MergeSide;
}

/**
 * The order of parts where both sides changed which ones there are. The side that put parts in another order gives the order; what
 * the other side has besides stands behind what it stands behind there. What both added in one place stays in its own order, ours
 * first, or by number where both number one family upwards. Undefined when both sides put the same parts in different orders.
 */
export function weaveOrder(
  base: readonly MergeNode[],
  ours: readonly MergeNode[],
  theirs: readonly MergeNode[],
): PlacedPart[] | undefined {
  const inBase = keysOf(base);
  const inOurs = keysOf(ours);
  const inTheirs = keysOf(theirs);
  const shared = (nodes: readonly MergeNode[]): string =>
    nodes
      .map(({ key }) => key as string)
      .filter((key) => inOurs.has(key) && inTheirs.has(key))
      .join('\n\n');
  const isBySides = shared(ours) !== shared(theirs);
  const isOursMoved = shared(ours) !== shared(base);
  if (isBySides && isOursMoved && shared(theirs) !== shared(base)) return undefined;
  const lead: MergeSide = isBySides && !isOursMoved ? 'theirs' : 'ours';
  const [leading, following] = lead === 'ours' ? [ours, theirs] : [theirs, ours];
  const placed: PlacedPart[] = leading.map((node) => ({ node, side: lead }));
  const side: MergeSide = lead === 'ours' ? 'theirs' : 'ours';
  let at = 0;
  for (const node of following) {
    const found = placed.findIndex((part) => part.node.key === node.key);
    if (found !== -1) {
      at = found + 1;
      continue;
    }
    const isNew = !inBase.has(node.key as string);
    while (isNew && lead === 'ours' && isAddedBefore(placed[at], node, inBase, inTheirs)) at++;
    placed.splice(at, 0, { node, side });
    at++;
  }
  return placed;
}

function keysOf(nodes: readonly MergeNode[]): ReadonlySet<string> {
  return new Set(nodes.map(({ key }) => key as string));
}

/** Whether a part is one that only our side added, and stands before one that theirs added. */
function isAddedBefore(
  placed: PlacedPart | undefined,
  node: MergeNode,
  inBase: ReadonlySet<string>,
  inTheirs: ReadonlySet<string>,
): boolean {
  if (placed === undefined || placed.side !== 'ours') return false;
  const key = placed.node.key as string;
  if (inBase.has(key) || inTheirs.has(key)) return false;
  const number = numberOf(node);
  const other = numberOf(placed.node);
  if (number === undefined || other === undefined || number.family !== other.family) return true;
  return other.value <= number.value;
}

function numberOf({ item }: MergeNode): { family: string; value: number } | undefined {
  const digits = item === undefined ? null : /(\d{1,9})$/.exec(item);
  if (item === undefined || digits === null || /\s/.test(item)) return undefined;
  return { family: idFamily(item), value: Number(digits[1]) };
}
