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
  const [from, to] = insideBars(text, start, end);
  // Searching one row, not the text: a row without another pipe must not cost a look at all that follows it.
  const row = text.slice(from, to);
  const hasEscapes = row.includes('\\');
  let count = 0;
  let cellStart = 0;
  for (let pipe = row.indexOf('|'); pipe !== -1; pipe = row.indexOf('|', pipe + 1)) {
    if (hasEscapes && isEscaped(row, pipe)) continue;
    count = putTrimmed(text, cells, count, from + cellStart, from + pipe);
    cellStart = pipe + 1;
  }
  cells.length = putTrimmed(text, cells, count, from + cellStart, to);
}

/**
 * The same, but pipes inside code spans do not split either. This is not what GFM does; it is how the writer of a row with
 * too many cells meant it, so it is only tried on such rows.
 */
export function splitRowKeepingCode(text: string, start: number, end: number): number[] {
  const cells: number[] = [];
  const [from, to] = insideBars(text, start, end);
  let count = 0;
  let cellStart = from;
  let codeUntil = from;
  let keepCode = true;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === PIPE && at >= codeUntil) {
      count = putTrimmed(text, cells, count, cellStart, at);
      cellStart = at + 1;
    } else if (keepCode && code === BACKTICK && at >= codeUntil) {
      const close = text.indexOf('`', at + 1);
      if (close !== -1 && close < to) codeUntil = close + 1;
      else keepCode = false;
    }
  }
  putTrimmed(text, cells, count, cellStart, to);
  return cells;
}

/** The range between the outer bars of a row, white space around them left out. */
function insideBars(text: string, start: number, end: number): [number, number] {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  if (text.charCodeAt(from) === PIPE) from++;
  if (to > from && text.charCodeAt(to - 1) === PIPE && text.charCodeAt(to - 2) !== BACKSLASH) to--;
  return [from, to];
}

/** Whether a pipe has an odd number of backslashes before it. */
function isEscaped(row: string, pipe: number): boolean {
  let before = pipe;
  while (before > 0 && row.charCodeAt(before - 1) === BACKSLASH) before--;
  return (pipe - before) % 2 === 1;
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
