import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** An empty folder of its own for one test; removed afterwards. */
export function temporaryFolder(): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'decisis-cli-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

/** A folder of its own for one test, with these files in it and a `.git`, so that it is a repository; removed afterwards. */
export function temporaryRepository(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = temporaryFolder();
  mkdirSync(join(root, '.git/objects'), { recursive: true });
  mkdirSync(join(root, '.git/refs'));
  writeFileSync(join(root, '.git/HEAD'), 'ref: refs/heads/main\n');
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}
