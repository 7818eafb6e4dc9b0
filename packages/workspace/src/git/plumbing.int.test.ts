import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGitSandbox, type GitSandbox } from '@decisis/testing';
import { describe, expect, test } from 'vitest';
import { temporaryTree, thrownBy } from '../../test/temporary-tree.ts';
import type { Git } from './git.ts';
import { blobId } from './object-id.ts';
import { listBranches } from './list-references.ts';
import { mergeBase } from './merge-base.ts';
import { openGit } from './open-git.ts';
import { readHead } from './read-head.ts';
import { candidatesOf, resolveRevisions } from './resolve-revision.ts';
import { RevisionTree } from './revision-tree.ts';
import { revisionView } from './revision-view.ts';

const PATH = process.env['PATH'] ?? '';
const LIMIT = 1024 * 1024;

const sandbox = (...options: readonly string[]): GitSandbox => createGitSandbox(temporaryTree(), options);
const open = ({ root }: GitSandbox): Git => openGit(root, PATH).git;
const resolve = (git: Git, name: string): string =>
  resolveRevisions(git, new Map([[name, candidatesOf(name, readHead(git))]])).get(name)?.commit ?? '';

describe('the tree of a commit', () => {
  test('every file is read as it was committed, with two calls of git for all of them', () => {
    const box = sandbox();
    const commit = box.commit({
      'docs/open.md': '# Berths\n',
      'a.bin': new Uint8Array([0, 1]),
      'ünder "quote"\n.md': 'x',
    });
    writeFileSync(join(box.root, 'docs/open.md'), 'changed on disk');
    const git = open(box);
    const tree = RevisionTree.read(git, commit, LIMIT);
    tree.prepare(tree.entries.map(({ path }) => path));
    const view = revisionView(tree);
    expect(view.paths()).toEqual(['a.bin', 'docs/open.md', 'ünder "quote"\n.md']);
    expect(view.paths().map((path) => view.text(path))).toEqual([undefined, '# Berths\n', 'x']);
    expect([view.has('docs'), view.has('docs/'), view.has('doc')]).toEqual([true, true, false]);
    expect(git.calls).toBe(2);
  });

  test('below a folder, paths are relative to it and nothing beside it is seen', () => {
    const box = sandbox();
    const commit = box.commit({ 'plans/open.md': 'in', 'plans-b/open.md': 'beside' });
    const tree = RevisionTree.read(open(box), commit, LIMIT).below('plans', LIMIT);
    expect(tree.entries.map(({ path }) => path)).toEqual(['open.md']);
  });

  test('links and submodules are no files, a file above the limit has no text', () => {
    const box = sandbox();
    symlinkSync('/etc/passwd', join(box.root, 'open.md'));
    const first = box.commit({ 'large.md': 'x'.repeat(20) });
    box.git('update-index', '--add', '--cacheinfo', `160000,${first},sub`);
    box.git('commit', '--quiet', '-m', 'a submodule');
    const tree = RevisionTree.read(open(box), resolve(open(box), 'main'), 10);
    expect(tree.entries.map(({ path, kind }) => [path, kind])).toEqual([
      ['large.md', 'file'],
      ['open.md', 'link'],
      ['sub', 'submodule'],
    ]);
    const view = revisionView(tree);
    expect([view.paths(), view.text('open.md'), view.text('large.md')]).toEqual([['large.md'], undefined, undefined]);
    const reasons = ['large.md', 'open.md', 'sub', 'none.md'].map((path) => view.unread?.(path));
    expect(reasons).toEqual(['too-large', 'outside', undefined, undefined]);
  });

  test.each(['sha1', 'sha256'] as const)('content is named as git names it, in a repository of %s', (format) => {
    const box = sandbox(`--object-format=${format}`);
    const commit = box.commit({ 'open.md': 'Quay 4\r\n' });
    const [entry] = RevisionTree.read(open(box), commit, LIMIT).entries;
    expect(blobId(Buffer.from('Quay 4\r\n'), format)).toBe(entry?.objectId);
  });
});

