import { lineBreakOf } from '../documents/line-index.ts';

/** The line ending to write at an offset: the one of the nearest line break before it, else of the first one in the text. */
export function lineEndingAt(text: string, offset: number): '\n' | '\r\n' | '\r' {
  const mark = lineBreakOf(text);
  if (mark === '\r') return '\r';
  const before = offset > 0 ? text.lastIndexOf('\n', offset - 1) : -1;
  const at = before === -1 ? text.indexOf('\n') : before;
  return at > 0 && text.charAt(at - 1) === '\r' ? '\r\n' : '\n';
}

/** Start of the line that holds an offset. */
export function lineStartAt(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf(lineBreakOf(text), offset - 1) + 1;
}

/** End of the line that holds an offset, its line break left out. */
export function lineEndAt(text: string, offset: number): number {
  const mark = lineBreakOf(text);
  const found = text.indexOf(mark, offset);
  const end = found === -1 ? text.length : found;
  return mark === '\n' && end > offset && text.charAt(end - 1) === '\r' ? end - 1 : end;
}

/** Start of the line after the one that holds an offset; the length of the text when there is none. */
export function nextLineAt(text: string, offset: number): number {
  const found = text.indexOf(lineBreakOf(text), offset);
  return found === -1 ? text.length : found + 1;
}
