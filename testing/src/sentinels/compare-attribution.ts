import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compilePattern, DEFAULT_POLICY, isCompiled, type CompiledPattern, type TextSentinel } from '@decisis/core';
import { runSentinels } from '@decisis/workspace';
import { Random } from '../fuzz/random.ts';
import { someFile, somePattern } from './generate-pairs.ts';

/** What a comparison came to. */
export interface Comparison {
  /** Pairs of a pattern and a text that were compared with the pattern run alone. */
  readonly pairs: number;
  /** Those among them in which the pattern finds something. */
  readonly found: number;
  /** Pairs that were also compared with a search process of their own. */
  readonly searched: number;
  readonly differences: readonly string[];
}

const FILES = 10;
const PATTERNS = 50;

/**
 * Generates patterns and texts, runs all patterns of a round as sentinels in one pass, and compares each with its own run of
 * the regular expression engine over every line. `engine` is a search program that is also asked, one process a pattern,
 * where both mean the same by a pattern and a text.
 */
export async function compareAttribution(seed: number, pairs: number, engine?: string): Promise<Comparison> {
  const random = new Random(seed);
  const differences: string[] = [];
  let [compared, found, searched] = [0, 0, 0];
  while (compared < pairs) {
    const root = realpathSync(mkdtempSync(join(tmpdir(), 'decisis-pairs-')));
    try {
      const files = new Map(Array.from({ length: FILES }, (_, at) => [`${at}.txt`, someFile(random)]));
      for (const [name, bytes] of files) writeFileSync(join(root, name), bytes);
      const patterns = somePatterns(random);
      const told = await runTogether(root, [...files.keys()], patterns);
      for (const [at, pattern] of patterns.entries()) {
        const alone = [...files].flatMap(([name, bytes]) => aloneIn(name, bytes, pattern));
        compared += FILES;
        found += new Set(alone.map((place) => place.split(':')[0])).size;
        const together = told[at] ?? [];
        if (together.join('\n') !== alone.join('\n'))
          differences.push(
            `seed ${seed}: ${JSON.stringify(pattern.text)}: alone ${alone.join(' ')}; together ${together.join(' ')}`,
          );
        if (engine === undefined) continue;
        const plain = [...files].filter(([, bytes]) => isPlain(bytes)).map(([name]) => name);
        const asked = plain.length === 0 ? undefined : searchAlone(engine, root, pattern.text, plain);
        if (asked === undefined) continue;
        searched += plain.length;
        const ours = together.filter((place) => plain.includes(place.split(':')[0] ?? '')).map(withoutColumn);
        if (ours.join('\n') !== asked.join('\n'))
          differences.push(
            `seed ${seed}: ${JSON.stringify(pattern.text)}: engine ${asked.join(' ')}; ours ${ours.join(' ')}`,
          );
      }
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  }
  return { pairs: compared, found, searched, differences };
}

function somePatterns(random: Random): CompiledPattern[] {
  const patterns = new Map<string, CompiledPattern>();
  while (patterns.size < PATTERNS) {
    const result = compilePattern(somePattern(random));
    if (isCompiled(result)) patterns.set(result.text, result);
  }
  return [...patterns.values()];
}

async function runTogether(
  root: string,
  paths: readonly string[],
  patterns: readonly CompiledPattern[],
): Promise<string[][]> {
  const sentinels = patterns.map(({ text }, at): TextSentinel => ({
    id: `S${at}`,
    decision: 'D-1',
    statement: 'generated',
    kind: 'absent',
    level: 'hard',
    after: undefined,
    origin: { path: 'decisis.toml', line: 1 },
    files: { classes: [], include: ['**'], exclude: [] },
    patterns: [text],
    least: undefined,
    most: undefined,
    tripwire: undefined,
  }));
  const view = { paths: () => paths, has: () => true, text: () => undefined };
  const results = await runSentinels(root, view, { ...DEFAULT_POLICY, sentinels });
  return results.map(({ outcome }) => {
    if (outcome.kind === 'unobserved') return [`unobserved: ${outcome.reason}`];
    if (outcome.kind !== 'fail') return [];
    return outcome.matches.map(({ path, line, column }) => `${path}:${line}:${column}`);
  });
}

function aloneIn(name: string, bytes: Buffer, { firstIn }: CompiledPattern): string[] {
  const lines = decode(bytes).split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.flatMap((line, index) => {
    const at = firstIn(line.replace(/\r$/, ''));
    return at < 0 ? [] : [`${name}:${index + 1}:${at + 1}`];
  });
}

function decode(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString('hex');
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** ASCII in lines that end in nothing but a line feed: there Unicode and carriage returns make no difference. */
function isPlain(bytes: Buffer): boolean {
  return /^[ -~\t\n]*$/.test(bytes.toString('latin1'));
}

/** Lines that a search process finds for one pattern; undefined when it does not take the pattern. */
function searchAlone(engine: string, root: string, pattern: string, names: readonly string[]): string[] | undefined {
  const words = [
    '--no-config',
    '--sort=path',
    '--with-filename',
    '--line-number',
    '--no-heading',
    '--null',
    '-e',
    pattern,
  ];
  const run = spawnSync(engine, [...words, '--', ...names], { cwd: root, encoding: 'utf8', env: {} });
  if (run.status !== 0 && run.status !== 1) return undefined;
  return run.stdout
    .split('\n')
    .filter((row) => row !== '')
    .map((row) => row.replace(/^([^\0]*)\0(\d+):[^]*$/, '$1:$2'));
}

function withoutColumn(place: string): string {
  return place.replace(/:\d+$/, '');
}
