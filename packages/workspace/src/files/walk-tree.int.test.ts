import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryTree } from '../../test/temporary-tree.ts';
import { walkTree, type WalkOptions } from './walk-tree.ts';

const filesIn = (root: string, options?: WalkOptions): readonly string[] => walkTree(root, options).files;

const leftOut = (root: string, options?: WalkOptions): Readonly<Record<string, string>> =>
  Object.fromEntries(walkTree(root, options).leftOut.map(({ path, reason }) => [path, reason]));

test('documents are found by name, in the order of their paths', () => {
  const root = temporaryTree({
    'b.md': '',
    'a/z.markdown': '',
    'a.mdx': '',
    'docs/Notes.TXT': '',
    'docs/guide.adoc': '',
    'keps/1-x/kep.yaml': '',
    'keps/1-x/other.yaml': '',
    'src/main.ts': '',
    '.md': '',
    md: '',
  });
  expect(filesIn(root)).toEqual([
    'a.mdx',
    'a/z.markdown',
    'b.md',
    'docs/Notes.TXT',
    'docs/guide.adoc',
    'keps/1-x/kep.yaml',
  ]);
  expect(filesIn(root, { isWanted: (name) => name.endsWith('.ts') })).toEqual(['src/main.ts']);
});

test('folders of other people are not entered, and are told; hidden ones only when they are named', () => {
  const root = temporaryTree({
    'node_modules/x/a.md': '',
    'vendor/a.md': '',
    'docs/dist/a.md': '',
    'build/a.md': '',
    '.archgate/a.md': '',
    '.github/a.md': '',
    '.cache/a.md': '',
    '.plans/a.md': '',
    '.git/a.md': '',
    '.hidden.md': '',
  });
  expect(filesIn(root, { hidden: ['.plans'] })).toEqual([
    '.archgate/a.md',
    '.github/a.md',
    '.hidden.md',
    '.plans/a.md',
  ]);
  expect(leftOut(root)).toEqual({
    '.cache': 'hidden-folder',
    '.plans': 'hidden-folder',
    build: 'skipped-folder',
    'docs/dist': 'skipped-folder',
    node_modules: 'skipped-folder',
    vendor: 'skipped-folder',
  });
});

test('ignore files hold for their folder and below, and the nearest has the last word', () => {
  const root = temporaryTree({
    '.gitignore': '*.txt\n/drafts/\n!keep.txt\n',
    'a.txt': '',
    'keep.txt': '',
    'drafts/a.md': '',
    'docs/drafts/a.md': '',
    'docs/.gitignore': 'keep.txt\n!special.txt\n/here.md',
    'docs/keep.txt': '',
    'docs/special.txt': '',
    'docs/here.md': '',
    'docs/deeper/here.md': '',
    '.git/info/exclude': 'private.md\n',
    'private.md': '',
  });
  expect(filesIn(root)).toEqual(['docs/deeper/here.md', 'docs/drafts/a.md', 'docs/special.txt', 'keep.txt']);
  expect(leftOut(root)).toEqual({
    'a.txt': 'ignored',
    'docs/here.md': 'ignored',
    'docs/keep.txt': 'ignored',
    drafts: 'ignored',
    'private.md': 'ignored',
  });
});

test('the same files as git lists, in a tree with nested ignore files', () => {
  const root = temporaryTree({
    '.gitignore': '*.txt\nout/\n/docs/*\n!/docs/adr\n',
    'docs/a.md': '',
    'docs/adr/0001.md': '',
    'docs/adr/.gitignore': '0002*\n',
    'docs/adr/0002.md': '',
    'x/out/b.md': '',
    'x/c.md': '',
    'x/.gitignore': '!*.txt\n',
    'x/d.txt': '',
    'e.txt': '',
    'with space/ü.md': '',
  });
  execFileSync('git', ['init', '--quiet'], { cwd: root });
  const args = ['-c', 'core.excludesFile=', 'ls-files', '-z', '--others', '--exclude-standard'];
  const listed = execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\0');
  const expected = listed.filter((path) => /\.(?:md|txt)$/.test(path)).toSorted();
  expect(filesIn(root)).toEqual(expected);
  expect(expected).toHaveLength(4);
});

test('excluded patterns are those of an ignore file, relative to the root', () => {
  const root = temporaryTree({ 'a.md': '', 'docs/a.md': '', 'old/a.md': '', 'docs/old/a.md': '' });
  expect(filesIn(root, { exclude: ['/old/', 'docs/a.md'] })).toEqual(['a.md', 'docs/old/a.md']);
  expect(leftOut(root, { exclude: ['/old/', 'docs/a.md'] })).toEqual({ old: 'excluded', 'docs/a.md': 'excluded' });
});

test('a walk may start in a folder; rules from above hold, unless the folder itself falls under them', () => {
  const root = temporaryTree({
    '.gitignore': 'a.md\n/out/\n',
    'docs/a.md': '',
    'docs/b.md': '',
    'out/a.md': '',
    'node_modules/x/a.txt': '',
  });
  expect(filesIn(root, { start: 'docs' })).toEqual(['docs/b.md']);
  expect(filesIn(root, { start: 'out' })).toEqual(['out/a.md']);
  expect(filesIn(root, { start: 'node_modules/x' })).toEqual(['node_modules/x/a.txt']);
});

