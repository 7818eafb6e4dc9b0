/** One side of a three-way merge. */
export type MergeSide = 'ours' | 'theirs';

/** A field that both sides changed to different values, or one that one side changed and the other removed. */
export interface FieldConflict {
  /** The column or label as the document writes it; empty where the conflict is about whole lines. */
  readonly label: string;
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/** Whole lines that the merge could not decide, as each version has them. */
export interface ConflictPiece {
  readonly type: 'conflict';
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  /** The item it is about, where it is about one. */
  readonly item: string | undefined;
  readonly fields: readonly FieldConflict[];
}

/** Whole lines of the merged text, or a conflict. */
export type Piece = { readonly type: 'text'; readonly text: string } | ConflictPiece;

/** A conflict as it stands in the merged text, for a reader. */
export interface MergeConflict extends Omit<ConflictPiece, 'type'> {
  /** 1-based line of its first marker. */
  readonly line: number;
}

/** How conflicts are marked: what git tells a merge driver. */
export interface MarkerStyle {
  /** Length of each marker. */
  readonly size: number;
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/** The markers that git uses when it says nothing else. */
export const DEFAULT_MARKERS: MarkerStyle = { size: 7, base: 'base', ours: 'ours', theirs: 'theirs' };

/** Lines as a piece. */
export function textPiece(text: string): Piece {
  return { type: 'text', text };
}

/**
 * Pieces with every conflict answered by one side; the base answers with what both started from. What a person gets who takes one
 * side of each conflict.
 */
export function resolvePieces(pieces: readonly Piece[], side: MergeSide | 'base'): string {
  return pieces.map((piece) => (piece.type === 'text' ? piece.text : piece[side])).join('');
}

/** The pieces as one text, conflicts between markers with the base in the middle, and where each conflict stands. */
export function renderPieces(
  pieces: readonly Piece[],
  style: MarkerStyle,
  eol: string,
): { readonly text: string; readonly conflicts: readonly MergeConflict[] } {
  const conflicts: MergeConflict[] = [];
  const parts: string[] = [];
  let line = 1;
  const put = (text: string): void => {
    if (text === '') return;
    parts.push(text);
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) line++;
  };
  const mark = (sign: string, label: string): void =>
    put(`${sign.repeat(style.size)}${label === '' ? '' : ` ${label}`}${eol}`);
  const closed = (text: string): string => (text === '' || text.endsWith('\n') ? text : text + eol);
  for (const piece of pieces) {
    if (piece.type === 'text') {
      put(piece.text);
      continue;
    }
    const { item, fields, base, ours, theirs } = piece;
    if (parts.at(-1)?.endsWith('\n') === false) put(eol);
    conflicts.push({ line, item, fields, base, ours, theirs });
    mark('<', style.ours);
    put(closed(ours));
    mark('|', style.base);
    put(closed(base));
    mark('=', '');
    put(closed(theirs));
    mark('>', style.theirs);
  }
  return { text: parts.join(''), conflicts };
}
