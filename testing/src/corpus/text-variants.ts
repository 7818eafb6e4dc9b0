/** Another way to write the same document: its name, and how a text is turned into it. */
export interface TextVariant {
  readonly name: string;
  readonly rewrite: (text: string) => string;
  /** Takes what the rewriting put into values out again, so that they can be compared. */
  readonly restore: (value: string) => string;
}

const asIs = (value: string): string => value;
const CODE_WITH_PIPE = ' `p|q`';
const CODE_WITH_ESCAPED_PIPE = ' `p\\|q`';
const ESCAPED_PIPE = ' (p \\| q)';

/** Ways of writing that change no meaning: every one must give the same items. All are linear and deterministic. */
export const TEXT_VARIANTS: readonly TextVariant[] = [
  { name: 'CRLF', rewrite: (text) => withLineBreak(text, '\r\n'), restore: asIs },
  { name: 'CR only', rewrite: (text) => withLineBreak(text, '\r'), restore: asIs },
  { name: 'byte order mark', rewrite: (text) => `\ufeff${text}`, restore: asIs },
  { name: 'byte order mark and CRLF', rewrite: (text) => `\ufeff${withLineBreak(text, '\r\n')}`, restore: asIs },
  { name: 'mixed line breaks', rewrite: mixLineBreaks, restore: asIs },
  { name: 'no final newline', rewrite: (text) => text.replace(/[\r\n]+$/, ''), restore: asIs },
  { name: 'blank lines at the end', rewrite: (text) => `${text}\n\n\n`, restore: asIs },
  { name: 'tabs', rewrite: (text) => mapLines(text, tabbed), restore: asIs },
  { name: 'padded cells', rewrite: (text) => mapLines(text, padded), restore: asIs },
  { name: 'unpadded cells', rewrite: (text) => mapLines(text, unpadded), restore: asIs },
  { name: 'escaped pipes', rewrite: (text) => intoLongestCell(text, ESCAPED_PIPE), restore: without(' (p | q)') },
  {
    name: 'escaped pipes in code',
    rewrite: (text) => intoLongestCell(text, CODE_WITH_ESCAPED_PIPE),
    restore: without(' `p|q`'),
  },
  { name: 'pipes in code', rewrite: (text) => intoLongestCell(text, CODE_WITH_PIPE), restore: without(CODE_WITH_PIPE) },
  { name: 'nested lists', rewrite: nestLists, restore: asIs },
  {
    name: 'combining characters',
    rewrite: (text) => text.normalize('NFD'),
    restore: (value) => value.normalize('NFC'),
  },
];

function without(inserted: string): (value: string) => string {
  return (value) => value.replaceAll(inserted, '');
}

function withLineBreak(text: string, lineBreak: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll('\n', lineBreak);
}

function mixLineBreaks(text: string): string {
  let count = 0;
  return text.replace(/\r?\n/g, () => (count++ % 3 === 0 ? '\r\n' : '\n'));
}

/** Rewrites the lines outside fences and front matter. */
function mapLines(text: string, rewrite: (line: string) => string): string {
  let fence = '';
  const lines = text.split('\n');
  const isFront = lines[0]?.trimEnd() === '---';
  const frontEnd = isFront ? lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---') : -1;
  return lines
    .map((line, index) => {
      if (index <= frontEnd) return line;
      const mark = /^\s*(```|~~~)/.exec(line)?.[1];
      if (mark !== undefined && (fence === '' || fence === mark)) {
        fence = fence === '' ? mark : '';
        return line;
      }
      return fence === '' ? rewrite(line) : line;
    })
    .join('\n');
}

function isRow(line: string): boolean {
  return /^\s*\|.*\|\s*$/.test(line);
}

function isDelimiter(line: string): boolean {
  return /^[\s|:-]+$/.test(line) && line.includes('-');
}

/** Indentation and the padding of cells with tabs. */
function tabbed(line: string): string {
  const indented = line.replace(/^(?: {4}| {2})+/, (spaces) => '\t'.repeat(Math.ceil(spaces.length / 4)));
  return isRow(indented) ? indented.replaceAll('| ', '|\t').replaceAll(' |', '\t|') : indented;
}

function padded(line: string): string {
  return isRow(line) ? line.replaceAll('| ', '|     ').replaceAll(' |', '      |') : line;
}

function unpadded(line: string): string {
  return isRow(line) ? line.replace(/(?<!\\)\|[ \t]+/g, '|').replace(/[ \t]+\|/g, '|') : line;
}

/** Puts a text into the longest cell of every body row. */
function intoLongestCell(text: string, inserted: string): string {
  let isBody = false;
  return mapLines(text, (line) => {
    if (!isRow(line)) {
      isBody = false;
      return line;
    }
    if (isDelimiter(line)) {
      isBody = true;
      return line;
    }
    if (!isBody || line.includes('`|') || /`[^`|]*[^\\`|]\|[^`]*`/.test(line)) return line;
    const cells = line.split(/(?<!\\)\|/);
    const longest = cells.reduce((best, cell, index) => (cell.length > (cells[best] ?? '').length ? index : best), 1);
    return cells.map((cell, index) => (index === longest ? `${cell.trimEnd()}${inserted} ` : cell)).join('|');
  });
}

/** A nested item under every one-line list item that another one follows. */
function nestLists(text: string): string {
  const isItem = (line: string | undefined): boolean => /^(?:[-*+]|\d+[.)]) \S/.test(line ?? '');
  const lines = text.split('\n');
  if (lines[0]?.trimEnd() === '---') return text;
  return lines
    .map((line, index) => (isItem(line) && isItem(lines[index + 1]) ? `${line}\n    - and so on` : line))
    .join('\n');
}
