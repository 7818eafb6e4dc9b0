/** A range of a document's text: UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A range with the text that stands there, exactly as the document has it. */
export interface Quote extends Span {
  readonly text: string;
}

/** The text of a range without the white space and list punctuation around it. */
export function quote(text: string, start: number, end: number): Quote {
  let from = start;
  let to = Math.max(start, end);
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to, text: text.slice(from, to) };
}

/** The same without a full stop, comma, colon or semicolon at the end, or an emphasis mark at either side. */
export function quoteBare(text: string, start: number, end: number): Quote {
  let { start: from, end: to } = quote(text, start, end);
  while (to > from && (isBlank(text.charCodeAt(to - 1)) || '.,;:*_→。；，、'.includes(text.charAt(to - 1)))) to--;
  while (
    from < to &&
    (isBlank(text.charCodeAt(from)) ||
      '*_,;:→—–'.includes(text.charAt(from)) ||
      /^-[-\s]/.test(text.slice(from, from + 2)))
  )
    from++;
  return { start: from, end: to, text: text.slice(from, to) };
}

/** Whether two ranges share a character. */
export function overlaps(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end;
}

/** Whether a range lies inside another. */
export function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** Adds to ranges in order those of a second list in order that overlap none of them; the result is in order. One pass. */
export function mergeSpans<T extends Span>(first: readonly T[], second: readonly T[]): T[] {
  const merged: T[] = [];
  let at = 0;
  for (const span of second) {
    while (at < first.length && (first[at] as T).end <= span.start) merged.push(first[at++] as T);
    const next = first[at];
    if ((next === undefined || !overlaps(next, span)) && (merged.at(-1)?.end ?? 0) <= span.start) merged.push(span);
  }
  while (at < first.length) merged.push(first[at++] as T);
  return merged;
}

function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0x3000;
}
