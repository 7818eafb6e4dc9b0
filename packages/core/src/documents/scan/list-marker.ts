import { isSpace } from './table-rows.ts';

/** What stands before the text of a list item. */
export interface ListMarker {
  readonly ordered: boolean;
  readonly number: string;
  readonly checkbox: string | undefined;
  readonly textStart: number;
}

/**
 * Reads the marker of a list item.
 *
 *     - [x] text     •  text     12. [ ] text
 *     ^^^^^^         ^^^         ^^^^^^^^
 */
export function readListMarker(text: string, first: number, end: number): ListMarker | undefined {
  const code = text.charCodeAt(first);
  let at = first;
  let number = '';
  if (code === 0x2d || code === 0x2a || code === 0x2b || code === 0x2022) at++;
  else {
    while (at < end && at - first < 9 && isDigit(text.charCodeAt(at))) at++;
    if (at === first) return undefined;
    const close = text.charCodeAt(at);
    if (close !== 0x2e && close !== 0x29) return undefined;
    number = text.slice(first, at);
    at++;
  }
  if (at < end && !isSpace(text.charCodeAt(at))) return undefined;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  let checkbox: string | undefined;
  if (text.charCodeAt(at) === 0x5b && text.charCodeAt(at + 2) === 0x5d && isSpace(text.charCodeAt(at + 3))) {
    const mark = text.charAt(at + 1);
    if (mark === ' ' || mark === 'x' || mark === 'X') {
      checkbox = mark.toLowerCase();
      at += 3;
      while (at < end && isSpace(text.charCodeAt(at))) at++;
    }
  }
  return { ordered: number !== '', number, checkbox, textStart: at };
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
