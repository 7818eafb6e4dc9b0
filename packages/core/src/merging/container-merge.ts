import { keyParts } from './keyed-parts.ts';
import { fullText, type MergeNode } from './merge-node.ts';
import { mergeTokens, type MergeStretch } from './merge-tokens.ts';
import { isClean, mergeLines, narrowed } from './merge-lines.ts';
import { isSameRow } from './merge-row.ts';
import { textPiece, type MergeSide, type Piece } from './piece.ts';
import { weaveOrder } from './weave-order.ts';

/** Merges one part that both sides have. */
export type MergePart = (base: MergeNode | undefined, ours: MergeNode, theirs: MergeNode) => Piece[];

type Version = 'base' | MergeSide;

/**
 * Merges what a part consists of. Which parts there are and their order is merged as lines are, with the key of a part in place of
 * its text; each part that both sides have is then merged by itself, wherever they have it. Parts that were added on both sides stay
 * both. A part that one side removed goes if the other left it alone, and is a conflict if not.
 */
export class ContainerMerge {
  readonly #parts: Readonly<Record<Version, readonly MergeNode[]>>;
  readonly #byKey: Readonly<Record<Version, ReadonlyMap<string, MergeNode>>>;
  readonly #mergePart: MergePart;
  readonly #done = new Set<string>();
  readonly #pieces: Piece[] = [];

  constructor(
    base: readonly MergeNode[],
    ours: readonly MergeNode[],
    theirs: readonly MergeNode[],
    mergePart: MergePart,
  ) {
    this.#parts = keyParts(base, ours, theirs);
    this.#byKey = { base: mapOf(this.#parts.base), ours: mapOf(this.#parts.ours), theirs: mapOf(this.#parts.theirs) };
    this.#mergePart = mergePart;
  }

