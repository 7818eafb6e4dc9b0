const PIPE = 0x7c;
const BACKSLASH = 0x5c;
const BACKTICK = 0x60;

/** Trimmed cell ranges of one table row: start, end, start, end ... One pass; escaped pipes do not split. */
export function splitRow(text: string, start: number, end: number): number[] {
  const cells: number[] = [];
  splitRowInto(cells, text, start, end);
  return cells;
}

/** The same into a list that is used again for each of many rows; what it held before is gone. */
export function splitRowInto(cells: number[], text: string, start: number, end: number): void {
  splitCells(cells, text, start, end, false);
}

/**
 * The same, but pipes inside code spans do not split either. This is not what GFM does; it is how the writer of a row with
 * too many cells meant it, so it is only tried on such rows.
 */
export function splitRowKeepingCode(text: string, start: number, end: number): number[] {
  const cells: number[] = [];
  splitCells(cells, text, start, end, true);
  return cells;
}

function splitCells(cells: number[], text: string, start: number, end: number, keepCode: boolean): void {
  let at = start;
  let stop = end;
  while (at < stop && isSpace(text.charCodeAt(at))) at++;
  while (stop > at && isSpace(text.charCodeAt(stop - 1))) stop--;
  if (text.charCodeAt(at) === PIPE) at++;
  if (stop > at && text.charCodeAt(stop - 1) === PIPE && text.charCodeAt(stop - 2) !== BACKSLASH) stop--;
  let count = 0;
  let cellStart = at;
  let codeUntil = at;
  for (; at < stop; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === PIPE && at >= codeUntil) {
      count = putTrimmed(text, cells, count, cellStart, at);
      cellStart = at + 1;
    } else if (keepCode && code === BACKTICK && at >= codeUntil) {
      const close = text.indexOf('`', at + 1);
      if (close !== -1 && close < stop) codeUntil = close + 1;
      else keepCode = false;
    }
  }
  cells.length = putTrimmed(text, cells, count, cellStart, stop);
}

/** Writes the trimmed range of a cell behind the first `count` numbers; returns how many there are then. */
function putTrimmed(text: string, cells: number[], count: number, from: number, to: number): number {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  // An empty cell is a place to write into: one space after the pipe where there is room.
  if (start === end) {
    start = Math.min(from + 1, to);
    end = start;
  }
  cells[count] = start;
  cells[count + 1] = end;
  return count + 2;
}

/** Whether a line is the `|---|:--:|` line of a table. */
export function isDelimiterRow(text: string, start: number, end: number): boolean {
  let dashes = 0;
  let pipes = 0;
  let pending = false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x2d) {
      dashes++;
      pending = true;
    } else if (code === PIPE) {
      pipes++;
      pending = false;
    } else if (code === 0x3a) {
      pending = true;
    } else if (!isSpace(code)) return false;
  }
  return dashes > 0 && (pipes > 0 || pending) && pipes > 0;
}

/** Space, tab and the carriage return of a CRLF. */
export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0d || code === 0xa0;
}
