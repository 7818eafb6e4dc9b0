import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGitSandbox, type GitSandbox } from '@decisis/testing';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { temporaryTree } from '../../test/temporary-tree.ts';
import { withMergedTree } from './merged-tree.ts';
import { openGit } from './open-git.ts';

const LIMIT = 1024 * 1024;
const lines = (...all: readonly string[]): string => all.map((line) => `${line}\n`).join('');
const BASE = lines('# Quay', 'north', '', 'one', 'two', 'three', '', 'south');

/** Every file of the merged tree, as text. */
async function merged({ root }: GitSandbox, ours: string, theirs: string): Promise<Readonly<Record<string, string>>> {
  const { git } = openGit(root, process.env['PATH'] ?? '');
  return await withMergedTree(git, { ours, theirs, limitBytes: LIMIT }, async (tree) => {
    const texts = tree.entries.map(({ path }) => [path, Buffer.from(tree.bytes(path) ?? []).toString('utf8')] as const);
    return Object.fromEntries(texts);
  });
}

/** One branch renames a document and adds at its end, the other one adds at its beginning. */
function branches(options: readonly string[] = []): { box: GitSandbox; ours: string; theirs: string } {
  const box = createGitSandbox(temporaryTree(), options);
  box.commit({ 'open.md': BASE });
  box.git('checkout', '--quiet', '-b', 'ours');
  const ours = box.commit({ 'open.md': null, 'closed.md': `${BASE}ours\n` });
  box.git('checkout', '--quiet', '-b', 'theirs', 'main');
  const theirs = box.commit({ 'open.md': BASE.replace('north', 'theirs\nnorth') });
  return { box, ours, theirs };
}

/** Names, sizes and times of everything in the git folder. */
function stateOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map((name) => {
      const { size, mtimeMs } = statSync(join(folder, name));
      return `${name} ${size} ${mtimeMs}`;
    });
}

describe('two commits merged as git does by itself', () => {
  test.each([['sha1'], ['sha256']])('follow a rename, with objects of %s, and leave no trace', async (format) => {
    const { box, ours, theirs } = branches([`--object-format=${format}`]);
    const before = stateOf(join(box.root, '.git'));
    const temporary = temporaryTree();
    vi.stubEnv('TMPDIR', temporary);
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(await merged(box, ours, theirs)).toEqual({
      'closed.md': lines('# Quay', 'theirs', 'north', '', 'one', 'two', 'three', '', 'south', 'ours'),
    });
    expect(stateOf(join(box.root, '.git'))).toEqual(before);
    expect(readdirSync(temporary)).toEqual([]);
  });

  test('hold the marks of a conflict where git could not merge', async () => {
    const { box, ours } = branches();
    box.git('checkout', '--quiet', '-b', 'other', 'main');
    const other = box.commit({ 'open.md': `${BASE}other\n` });
    expect((await merged(box, ours, other))['closed.md']).toMatch(/^<{7} .*\nours\n={7}\nother\n>{7} /m);
  });

  test('are merged in a linked working tree, and in a clone without the whole history', async () => {
    const { box, ours, theirs } = branches();
    const linked = join(temporaryTree(), 'linked');
    box.git('worktree', 'add', '--quiet', linked, 'ours');
    expect(Object.keys(await merged({ ...box, root: linked }, ours, theirs))).toEqual(['closed.md']);
    const shallow = createGitSandbox(temporaryTree());
    shallow.git('fetch', '--quiet', '--depth', '2', `file://${box.root}`, 'ours', 'theirs');
    expect(Object.keys(await merged(shallow, ours, theirs))).toEqual(['closed.md']);
  });

  test('start nothing that the settings, the attributes or the hooks of the repository name', async () => {
    const { box, ours, theirs } = branches();
    const [marker, program] = [join(box.root, 'started'), join(box.root, 'program')];
    writeFileSync(program, `#!/bin/sh\ntouch '${marker}'\n`);
    chmodSync(program, 0o755);
    for (const name of ['merge.union2.driver', 'merge.text.driver', 'filter.union2.clean', 'core.fsmonitor'])
      box.git('config', name, `${program} %A`);
    for (const name of ['gc.auto', 'merge.default']) box.git('config', name, name === 'gc.auto' ? '1' : 'union2');
    mkdirSync(join(box.root, '.git/info'), { recursive: true });
    const attributes = '*.md merge=union2 filter=union2\n';
    writeFileSync(join(box.root, '.git/info/attributes'), attributes);
    writeFileSync(join(box.root, '.gitattributes'), attributes);
    expect(await merged(box, ours, theirs)).toHaveProperty(['closed.md']);
    expect(existsSync(marker)).toBe(false);
    // The same settings do start it in git's own merge of these commits, so the test can fail.
    box.git('merge-tree', '--write-tree', ours, theirs);
    expect(existsSync(marker)).toBe(true);
  });

  test('are refused on the repository itself', () => {
    const { box, ours, theirs } = branches();
    const { git } = openGit(box.root, process.env['PATH'] ?? '');
    const merge = (): unknown => git.run('merge-tree', { options: ['--write-tree'], operands: [ours, theirs] });
    expect(merge).toThrow('it may not run on a repository');
    expect(git.calls).toBe(0);
  });
});
