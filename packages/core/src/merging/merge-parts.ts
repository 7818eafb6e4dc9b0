import { ContainerMerge } from './container-merge.ts';
import { alignTables } from './merge-columns.ts';
import { isClean, mergeLines, narrowed } from './merge-lines.ts';
import type { MergeNode } from './merge-node.ts';
import { mergeRow } from './merge-row.ts';
import { textPiece, type Piece } from './piece.ts';

/**
 * Merges one part of a document that both sides have, blank lines before it left out: what it consists of is merged one by one; where
 * nothing in it can be told apart, its lines are. `columns` are those of the table that a row stands in.
 */
export function mergeParts(
  base: MergeNode | undefined,
  ours: MergeNode,
  theirs: MergeNode,
  columns: readonly string[] = [],
): Piece[] {
  if (ours.text === theirs.text || theirs.text === base?.text) return [textPiece(ours.text)];
  if (ours.text === base?.text) return [textPiece(theirs.text)];
  const isAlike = ours.kind === theirs.kind && (base === undefined || base.kind === ours.kind);
  const inside = isAlike ? mergeInside(base, ours, theirs, columns) : undefined;
  if (inside !== undefined && (isClean(inside) || inside.some(isAboutItem))) return inside;
  const byLine = mergeLines(base?.text ?? '', ours.text, theirs.text);
  if (isClean(byLine)) return byLine;
  if (inside !== undefined) return inside;
  if (ours.kind === 'labelled') return [valueConflict(base, ours, theirs)];
  return byLine.flatMap((piece) => (piece.type === 'text' ? [piece] : narrowed({ ...piece, item: ours.item })));
}

function isAboutItem(piece: Piece): boolean {
  return piece.type === 'conflict' && (piece.item !== undefined || piece.fields.length > 0);
}

function valueConflict(base: MergeNode | undefined, ours: MergeNode, theirs: MergeNode): Piece {
  const valueOf = (node: MergeNode | undefined): string =>
    node === undefined ? '' : node.text.replace(/^[^:：\n]{0,80}[:：][*_]*\s*/, '').trim();
  const field = { label: ours.title, base: valueOf(base), ours: valueOf(ours), theirs: valueOf(theirs) };
  const texts = { base: base?.text ?? '', ours: ours.text, theirs: theirs.text };
  return { type: 'conflict', ...texts, item: ours.item, fields: [field] };
}

function mergeInside(
  base: MergeNode | undefined,
  ours: MergeNode,
  theirs: MergeNode,
  columns: readonly string[],
): Piece[] | undefined {
  if (ours.kind === 'row') return mergeRow(base, ours, theirs, columns);
  if (ours.kind === 'table') {
    const aligned = alignTables(base, ours, theirs);
    if (aligned === undefined) return undefined;
    const mergeRows = (old: MergeNode | undefined, left: MergeNode, right: MergeNode): Piece[] =>
      mergeParts(old, left, right, aligned.columns);
    return new ContainerMerge(
      aligned.base?.children ?? [],
      aligned.ours.children,
      aligned.theirs.children,
      mergeRows,
    ).merge();
  }
  if (ours.children.length === 0) return undefined;
  return new ContainerMerge(base?.children ?? [], ours.children, theirs.children, mergeParts).merge();
}