  /** The pieces in order; undefined where the parts cannot be told apart or both sides put them in orders of their own. */
  merge(): Piece[] | undefined {
    const { base, ours, theirs } = this.#parts;
    const stretches = mergeTokens(base.map(tokenOf), ours.map(tokenOf), theirs.map(tokenOf));
    for (const stretch of stretches) if (!this.#stretch(stretch)) return undefined;
    const isAccounted = [...this.#byKey.ours.keys(), ...this.#byKey.theirs.keys()].every((key) => this.#done.has(key));
    return isAccounted ? this.#pieces : undefined;
  }

  #stretch(stretch: MergeStretch): boolean {
    switch (stretch.taken) {
      case 'both':
        for (const node of this.#in('ours', stretch)) this.#take(node, 'ours');
        return true;
      case 'ours':
      case 'theirs': {
        const other = otherSide(stretch.taken);
        for (const node of this.#in(stretch.taken, stretch)) this.#take(node, stretch.taken);
        for (const node of this.#in(other, stretch)) this.#removed(node, other);
        return true;
      }
      case 'conflict':
        return this.#conflict(stretch);
    }
  }

  #in(version: Version, stretch: MergeStretch): readonly MergeNode[] {
    return this.#parts[version].slice(stretch[version].from, stretch[version].to);
  }

  /** A part that stands here in one side at least. */
  #take(node: MergeNode, side: MergeSide): void {
    if (node.key === undefined) {
      this.#pieces.push(textPiece(fullText(node)));
      return;
    }
    if (this.#done.has(node.key)) return;
    const other = this.#byKey[otherSide(side)].get(node.key);
    if (other !== undefined) {
      this.#both(node.key);
      return;
    }
    if (this.#byKey.base.has(node.key)) {
      this.#removed(node, side);
      return;
    }
    this.#done.add(node.key);
    this.#pieces.push(textPiece(fullText(node)));
  }

  #both(key: string): void {
    this.#done.add(key);
    const base = this.#byKey.base.get(key);
    const ours = this.#byKey.ours.get(key) as MergeNode;
    const theirs = this.#byKey.theirs.get(key) as MergeNode;
    this.#pieces.push(...mergeLeads(base?.lead ?? '', ours.lead, theirs.lead), ...this.#mergePart(base, ours, theirs));
  }

  /** A part that this side has and the other one removed, unless the other has it elsewhere. */
  #removed(node: MergeNode, side: MergeSide): void {
    const { key } = node;
    if (key === undefined || this.#done.has(key) || this.#byKey[otherSide(side)].has(key)) return;
    this.#done.add(key);
    const base = this.#byKey.base.get(key);
    if (base === undefined || saysTheSame(base, node)) return;
    const text = fullText(node);
    const versions = { base: fullText(base), ours: '', theirs: '', [side]: text };
    this.#pieces.push({ type: 'conflict', ...versions, item: node.item, fields: [] });
  }

  #conflict(stretch: MergeStretch): boolean {
    const chunk = {
      base: withBlanks(this.#in('base', stretch)),
      ours: withBlanks(this.#in('ours', stretch)),
      theirs: withBlanks(this.#in('theirs', stretch)),
    };
    if (chunk.base === undefined || chunk.ours === undefined || chunk.theirs === undefined)
      return this.#asLines(stretch);
    const order = weaveOrder(chunk.base, chunk.ours, chunk.theirs);
    if (order === undefined) return false;
    for (const { node, side } of order) {
      // Blank lines that stand here in one side only are those of the part, wherever its text is taken from.
      if (this.#byKey[otherSide(side)].has(node.key as string)) this.#take(node, side);
      else if (this.#byKey.base.has(node.key as string)) this.#removed(node, side);
      else this.#take(node, side);
    }
    return true;
  }

  /** Text that is no item: the lines of both sides between markers. Parts in it must not be anywhere else. */
  #asLines(stretch: MergeStretch): boolean {
    const keys = (version: Version): string[] => this.#in(version, stretch).flatMap(({ key }) => key ?? []);
    for (const side of ['ours', 'theirs'] as const) {
      const here = new Set([...keys(otherSide(side)), ...keys('base')]);
      for (const key of keys(side)) {
        const isElsewhere = this.#byKey[otherSide(side)].has(key) && !here.has(key);
        if (isElsewhere || this.#done.has(key)) return false;
      }
    }
    for (const key of [...keys('ours'), ...keys('theirs')]) this.#done.add(key);
    const textOf = (version: Version): string => this.#in(version, stretch).map(fullText).join('');
    const versions = { base: textOf('base'), ours: textOf('ours'), theirs: textOf('theirs') };
    const byLine = mergeLines(versions.base, versions.ours, versions.theirs);
    this.#pieces.push(...byLine.flatMap((piece) => (piece.type === 'text' ? [piece] : narrowed(piece))));
    return true;
  }
}

function otherSide(side: MergeSide): MergeSide {
  return side === 'ours' ? 'theirs' : 'ours';
}

function mapOf(nodes: readonly MergeNode[]): ReadonlyMap<string, MergeNode> {
  return new Map(nodes.flatMap((node) => (node.key === undefined ? [] : [[node.key, node] as const])));
}

function tokenOf({ key, text }: MergeNode): string {
  return key === undefined ? text : `\0${key}`;
}

function saysTheSame(left: MergeNode, right: MergeNode): boolean {
  if (left.row !== undefined && right.row !== undefined) return isSameRow(left.row, right.row);
  return left.text === right.text;
}

/** Blank lines and rules before a part; where both sides changed them, those of ours. */
function mergeLeads(base: string, ours: string, theirs: string): Piece[] {
  if (ours === theirs || theirs === base) return [textPiece(ours)];
  if (ours === base) return [textPiece(theirs)];
  const pieces = mergeLines(base, ours, theirs);
  const isBlank = (ours + theirs).trim() === '';
  return isClean(pieces) ? pieces : isBlank ? [textPiece(ours)] : pieces;
}

/** The keyed parts of a stretch with the blank lines before each; undefined when it holds other lines too. */
function withBlanks(nodes: readonly MergeNode[]): MergeNode[] | undefined {
  const keyed: MergeNode[] = [];
  let blanks = '';
  for (const node of nodes) {
    if (node.key !== undefined) {
      keyed.push(blanks === '' ? node : { ...node, lead: blanks + node.lead });
      blanks = '';
    } else if (node.text.trim() === '') blanks += node.text;
    else return undefined;
  }
  return keyed;
}