test('no link is followed; links to documents and folders are told, with where they lead', () => {
  const base = temporaryTree({ 'outside/secret.md': '', 'repo/docs/a.md': '', 'repo/code.ts': '' });
  const root = join(base, 'repo');
  symlinkSync('docs/a.md', join(root, 'in.md'));
  symlinkSync('docs', join(root, 'folder'));
  symlinkSync('../outside/secret.md', join(root, 'out.md'));
  symlinkSync('../outside', join(root, 'out'));
  symlinkSync('..', join(root, 'docs', 'up'));
  symlinkSync('nowhere', join(root, 'dangling.md'));
  symlinkSync('code.ts', join(root, 'link.ts'));
  expect(filesIn(root)).toEqual(['docs/a.md']);
  expect(leftOut(root)).toEqual({
    'dangling.md': 'symlink',
    'docs/up': 'symlink',
    folder: 'symlink',
    'in.md': 'symlink',
    out: 'symlink-out-of-tree',
    'out.md': 'symlink-out-of-tree',
  });
  const out = walkTree(root).leftOut.find(({ path }) => path === 'out');
  expect(out).toEqual({
    path: 'out',
    reason: 'symlink-out-of-tree',
    isFolder: true,
    detail: join(base, 'outside'),
  });
});

test('other repositories inside are not entered, whatever their .git is; one that git would not take for it is', () => {
  const head = 'ref: refs/heads/main';
  const root = temporaryTree({
    '.git/modules/sub/HEAD': head,
    '.git/modules/sub/objects/x': '',
    '.git/modules/sub/refs/x': '',
    'sub/.git': 'gitdir: ../.git/modules/sub',
    'sub/a.md': '',
    'clone/.git/HEAD': head,
    'clone/.git/objects/x': '',
    'clone/.git/refs/x': '',
    'clone/a.md': '',
    'torn/.git/HEAD': head,
    'torn/a.md': '',
    '.GIT/hooks/a.md': '',
    'a.md': '',
  });
  expect(filesIn(root)).toEqual(['a.md', 'torn/a.md']);
  expect(leftOut(root)).toEqual({ clone: 'nested-repository', sub: 'nested-repository' });
});

test.skipIf(process.platform === 'win32')(
  'a pipe with the name of a document and an unreadable folder are told',
  () => {
    const root = temporaryTree({ 'a.md': '', 'closed/b.md': '' });
    chmodSync(root, 0o755);
    execFileSync('mkfifo', [join(root, 'pipe.md')]);
    chmodSync(join(root, 'closed'), 0o000);
    const isRoot = process.geteuid?.() === 0;
    if (isRoot) process.seteuid?.(65_534);
    try {
      expect(filesIn(root)).toEqual(['a.md']);
      expect(leftOut(root)).toEqual({ 'pipe.md': 'not-a-file', closed: 'unreadable' });
    } finally {
      if (isRoot) process.seteuid?.(0);
      chmodSync(join(root, 'closed'), 0o755);
    }
  },
);

test('an ignore file that is a link out of the tree, a pipe or binary adds no rule', () => {
  const base = temporaryTree({ rules: 'a.md', 'repo/a.md': '', 'repo/x/a.md': '', 'repo/x/.gitignore': 'a.md\0' });
  symlinkSync('../rules', join(base, 'repo', '.gitignore'));
  expect(filesIn(join(base, 'repo'))).toEqual(['a.md', 'x/a.md']);
});

test('the limit on entries ends the walk and is told', () => {
  const root = temporaryTree(Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`d${index}/a.md`, ''])));
  expect(walkTree(root).stoppedAt).toBeUndefined();
  const walk = walkTree(root, { maxEntries: 60 });
  expect(walk).toMatchObject({ stoppedAt: 60, entriesSeen: 60 });
  expect(walk.files).toHaveLength(10);
});

test('two hundred patterns over two thousand files, and a very deep folder, are walked', () => {
  const root = temporaryTree({ '.gitignore': Array.from({ length: 200 }, (_, index) => `*.x${index}`).join('\n') });
  for (let folder = 0; folder < 200; folder += 1) {
    const path = join(root, `d${folder % 10}`, `e${folder}`);
    mkdirSync(path, { recursive: true });
    for (let file = 0; file < 10; file += 1) writeFileSync(join(path, `f${file}.${file === 0 ? 'md' : 'ts'}`), '');
  }
  const deep = Array.from({ length: 300 }, () => 'deep').join('/');
  mkdirSync(join(root, deep), { recursive: true });
  writeFileSync(join(root, deep, 'a.md'), '');
  const walk = walkTree(root);
  expect(walk.files).toHaveLength(201);
  expect(walk.entriesSeen).toBeGreaterThan(2_500);
});
