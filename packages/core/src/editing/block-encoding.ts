import { lineEndingAt, lineStartAt } from '../documents/line-ending.ts';
import type { TextEdit } from '../model/text-edit.ts';

const BLANKS = /^[ \t]*/;
const QUOTES = /^[ \t>]*/;
const BULLET = /^([ \t>]*)([-*+•])(?=[ \t])/;
const MARKER = /^[ \t]*(?:[-*+•]|\d{1,9}[.)])[ \t]+/;

/**
 * The edit that replaces a block of lines. Lines after the first take the indentation and quote marks of the block, bullets its
 * marker, and every line break the line ending used there.
 */
export function editBlock(text: string, start: number, end: number, value: string): TextEdit[] {
  const old = text.slice(start, end);
  const eol = lineEndingAt(text, start);
  const prefix = continuationPrefix(text, start, old);
  const bullet = bulletOf(old);
  const lines = dedent(value.split('\n'), isQuoted(text, start)).map((line, index) => {
    const shaped = bullet === undefined ? line : line.replace(BULLET, `$1${bullet}`);
    if (index === 0) return shaped;
    return shaped === '' ? prefix.trimEnd() : prefix + shaped;
  });
  const needsSpace = start === end && value !== '' && start > 0 && !/\s/.test(text.charAt(start - 1));
  return [{ start, end, newText: (needsSpace ? ' ' : '') + lines.join(eol) }];
}

/**
 * A block as it is compared: LF line breaks, the common indentation of its continuation lines gone, one kind of bullet, no blanks
 * at line ends; in a quoted block the quote marks gone as well. What `editBlock` wrote reads back as the value that was asked for.
 */
export function comparableBlock(text: string, quoted = false): string {
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').split('\n');
  return dedent(lines, quoted)
    .map((line) => line.replace(BULLET, '$1-').replace(/(?<![ \t])[ \t]+$/, ''))
    .join('\n');
}

/** Whether the line of an offset is quoted, so that every further line of a block there is too. */
export function isQuoted(text: string, offset: number): boolean {
  return /^[ \t]*>/.test(text.slice(lineStartAt(text, offset), offset));
}

/** Takes the common leading blanks, and quote marks of a quoted block, off every line but the first, which starts behind them. */
function dedent(lines: readonly string[], quoted: boolean): string[] {
  const lead = quoted ? QUOTES : BLANKS;
  const common = commonLead(lines.slice(1), lead);
  return lines.map((line, index) => {
    if (index === 0) return line;
    if (line.startsWith(common)) return line.slice(common.length);
    return lead.exec(line)?.[0] === line ? '' : line;
  });
}

function commonLead(lines: readonly string[], pattern: RegExp): string {
  let common: string | undefined;
  for (const line of lines) {
    const lead = (pattern.exec(line) as RegExpExecArray)[0];
    if (lead === line) continue;
    common ??= lead;
    while (!lead.startsWith(common)) common = common.slice(0, -1);
  }
  return common ?? '';
}

/** What stands before the lines after the first: as before the first where the block starts its line, else as in the old block. */
function continuationPrefix(text: string, start: number, old: string): string {
  const lead = text.slice(lineStartAt(text, start), start);
  const pattern = isQuoted(text, start) ? QUOTES : BLANKS;
  const own = (pattern.exec(lead) as RegExpExecArray)[0];
  if (own === lead) return lead;
  const lines = old.split(/\r\n|\n|\r/).slice(1);
  if (lines.some((line) => line.trim() !== '')) return commonLead(lines, pattern);
  const marker = MARKER.exec(lead);
  return marker === null ? own : ' '.repeat(marker[0].length);
}

function bulletOf(old: string): string | undefined {
  for (const line of old.split(/\r\n|\n|\r/)) {
    const bullet = BULLET.exec(line);
    if (bullet !== null) return bullet[2];
  }
  return undefined;
}
