import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGitSandbox, type GitSandbox } from '@decisis/testing';
import { onTestFinished } from 'vitest';

/** A folder of its own for one test, removed afterwards. */
export function temporaryFolder(): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'decisis-git-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

/** A real git repository for one test, removed afterwards. */
export function gitRepository(options: readonly string[] = []): GitSandbox {
  return createGitSandbox(temporaryFolder(), options);
}
