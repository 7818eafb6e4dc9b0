import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MergeTexts } from './check-merge.ts';

/** What git itself makes of one case. */
export interface GitMerge {
  readonly text: string;
  readonly isClean: boolean;
}

const MAX_BYTES = 1 << 30;

/** Merges many cases with git, all as files of one commit: `git merge` reads and decides exactly so. No driver takes part. */
export function gitMerges(cases: readonly MergeTexts[]): GitMerge[] {
  const folder = mkdtempSync(join(tmpdir(), 'decisis-merges-'));
  const git = (args: readonly string[], input: string): Buffer =>
    execFileSync('git', ['-C', folder, ...args], { input, maxBuffer: MAX_BYTES, stdio: ['pipe', 'pipe', 'inherit'] });
  try {
    git(['init', '-q'], '');
    git(['fast-import', '--quiet'], ['base', 'ours', 'theirs'].map((name, at) => commit(name, at + 1, cases)).join(''));
    const merged = spawnSync(
      'git',
      ['-C', folder, 'merge-tree', '--write-tree', '--name-only', '--no-messages', '-z', 'ours', 'theirs'],
      { maxBuffer: MAX_BYTES },
    );
    const [tree, ...conflicted] = merged.stdout.toString().split('\0');
    if (merged.status === null || merged.status > 1 || tree === undefined) throw new Error(merged.stderr.toString());
    const names = cases.map((_, at) => `${tree}:f${at}`).join('\n');
    const texts = blobsOf(git(['cat-file', '--batch'], `${names}\n`));
    const isConflicted = new Set(conflicted);
    return texts.map((text, at) => ({ text, isClean: !isConflicted.has(`f${at}`) }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function commit(name: string, mark: number, cases: readonly MergeTexts[]): string {
  const head = `commit refs/heads/${name}\nmark :${mark}\ncommitter t <t@example.org> 1 +0000\ndata 1\nx\n`;
  const files = cases.map((texts, at) => {
    const text = texts[name as keyof MergeTexts];
    return `M 100644 inline f${at}\ndata ${Buffer.byteLength(text)}\n${text}\n`;
  });
  return head + (mark === 1 ? '' : 'from :1\n') + files.join('');
}

/** The answers of `git cat-file --batch`: a line with name, type and size, then the bytes. */
function blobsOf(answer: Buffer): string[] {
  const texts: string[] = [];
  for (let at = 0; at < answer.length;) {
    const lineEnd = answer.indexOf(10, at);
    const size = Number(answer.subarray(at, lineEnd).toString().split(' ')[2]);
    texts.push(answer.subarray(lineEnd + 1, lineEnd + 1 + size).toString());
    at = lineEnd + 1 + size + 1;
  }
  return texts;
}
