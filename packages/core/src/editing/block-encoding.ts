import { lineEndingAt, lineStartAt } from '../documents/line-ending.ts';
import type { TextEdit } from '../model/text-edit.ts';

const LEAD = /^[ \t>]*/;
const BULLET = /^([ \t>]*)([-*+•])(?=[ \t])/;

/**
 * The edit that replaces a block of lines. Lines after the first take the indentation and quote marks of the block, bullets its
 * marker, and every line break the line ending used there.
 */
export function editBlock(text: string, start: number, end: number, value: string): TextEdit[] {
  const old = text.slice(start, end);
  const eol = lineEndingAt(text, start);
  const prefix = continuationPrefix(text, start, old);
  const bullet = bulletOf(old);
  const lines = dedent(value.split('\n')).map((line, index) => {
    const shaped = bullet === undefined ? line : line.replace(BULLET, `$1${bullet}`);
    if (index === 0) return shaped;
    return shaped === '' ? prefix.trimEnd() : prefix + shaped;
  });
  const needsSpace = start === end && value !== '' && start > 0 && !/\s/.test(text.charAt(start - 1));
  return [{ start, end, newText: (needsSpace ? ' ' : '') + lines.join(eol) }];
}

/**
 * A block as it is compared: LF line breaks, the common indentation and quote marks of its continuation lines gone, one kind of
 * bullet, no blanks at line ends. Reading back what `editBlock` wrote gives the same as the value that was asked for.
 */
export function comparableBlock(text: string): string {
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').split('\n');
  return dedent(lines)
    .map((line) => line.replace(BULLET, '$1-').replace(/(?<![ \t])[ \t]+$/, ''))
    .join('\n');
}

/** Takes the common leading blanks and quote marks off every line but the first, which starts behind them. */
function dedent(lines: readonly string[]): string[] {
  const common = commonLead(lines.slice(1));
  return lines.map((line, index) =>
    index === 0
      ? line
      : line.startsWith(common)
        ? line.slice(common.length)
        : line.trim() === '' || LEAD.exec(line)?.[0] === line
          ? ''
          : line,
  );
}

function commonLead(lines: readonly string[]): string {
  let common: string | undefined;
  for (const line of lines) {
    const lead = (LEAD.exec(line) as RegExpExecArray)[0];
    if (lead === line) continue;
    if (common === undefined) common = lead;
    while (!lead.startsWith(common)) common = common.slice(0, -1);
  }
  return common ?? '';
}

function continuationPrefix(text: string, start: number, old: string): string {
  const lines = old.split(/\r\n|\n|\r/).slice(1);
  if (lines.some((line) => line.trim() !== '')) return commonLead(lines);
  const lead = text.slice(lineStartAt(text, start), start);
  return (LEAD.exec(lead) as RegExpExecArray)[0];
}

function bulletOf(old: string): string | undefined {
  for (const line of old.split(/\r\n|\n|\r/)) {
    const bullet = BULLET.exec(line);
    if (bullet !== null) return bullet[2];
  }
  return undefined;
}
