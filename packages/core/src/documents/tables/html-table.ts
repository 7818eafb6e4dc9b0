import { fieldForLabel } from '../../vocabulary/field-words.ts';
import { plainText } from '../inline/inline-text.ts';
import type { Block } from '../scan/block.ts';

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

const MAX_HEADER = 4000;
const HEADER_CELL = /<t[hd]\b[^<>]{0,200}>([^]{0,200}?)<\/t[hd]>/gi;

/**
 * Index of the last block of a table in HTML that starts at a block and whose first row names the columns of a register: an
 * identifier or a status, and another field. Undefined where no such table starts.
 */
export function lastOfHtmlRegister(text: string, blocks: readonly Block[], first: number): number | undefined {
  const block = blocks[first] as Block;
  if (block.type !== 'line' || !/^<table\b/i.test(text.slice(block.textStart, block.textStart + 7))) return undefined;
  let last = first;
  while (!/<\/table\s*>/i.test(text.slice((blocks[last] as Block).start, (blocks[last] as Block).end))) {
    if (blocks[last + 1]?.type !== 'line') break;
    last++;
  }
  const shown = text.slice(block.start, Math.min((blocks[last] as Block).end, block.start + MAX_HEADER));
  const rowEnd = shown.search(/<\/tr\s*>/i);
  const header = rowEnd === -1 ? shown : shown.slice(0, rowEnd);
  const names = [...header.matchAll(HEADER_CELL)].map(([, cell]) =>
    fieldForLabel(plainText((cell as string).replace(/<[^<>]{1,200}>/g, ' ')), 'column'),
  );
  const known = new Set(names.filter((name) => name !== undefined));
  return known.size >= 2 && (known.has('id') || known.has('status')) ? last : undefined;
}
