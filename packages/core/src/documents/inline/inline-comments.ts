/** A comment inside a value: the offsets from its `<!--` to behind its `-->`. */
export interface CommentSpan {
  readonly start: number;
  readonly end: number;
}

/** The comments of one stretch of text, in order; what a code span shows is none, and one that never closes neither. */
export function commentsIn(text: string, start: number, end: number): readonly CommentSpan[] {
  const part = text.slice(start, end);
  const found: CommentSpan[] = [];
  const lastTick = part.lastIndexOf('`');
  const lastClose = part.lastIndexOf('-->');
  let isInCode = false;
  let counted = 0;
  for (let at = part.indexOf('<!--'); at !== -1 && at < lastClose; at = part.indexOf('<!--', counted)) {
    for (; counted < at; counted++) if (part.charAt(counted) === '`') isInCode = !isInCode;
    const close = isInCode && lastTick >= at ? -1 : part.indexOf('-->', at + 4);
    if (close === -1) counted = at + 4;
    else {
      found.push({ start: start + at, end: start + close + 3 });
      counted = close + 3;
    }
  }
  return found;
}

/** A value without the comments at its two ends and the blanks beside them; behind the last one where nothing else is there. */
export function withoutOuterComments(text: string, start: number, end: number): [number, number] {
  if (!text.slice(start, end).includes('<!--')) return [start, end];
  let from = start;
  let to = end;
  const comments = commentsIn(text, start, end);
  for (const comment of comments) {
    if (text.slice(from, comment.start).trim() !== '') break;
    from = comment.end;
  }
  if (text.slice(from, end).trim() === '') return [end, end];
  for (const comment of comments.toReversed()) {
    if (comment.start < from || text.slice(comment.end, to).trim() !== '') break;
    to = comment.start;
  }
  while (from < to && text.slice(from, from + 1).trim() === '') from++;
  while (to > from && text.slice(to - 1, to).trim() === '') to--;
  return [from, to];
}

/** A value with blanks in place of its comments: what stands behind them keeps its place. */
export function blankComments(value: string): string {
  if (!value.includes('<!--')) return value;
  let shown = value;
  for (const { start, end } of commentsIn(value, 0, value.length))
    shown = shown.slice(0, start) + ' '.repeat(end - start) + shown.slice(end);
  return shown;
}

/** Blanks that stand in place of a comment at the end of a line: no comment is shorter. */
const COMMENT_BLANKS = /(?<![ \t])[ \t]{7,}(?=\r?\n|\r|$)/g;

/** Lines without the blanks that stand in place of a comment at their ends; a hard line break of two blanks stays. */
export function withoutCommentBlanks(lines: string): string {
  return lines.includes('       ') ? lines.replace(COMMENT_BLANKS, '') : lines;
}

/** Several lines without the comments beside other text; those on lines of their own stay. */
export function withoutBesideComments(block: string): string {
  if (block.includes('<!--'))
    block = block
      .split('\n')
      .map((line) => (/^\s*<!--/.test(line) ? line : blankComments(line)))
      .join('\n');
  return withoutCommentBlanks(block);
}