describe('names of revisions', () => {
  test('short ref name: a tag with the name of a branch never wins', () => {
    const box = sandbox();
    const branch = box.commit({ 'open.md': 'branch' });
    const other = box.commit({ 'open.md': 'tag' });
    box.git('branch', 'release', branch);
    box.git('tag', 'release', other);
    // Git's own reading of the short name takes the tag: that is what is to be kept out.
    expect(box.git('rev-parse', 'release')).toBe(other);
    expect(resolve(open(box), 'release')).toBe(branch);
    box.git('tag', 'only-a-tag', other);
    for (const name of ['only-a-tag', 'only-a-tag~1'])
      expect(thrownBy(() => resolve(open(box), name))).toMatchObject({
        code: 'DCS_GIT_UNKNOWN_REVISION',
        data: { tag: 'refs/tags/only-a-tag' },
      });
    expect(resolve(open(box), 'refs/tags/only-a-tag')).toBe(other);
  });

  test('a tag called like the full name of a branch does not stand in for it', () => {
    const box = sandbox();
    const commit = box.commit({ 'open.md': 'x' });
    box.git('update-ref', 'refs/tags/refs/heads/release', commit);
    box.git('update-ref', 'refs/tags/refs/remotes/origin/release', commit);
    expect(thrownBy(() => resolve(open(box), 'release'))).toMatchObject({ code: 'DCS_GIT_UNKNOWN_REVISION' });
    expect(thrownBy(() => resolve(open(box), 'refs/heads/release'))).toMatchObject({
      code: 'DCS_GIT_UNKNOWN_REVISION',
    });
  });

  test('a branch of origin is found by its own name; an abbreviation, a search or a range is not', () => {
    const box = sandbox();
    const commit = box.commit({ 'open.md': 'x' });
    box.git('update-ref', 'refs/remotes/origin/release', commit);
    expect(resolve(open(box), 'release')).toBe(commit);
    expect(resolve(open(box), 'origin/release')).toBe(commit);
    expect(resolve(open(box), commit)).toBe(commit);
    for (const name of [commit.slice(0, 12), 'main@{1}', 'main^{tree}', ':/x', '--all', 'main..main', 'main~0~x', '']) {
      expect(thrownBy(() => resolve(open(box), name))).toMatchObject({ code: 'DCS_GIT_UNKNOWN_REVISION' });
    }
  });

  test('ancestors are counted from a name that is found like any other', () => {
    const box = sandbox();
    const commits = ['a', 'b', 'c'].map((text) => box.commit({ 'open.md': text }));
    const side = box.git('commit-tree', '-p', commits[1] as string, '-m', 'side', 'HEAD^{tree}');
    const merge = box.git('commit-tree', '-p', 'HEAD', '-p', side, '-m', 'merge', 'HEAD^{tree}');
    box.git('reset', '--quiet', '--hard', merge);
    // Git would take the tags.
    for (const tag of ['main', 'HEAD']) box.git('update-ref', `refs/tags/${tag}`, commits[0] as string);
    const names = [
      'HEAD~1',
      'HEAD^',
      '@^',
      'main~2',
      'refs/heads/main~3',
      'HEAD^2',
      'HEAD^2~2',
      '@',
      'main~0',
      `${merge}^^`,
    ];
    const [a, b, c] = commits;
    expect(names.map((name) => resolve(open(box), name))).toEqual([c, c, c, b, a, side, a, merge, merge, b]);
    for (const name of ['HEAD~4', 'HEAD^3'])
      expect(thrownBy(() => resolve(open(box), name))).toMatchObject({ code: 'DCS_GIT_NO_ANCESTOR', data: { name } });
    expect(thrownBy(() => resolve(open(box), 'mian~1'))).toMatchObject({
      code: 'DCS_GIT_UNKNOWN_REVISION',
      data: { name: 'mian', nearest: ['main'] },
    });
  });

  test('the upstream of a branch is the one that the settings of the repository name', () => {
    const box = sandbox();
    const first = box.commit({ 'open.md': 'a' });
    const second = box.commit({ 'open.md': 'b' });
    expect(thrownBy(() => resolve(open(box), '@{u}'))).toMatchObject({
      code: 'DCS_GIT_NO_UPSTREAM',
      data: { branch: 'main' },
    });
    box.git('update-ref', 'refs/remotes/origin/trunk', second);
    box.git('config', 'remote.origin.url', 'https://example.test/x');
    box.git('config', 'remote.origin.fetch', '+refs/heads/*:refs/remotes/origin/*');
    box.git('config', 'branch.main.remote', 'origin');
    box.git('config', 'branch.main.merge', 'refs/heads/trunk');
    box.commit({ 'open.md': 'c' });
    for (const name of ['@{u}', '@{upstream}', 'HEAD@{U}', 'main@{u}']) expect(resolve(open(box), name)).toBe(second);
    expect(resolve(open(box), '@{u}~1')).toBe(first);
    box.git('update-ref', '-d', 'refs/remotes/origin/trunk');
    expect(thrownBy(() => resolve(open(box), '@{u}'))).toMatchObject({ code: 'DCS_GIT_UNKNOWN_REVISION' });
    box.git('checkout', '--quiet', '--detach');
    expect(thrownBy(() => resolve(open(box), '@{u}'))).toMatchObject({ code: 'DCS_GIT_NO_UPSTREAM' });
  });

  test('the branch that is checked out gives way to the branch of origin of the same name', () => {
    const box = sandbox();
    const protectedCommit = box.commit({ 'open.md': 'x' });
    box.git('update-ref', 'refs/remotes/origin/main', protectedCommit);
    box.commit({ 'open.md': 'of a fork that calls its branch main' });
    expect(resolve(open(box), 'main')).toBe(protectedCommit);
  });

  test('short ref name: a local branch called like one of a remote is not taken for it', () => {
    const box = sandbox();
    const own = box.commit({ 'open.md': 'one' });
    const other = box.commit({ 'open.md': 'two' });
    box.git('update-ref', 'refs/remotes/origin/main', own);
    box.git('update-ref', 'refs/heads/origin/main', other);
    expect(thrownBy(() => resolve(open(box), 'origin/main'))).toMatchObject({ code: 'DCS_GIT_AMBIGUOUS_REVISION' });
    expect(resolve(open(box), 'refs/remotes/origin/main')).toBe(own);
    box.git('update-ref', 'refs/heads/origin/main', own);
    expect(resolve(open(box), 'origin/main')).toBe(own);
  });

  test('a name of something that is no commit, and a branch without a commit, are told', () => {
    const box = sandbox();
    expect(thrownBy(() => resolve(open(box), 'HEAD'))).toMatchObject({
      code: 'DCS_GIT_NO_COMMIT',
      data: { branch: 'main' },
    });
    box.commit({ 'open.md': 'x' });
    const blob = box.git('rev-parse', 'HEAD:open.md');
    expect(thrownBy(() => resolve(open(box), blob))).toMatchObject({ code: 'DCS_GIT_NOT_A_COMMIT' });
  });

  test('branches are listed with their commits, without the HEAD of a remote', () => {
    const box = sandbox();
    const commit = box.commit({ 'open.md': 'x' });
    box.git('update-ref', 'refs/remotes/origin/topic/a', commit);
    box.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/topic/a');
    expect(listBranches(open(box))).toEqual([
      { reference: 'refs/heads/main', name: 'main', isRemote: false, commit },
      { reference: 'refs/remotes/origin/topic/a', name: 'origin/topic/a', isRemote: true, commit },
    ]);
  });
});

