import { mergeTokens } from './merge-tokens.ts';
import { textPiece, type ConflictPiece, type Piece } from './piece.ts';

/** The lines of a text, each with its line break. */
export function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Merges three texts line by line, as `git merge` does: the same result where git has one, else with its conflicts. */
export function mergeLines(base: string, ours: string, theirs: string): Piece[] {
  const lines = { base: splitLines(base), ours: splitLines(ours), theirs: splitLines(theirs) };
  return mergeTokens(lines.base, lines.ours, lines.theirs).map((stretch) => {
    const cut = (version: 'base' | 'ours' | 'theirs'): string =>
      lines[version].slice(stretch[version].from, stretch[version].to).join('');
    if (stretch.taken === 'theirs') return textPiece(cut('theirs'));
    if (stretch.taken !== 'conflict') return textPiece(cut('ours'));
    return {
      type: 'conflict',
      base: cut('base'),
      ours: cut('ours'),
      theirs: cut('theirs'),
      item: undefined,
      fields: [],
    };
  });
}

/** Whether a merge came out without a conflict. */
export function isClean(pieces: readonly Piece[]): boolean {
  return pieces.every(({ type }) => type === 'text');
}

/** A conflict of whole lines without the lines at its ends that both sides have. */
export function narrowed(conflict: ConflictPiece): Piece[] {
  const ours = splitLines(conflict.ours);
  const theirs = splitLines(conflict.theirs);
  const most = Math.min(ours.length, theirs.length);
  let head = 0;
  while (head < most && ours[head] === theirs[head]) head++;
  let tail = 0;
  while (tail < most - head && ours[ours.length - 1 - tail] === theirs[theirs.length - 1 - tail]) tail++;
  if (head === 0 && tail === 0) return [conflict];
  const base = splitLines(conflict.base);
  let baseHead = 0;
  while (baseHead < Math.min(head, base.length) && base[baseHead] === ours[baseHead]) baseHead++;
  let baseTail = 0;
  while (
    baseTail < Math.min(tail, base.length - baseHead) &&
    base[base.length - 1 - baseTail] === ours[ours.length - 1 - baseTail]
  )
    baseTail++;
  const inner = {
    ...conflict,
    ours: ours.slice(head, ours.length - tail).join(''),
    theirs: theirs.slice(head, theirs.length - tail).join(''),
    base: base.slice(baseHead, base.length - baseTail).join(''),
  };
  return [
    textPiece(ours.slice(0, head).join('')),
    inner,
    textPiece(tail === 0 ? '' : ours.slice(-tail).join('')),
  ].filter((piece) => piece.type === 'conflict' || piece.text !== '');
}
