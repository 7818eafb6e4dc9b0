import type { TableRow } from './table-row.ts';

/** What a part of a document is for a merge. */
export type NodeKind = 'document' | 'section' | 'table' | 'row' | 'list-item' | 'labelled' | 'front-matter' | 'lines';

/**
 * A part of a document: whole lines. Parts with a key are found again in another version by it, wherever they stand; lines without
 * one are compared by what they say.
 */
export interface MergeNode {
  readonly kind: NodeKind;
  /** What tells it from its neighbours: an identifier, a heading, a label. */
  readonly key: string | undefined;
  /** Told apart by this as well, where two versions give one identifier to different things. */
  readonly title: string;
  /** Identifier of the item it stands for, or the name a reader would use. */
  readonly item: string | undefined;
  /** Blank lines before it. */
  readonly lead: string;
  readonly text: string;
  readonly children: readonly MergeNode[];
  /** Column names, of a table. */
  readonly columns: readonly string[];
  /** The cells, of a row of a table. */
  readonly row: TableRow | undefined;
}

/** The whole text of a part, the blank lines before it included. */
export function fullText(node: MergeNode): string {
  return node.lead + node.text;
}

/** A part without anything special about it. */
export function partOf(kind: MergeNode['kind'], text: string, given: Partial<MergeNode> = {}): MergeNode {
  return {
    kind,
    key: undefined,
    title: '',
    item: undefined,
    lead: '',
    text,
    children: [],
    columns: [],
    row: undefined,
    ...given,
  };
}
