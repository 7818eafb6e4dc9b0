import type { ParserTold } from './parse-register.ts';
import { runMeasured } from './run-process.ts';
import { ratioOf, spreadOf, type Spread } from './statistics.ts';

/** Our throughput on a 10,000-row register beside that of mdast-util-from-markdown with GFM tables. */
export interface AgainstMdast {
  readonly rows: number;
  readonly bytes: number;
  readonly oursMbPerSecond: Spread;
  readonly mdastMbPerSecond: Spread;
  /** How many times faster we are, pair by pair. */
  readonly warmRatio: Spread;
  readonly coldRatio: Spread;
  readonly foreignShare: number;
}

const ROWS = 10_000;
const PAIRS = 3;

/** Runs both parsers in turn, each in a process of its own, and compares them pair by pair. */
export async function measureAgainstMdast(print: (line: string) => void): Promise<AgainstMdast> {
  const pairs = [];
  for (let pair = 0; pair < PAIRS; pair++) {
    const ours = await runMeasured<ParserTold>('./parse-register.ts', ['decisis', String(ROWS)]);
    const mdast = await runMeasured<ParserTold>('./parse-register.ts', ['mdast', String(ROWS)]);
    if (ours.told.rows !== ROWS || mdast.told.rows !== ROWS) throw new Error('a parser lost rows');
    pairs.push({ ours, mdast });
  }
  const speed = (told: ParserTold): number => told.bytes / 1000 / told.warmMs;
  const result: AgainstMdast = {
    rows: ROWS,
    bytes: pairs[0]?.ours.told.bytes ?? 0,
    oursMbPerSecond: spreadOf(pairs.map(({ ours }) => speed(ours.told))),
    mdastMbPerSecond: spreadOf(pairs.map(({ mdast }) => speed(mdast.told))),
    warmRatio: spreadOf(pairs.map(({ ours, mdast }) => ratioOf(mdast.told.warmMs, ours.told.warmMs) ?? 0)),
    coldRatio: spreadOf(pairs.map(({ ours, mdast }) => ratioOf(mdast.told.coldMs, ours.told.coldMs) ?? 0)),
    foreignShare: Math.max(...pairs.flatMap(({ ours, mdast }) => [ours.foreignShare ?? 0, mdast.foreignShare ?? 0])),
  };
  print(
    `${ROWS} rows, ${(result.bytes / 1e6).toFixed(1)} MB: our whole model against the tree of mdast with GFM tables`,
  );
  print(`  ours ${show(result.oursMbPerSecond)} MB/s, mdast ${show(result.mdastMbPerSecond)} MB/s`);
  print(
    `  ${show(result.warmRatio)} times as fast warm, ${show(result.coldRatio)} cold; foreign ${result.foreignShare}`,
  );
  return result;
}

function show({ median, min, max }: Spread): string {
  return `${median} (${min} to ${max})`;
}
