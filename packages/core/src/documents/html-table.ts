const PAIR = /^\s{0,40}<tr[^<>]{0,80}>\s{0,40}<t[dh][^<>]{0,80}>([^<>]{1,60})<\/t[dh]>\s{0,40}<t[dh][^<>]{0,80}>/i;

/** A key with the range of its value. */
export interface HtmlPair {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Reads a table row of HTML that holds a key and a value on one line: `<tr><td>Status</td><td>Accepted</td></tr>`. */
export function readHtmlPair(text: string, start: number, end: number): HtmlPair | undefined {
  const found = PAIR.exec(text.slice(start, Math.min(end, start + 400)));
  if (found === null) return undefined;
  const from = start + found[0].length;
  const close = text.slice(from, Math.min(end, from + 2000)).search(/<\/t[dhr]>/i);
  return close === -1 ? undefined : { key: (found[1] as string).trim(), start: from, end: from + close };
}
