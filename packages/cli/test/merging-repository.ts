import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { CliResult } from './run-cli.ts';

/** A repository made with git itself, on a branch `main`, for one test; removed afterwards. */
export class GitRepository {
  readonly root: string;

  constructor(root: string = realpathSync(mkdtempSync(join(tmpdir(), 'decisis-git-')))) {
    this.root = root;
    onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  }

  /** An empty repository. */
  static create(): GitRepository {
    const repository = new GitRepository();
    repository.succeed('init', '-q', '-b', 'main');
    return repository;
  }

  /** Runs git as a user would, with the configuration of this repository alone. */
  git(...args: readonly string[]): CliResult {
    const { PATH = '' } = process.env;
    const who = { GIT_AUTHOR_NAME: 'Ana', GIT_AUTHOR_EMAIL: 'ana@example.org' };
    const run = spawnSync('git', args, {
      cwd: this.root,
      encoding: 'utf8',
      env: {
        PATH,
        HOME: this.root,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_EDITOR: 'true',
        ...who,
        GIT_COMMITTER_NAME: who.GIT_AUTHOR_NAME,
        GIT_COMMITTER_EMAIL: who.GIT_AUTHOR_EMAIL,
      },
    });
    return { code: run.status, out: run.stdout, err: run.stderr };
  }

  /** The same, for a step that only prepares. */
  succeed(...args: readonly string[]): string {
    const { code, out, err } = this.git(...args);
    if (code !== 0) throw new Error(`git ${args.join(' ')}: ${err}`);
    return out;
  }

  /** Writes files and commits everything. */
  commit(files: Readonly<Record<string, string>>, message = 'change'): void {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(this.root, path)), { recursive: true });
      writeFileSync(join(this.root, path), content);
    }
    this.succeed('add', '-A');
    this.succeed('commit', '-q', '-m', message);
  }

  /** A file of the working tree. */
  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }
}
