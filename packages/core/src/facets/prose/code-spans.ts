import type { Span } from './span.ts';

/** Text between back-ticks; `start` and `end` are those of the inner text. */
export interface CodeSpan extends Span {
  readonly text: string;
}

const MAX_LENGTH = 1000;

/** The code spans of a range. A back-tick without its partner within 1,000 characters opens none. */
export function codeSpansOf(text: string, start: number, end: number): CodeSpan[] {
  const slice = text.slice(start, end);
  const spans: CodeSpan[] = [];
  let at = slice.indexOf('`');
  while (at !== -1) {
    let size = 1;
    while (slice.charAt(at + size) === '`' && size < 4) size++;
    const from = at + size;
    const close = slice.slice(from, from + MAX_LENGTH).indexOf('`'.repeat(size));
    if (close <= 0) {
      at = slice.indexOf('`', from);
      continue;
    }
    spans.push({ start: start + from, end: start + from + close, text: slice.slice(from, from + close) });
    at = slice.indexOf('`', from + close + size);
  }
  return spans;
}
