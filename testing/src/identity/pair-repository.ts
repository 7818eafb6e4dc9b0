import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesOf, type BranchPair, type PairCommit, type PairState } from './branch-pair.ts';

const BIN = fileURLToPath(new URL('../../../packages/cli/bin/decisis.cjs', import.meta.url));

/** What `decisis check` finds on one of two branches of a real repository: rule and identifier, sorted. */
export function findingsInRepository(pair: BranchPair): string[] {
  const root = mkdtempSync(join(tmpdir(), 'decisis-pair-'));
  try {
    build(root, pair);
    const { PATH = '' } = process.env;
    const run = spawnSync(process.execPath, [BIN, 'check', '--json', '--as-of', '2026-03-01'], {
      cwd: root,
      encoding: 'utf8',
      env: { PATH, HOME: root },
    });
    const result = JSON.parse(run.stdout) as { findings: { ruleId: string; item: string | null }[] };
    return result.findings
      .filter(({ ruleId }) => /collides|not-compared/.test(ruleId))
      .map(({ ruleId, item }) => `${ruleId} ${item ?? ''}`)
      .toSorted();
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function build(root: string, { base, here, there, merged }: BranchPair): void {
  const git = gitIn(root);
  git(undefined, 'init', '--quiet', '--initial-branch=main');
  const add = (state: PairState, commit: Pick<PairCommit, 'author' | 'at' | 'subject'>): void => {
    write(root, git, state);
    git(undefined, 'add', '--all', '--force');
    git(commit, 'commit', '--quiet', '--allow-empty', '--no-gpg-sign', '-m', commit.subject);
  };
  add(base, { author: 'ana', at: 1_767_000_000, subject: 'Begin' });
  git(undefined, 'checkout', '--quiet', '-b', 'there');
  const early = merged === undefined ? there : there.slice(0, merged.theirs);
  for (const commit of early) add(commit, commit);
  git(undefined, 'checkout', '--quiet', '-b', 'here', 'main');
  for (const [index, commit] of here.entries()) {
    if (merged?.before === index) {
      const last = early.at(-1) as PairCommit;
      git(last, 'merge', '--quiet', '--no-gpg-sign', '--strategy=ours', '-m', 'Merge there', 'there');
    }
    add(commit, commit);
  }
  git(undefined, 'checkout', '--quiet', 'there');
  for (const commit of there.slice(early.length)) add(commit, commit);
  git(undefined, 'checkout', '--quiet', 'here');
}

type RunGit = (commit: Pick<PairCommit, 'author' | 'at'> | undefined, ...args: readonly string[]) => void;

function gitIn(root: string): RunGit {
  return (commit, ...args) => {
    const { author, at } = commit ?? { author: 'ana', at: 1_767_000_000 };
    const date = `${at} +0000`;
    execFileSync('git', args, {
      cwd: root,
      stdio: 'ignore',
      env: {
        PATH: process.env['PATH'] ?? '',
        HOME: root,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_AUTHOR_NAME: author,
        GIT_AUTHOR_EMAIL: `${author}@example.test`,
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_NAME: author,
        GIT_COMMITTER_EMAIL: `${author}@example.test`,
        GIT_COMMITTER_DATE: date,
      },
    });
  };
}

/** Makes the working tree hold the files of a state and no others. */
function write(root: string, git: RunGit, state: PairState): void {
  git(undefined, 'rm', '-r', '--quiet', '--force', '--ignore-unmatch', '.');
  for (const [path, text] of Object.entries(filesOf(state))) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