test('a merge base is found; histories without one have none', () => {
  const box = sandbox();
  const base = box.commit({ 'open.md': '1' });
  const one = box.commit({ 'open.md': '2' });
  box.git('checkout', '--quiet', '-b', 'other', base);
  const other = box.commit({ 'open.md': '3' });
  box.git('checkout', '--quiet', '--orphan', 'apart');
  const apart = box.commit({ 'open.md': '4' });
  expect(mergeBase(open(box), one, other)).toBe(base);
  expect(mergeBase(open(box), one, apart)).toBeUndefined();
});

describe('starting git', () => {
  test('a linked working tree is a working tree of its repository', () => {
    const box = sandbox();
    const commit = box.commit({ 'open.md': 'x' });
    const linked = join(temporaryTree(), 'linked');
    box.git('worktree', 'add', '--quiet', '--detach', linked);
    const { git } = openGit(linked, PATH);
    expect(readHead(git)).toEqual({ branch: undefined, commit });
    expect(resolve(git, 'main')).toBe(commit);
  });

  test('a folder deep in the tree opens the repository around it; a bare repository in the tree is data', () => {
    const box = sandbox();
    const buried = join(box.root, 'docs/adr');
    mkdirSync(buried, { recursive: true });
    execFileSync('git', ['init', '--quiet', '--bare', buried]);
    const { git, prefix } = openGit(buried, PATH);
    expect([git.folder, prefix]).toEqual([join(box.root, '.git'), 'docs/adr']);
    expect(thrownBy(() => openGit(temporaryTree(), PATH))).toMatchObject({ code: 'DCS_GIT_NO_REPOSITORY' });
  });

  test('a git that the tree brings along is never started', () => {
    const box = sandbox();
    const commit = box.commit({ 'open.md': 'x' });
    const own = join(box.root, 'node_modules/.bin');
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, 'git'), '#!/bin/sh\ntouch "$(dirname "$0")/started"\n', { mode: 0o755 });
    const elsewhere = temporaryTree();
    symlinkSync(own, join(elsewhere, 'link-to-it'));
    const path = ['.', '', own, join(elsewhere, 'link-to-it'), PATH].join(':');
    const { git } = openGit(box.root, path);
    expect(resolve(git, 'main')).toBe(commit);
    expect(thrownBy(() => readFileSync(join(own, 'started')))).toMatchObject({ code: 'ENOENT' });
    expect(thrownBy(() => resolve(openGit(box.root, own).git, 'main'))).toMatchObject({
      code: 'DCS_GIT_NOT_INSTALLED',
    });
  });

  test('variables of the caller do not reach it', () => {
    const box = sandbox();
    const commit = box.commit({ 'open.md': 'x' });
    const before = { ...process.env };
    try {
      process.env['GIT_DIR'] = temporaryTree();
      process.env['GIT_OBJECT_DIRECTORY'] = temporaryTree();
      expect(resolve(open(box), 'main')).toBe(commit);
    } finally {
      process.env = before;
    }
  });

  test('an answer above the limit of bytes is an error, and so is a damaged object', () => {
    const box = sandbox();
    const commit = box.commit({ 'open.md': 'x' });
    const git = open(box);
    const call = { options: ['-r', '-z', '--full-tree'], operands: [commit], maxBytes: 10 };
    expect(thrownBy(() => git.run('ls-tree', call))).toMatchObject({ code: 'DCS_GIT_ANSWER_TOO_LARGE' });
    const blob = box.git('rev-parse', 'HEAD:open.md');
    execFileSync('sh', [
      '-c',
      `chmod u+w "$1" && printf damaged > "$1"`,
      'sh',
      join(box.root, '.git/objects', blob.slice(0, 2), blob.slice(2)),
    ]);
    expect(thrownBy(() => RevisionTree.read(git, commit, LIMIT).bytes('open.md'))).toMatchObject({
      code: 'DCS_GIT_FAILED',
    });
  });
});
