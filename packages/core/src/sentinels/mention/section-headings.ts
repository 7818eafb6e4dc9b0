/** A heading of a document; lines count from 0. */
export interface Heading {
  readonly depth: number;
  readonly title: string;
  /** Its first line. */
  readonly start: number;
  /** The line behind it. */
  readonly body: number;
}

const MARKED = /^ {0,3}(#{1,6})(?:\s+(.*?))?(?:\s+#+)?\s*$/;
const UNDERLINE = /^ {0,3}(=+|-+)\s*$/;
const BREAK = /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/;
/** What is no line of a heading: items of lists, quotes, rows of tables, comments. */
const OTHER = /^\s*(?:>|[-*+]\s|\d{1,9}[.)]\s|\||<!--)/;
const CODE = /^(?: {4}|\t)/;

/**
 * The headings of a document in their order, marked by `#` or underlined by `===` or `---`. Lines of fences and of front matter hold none.
 *
 *     ## Scope        Scope
 *                     -----
 */
export function headingsOf(lines: readonly string[], fences: ReadonlyArray<string | undefined>): readonly Heading[] {
  const headings: Heading[] = [];
  // Where a paragraph begins, which an underline makes a heading; what else stands between blank lines goes on as what it is.
  let open: number | 'other' | undefined;
  for (let at = endOfFrontMatter(lines); at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (fences[at] !== undefined || line.trim() === '') {
      open = undefined;
      continue;
    }
    const [, marks, title = ''] = MARKED.exec(line) ?? [];
    const underline = typeof open === 'number' ? UNDERLINE.exec(line)?.[1] : undefined;
    if (marks !== undefined) headings.push({ depth: marks.length, title, start: at, body: at + 1 });
    else if (underline !== undefined && typeof open === 'number') {
      const words = lines.slice(open, at).join(' ').trim();
      headings.push({ depth: underline.startsWith('=') ? 1 : 2, title: words, start: open, body: at + 1 });
    } else if (!BREAK.test(line)) {
      if (OTHER.test(line) || (open === undefined && CODE.test(line))) open = 'other';
      open ??= at;
      continue;
    }
    open = undefined;
  }
  return headings;
}

function endOfFrontMatter(lines: readonly string[]): number {
  if (lines[0]?.replace('\ufeff', '').trimEnd() !== '---') return 0;
  return lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)\s*$/.test(line)) + 1;
}
