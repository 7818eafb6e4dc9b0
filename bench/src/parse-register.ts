// A measured process: one parser over one register, cold once and then warm.
// usage: parse-register.ts decisis|mdast ROWS
import { readDocument, sourceOf } from '@decisis/core';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { wideRegister } from './register-text.ts';
import { ownCpuSeconds } from './run-process.ts';
import { spreadOf } from './statistics.ts';

/** What this script prints. */
export interface ParserTold {
  readonly cpuSeconds: number;
  readonly bytes: number;
  readonly coldMs: number;
  readonly warmMs: number;
  /** Rows that came out, so that nobody measures an empty result. */
  readonly rows: number;
}

const PARSERS: Readonly<Record<string, (text: string) => number>> = {
  decisis: readWithDecisis,
  mdast: readWithMdast,
};

const [name = '', rows = '0'] = process.argv.slice(2);
const parse = PARSERS[name];
if (parse === undefined) throw new Error(`no parser is named "${name}"`);
const text = wideRegister(Number(rows));
const cold = performance.now();
const found = parse(text);
const coldMs = performance.now() - cold;
const warm = Array.from({ length: 3 }, () => {
  const start = performance.now();
  parse(text);
  return performance.now() - start;
});
const told: ParserTold = {
  cpuSeconds: ownCpuSeconds(),
  bytes: Buffer.byteLength(text),
  coldMs,
  warmMs: spreadOf(warm).median,
  rows: found,
};
console.log(JSON.stringify(told));

/** The whole model: items, their statuses, and every field with its range and text. */
function readWithDecisis(text: string): number {
  const { items } = readDocument(sourceOf('register.md', text));
  let touched = 0;
  for (const item of items) for (const field of item.allFields()) touched += field.text.length;
  return touched > 0 ? items.length : 0;
}

/** A syntax tree with positions; no model on top. */
function readWithMdast(text: string): number {
  const tree = fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  const table = tree.children.find((node) => node.type === 'table');
  return table === undefined ? 0 : table.children.length - 1;
}
