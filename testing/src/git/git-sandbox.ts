import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A real git repository in a folder of a test, driven by git itself. */
export interface GitSandbox {
  readonly root: string;
  /** Runs git in it and answers what it printed, without the last line break. */
  readonly git: (...args: readonly string[]) => string;
  /** Writes files (null removes one), commits everything, and answers the full name of the commit. */
  readonly commit: (files: Readonly<Record<string, string | Uint8Array | null>>, message?: string) => string;
}

const DAY = '2026-02-01T12:00:00Z';

/** Makes the folder a repository on the branch `main`, with settings of nobody. */
export function createGitSandbox(root: string, options: readonly string[] = []): GitSandbox {
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: root,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_AUTHOR_NAME: 'a',
    GIT_AUTHOR_EMAIL: 'a@example.test',
    GIT_AUTHOR_DATE: DAY,
    GIT_COMMITTER_NAME: 'a',
    GIT_COMMITTER_EMAIL: 'a@example.test',
    GIT_COMMITTER_DATE: DAY,
  };
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { cwd: root, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trimEnd();
  git('init', '--quiet', '--initial-branch=main', ...options);
  return {
    root,
    git,
    commit: (files, message = 'a change') => {
      writeFiles(root, files);
      git('add', '--all', '--force');
      git('commit', '--quiet', '--allow-empty', '--no-gpg-sign', '-m', message);
      return git('rev-parse', 'HEAD');
    },
  };
}

function writeFiles(root: string, files: Readonly<Record<string, string | Uint8Array | null>>): void {
  for (const [name, content] of Object.entries(files)) {
    const path = join(root, name);
    if (content === null) {
      rmSync(path);
      continue;
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}
