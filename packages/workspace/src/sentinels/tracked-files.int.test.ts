// SR08: what a head can write into a repository hides no file from a sentinel: neither its ignore files, nor names of folders, nor links.
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGitSandbox, type GitSandbox } from '@decisis/testing';
import { describe, expect, test } from 'vitest';
import {
  DEFAULT_POLICY,
  type AstSentinel,
  type MentionSentinel,
  type Sentinel,
  type TextSentinel,
} from '@decisis/core';
import { temporaryTree } from '../../test/temporary-tree.ts';
import { textSentinel } from '../../test/text-sentinel.ts';
import { isJudged } from '../files/is-judged.ts';
import { workingTreeView } from '../files/working-tree-view.ts';
import { runSentinels } from './run-sentinels.ts';

const holding = (include: readonly string[], exclude: readonly string[] = []) => ({ classes: [], include, exclude });

const absent = (include: string, exclude: readonly string[] = []): TextSentinel =>
  textSentinel({ files: holding([include], exclude) });

/** What comes of a sentinel, in a line. */
async function told(root: string, sentinel: Sentinel): Promise<string> {
  // Settings about documents are none about what sentinels look at.
  const view = workingTreeView(root, { documentBytes: 1_000_000, exclude: ['src/'], hidden: [] });
  const [result] = await runSentinels(root, view, { ...DEFAULT_POLICY, sentinels: [sentinel] });
  const outcome = result?.outcome;
  if (outcome?.kind === 'unobserved') return `unobserved: ${outcome.reason} (${outcome.hint})`;
  if (outcome?.kind !== 'fail') return outcome?.kind ?? 'nothing';
  return outcome.matches.map(({ path, line }) => `${path}:${line}`).join(' ');
}

function committed(files: Readonly<Record<string, string>>, options: readonly string[] = []): GitSandbox {
  const box = createGitSandbox(temporaryTree(), options);
  box.commit(files);
  return box;
}

const PLACES = ['.x', 'node_modules', 'bower_components', 'vendor', 'dist', 'build', 'made'].map(
  (name) => `src/${name}/e.ts`,
);

describe('every file that git tracks counts', () => {
  test.each(PLACES)('%s', async (path) => {
    const { root } = committed({ '.gitignore': 'made/\n', 'src/a.ts': 'x\n', [path]: 'crane\n' });
    expect(await told(root, absent('src/**'))).toBe(`${path}:1`);
  });

  test.each([
    ['version 4 of the index', ['update-index', '--index-version', '4']],
    ['version 3 of the index', ['add', '--intent-to-add', 'src/later.ts']],
    ['a split index', ['update-index', '--split-index']],
    ['extensions of the index', ['update-index', '--untracked-cache', '--force-untracked-cache']],
  ])('whatever the index is like: %s', async (_, command) => {
    const box = committed({ '.gitignore': 'made/\n', 'src/a.ts': 'x\n', 'src/made/e.ts': 'crane\n' });
    writeFileSync(join(box.root, 'src/later.ts'), '');
    box.git(...command);
    writeFileSync(join(box.root, 'src/made/f.ts'), 'crane\n');
    box.git('add', '--force', 'src/made/f.ts');
    expect(await told(box.root, absent('src/**'))).toBe('src/made/e.ts:1 src/made/f.ts:1');
  });

  test('in a repository with names of 64 digits, and from a folder below its top', async () => {
    const files = { 'port/.gitignore': 'made/\n', 'port/src/made/e.ts': 'crane\n', 'crane.ts': 'crane\n' };
    const { root } = committed(files, ['--object-format=sha256']);
    expect(await told(join(root, 'port'), absent('**'))).toBe('src/made/e.ts:1');
  });

  test('one that is gone from the working tree does not', async () => {
    const { root } = committed({ '.gitignore': 'made/\n', 'src/a.ts': 'x\n', 'src/made/e.ts': 'crane\n' });
    rmSync(join(root, 'src/made/e.ts'));
    expect(await told(root, absent('src/**'))).toBe('pass');
  });

  test('one that is not checked out leaves open what it could change', async () => {
    const box = committed({ 'src/a.ts': 'x\n', 'src/far/e.ts': 'crane\n' });
    for (const kind of ['--no-sparse-index', '--sparse-index']) {
      box.git('sparse-checkout', 'set', '--cone', kind, 'src/near');
      expect(await told(box.root, absent('src/**'))).toMatch(/^unobserved: .*src\/far.* \(it is not checked out\)/);
    }
  });
});

test('files that git does not track count unless an ignore file names them, or they were installed', async () => {
  const { root } = committed({ '.gitignore': 'made/\n*.log\n', 'src/a.ts': 'x\n' });
  for (const path of [...PLACES, 'src/e.log']) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), 'crane\n');
  }
  expect(await told(root, absent('src/**'))).toBe('src/.x/e.ts:1 src/build/e.ts:1 src/dist/e.ts:1 src/vendor/e.ts:1');
});

test('where there is no repository, hidden folders and those of others are looked at', async () => {
  const root = temporaryTree(Object.fromEntries(PLACES.map((path) => [path, 'crane\n'])));
  writeFileSync(join(root, '.gitignore'), 'made/\n');
  expect(await told(root, absent('src/**'))).toBe('src/.x/e.ts:1 src/build/e.ts:1 src/dist/e.ts:1 src/vendor/e.ts:1');
});

describe('a link among the files of a sentinel leaves open what it could hide', () => {
  test.each([
    ['a file beside them', '../other/e.ts'],
    ['a folder', '../other'],
    ['a place outside of the tree', '/etc/hostname'],
    ['nothing', 'nowhere'],
    ['itself', 'link.ts'],
  ])('to %s', async (_, target) => {
    const box = committed({ 'src/a.ts': 'x\n', 'other/e.ts': 'crane\n' });
    symlinkSync(target, join(box.root, 'src/link.ts'));
    const open = /^unobserved: one (?:file|place) could not be [a-z ]+: src\/link\.ts \(it is a symbolic link.*exclude/;
    expect(await told(box.root, absent('src/**'))).toMatch(open);
    // Also where an ignore file names it, once git tracks it.
    writeFileSync(join(box.root, '.gitignore'), 'link.ts\n');
    expect(await told(box.root, absent('src/**'))).toBe('pass');
    box.git('add', '--force', 'src/link.ts');
    expect(await told(box.root, absent('src/**'))).toMatch(open);
    expect(await told(box.root, absent('src/**', ['src/link.ts', 'src/link.ts/**']))).toBe('pass');
    expect(await told(box.root, absent('docs/../{other,docs}/**'))).not.toMatch('link');
  });

  test('not one that leads to a file which is looked at anyway', async () => {
    const { root } = committed({ 'src/a.ts': 'x\n' });
    symlinkSync('a.ts', join(root, 'src/link.ts'));
    expect(await told(root, absent('src/**'))).toBe('pass');
    expect(await told(root, absent('src/l*'))).toMatch(/^unobserved: .*src\/link\.ts/);
  });

  test('nor where another place fails already', async () => {
    const { root } = committed({ 'src/a.ts': 'crane\n', 'other/e.ts': 'crane\n' });
    symlinkSync('../other', join(root, 'src/more'));
    expect(await told(root, absent('src/**'))).toBe('src/a.ts:1');
  });

  test('a tracked file behind a link', async () => {
    const { root } = committed({ 'src/in/e.ts': 'crane\n', 'src/a.ts': 'x\n' });
    rmSync(join(root, 'src/in'), { recursive: true });
    symlinkSync(temporaryTree({ 'e.ts': 'x\n' }), join(root, 'src/in'));
    expect(await told(root, absent('src/**'))).toMatch(/^unobserved: .*src\/in/);
  });

  test.each([
    ['ast', { kind: 'ast', language: 'typescript', pattern: 'crane()', rule: undefined, demand: 'absent' }],
    ['mention', { kind: 'mention', mentions: ['pier'], omits: [], section: undefined }],
  ] as const)('for %s too', async (_, keys) => {
    const { root } = committed({ 'src/a.ts': '"pier"\n', 'other/e.ts': 'crane()\n' });
    const sentinel = { ...absent('src/**'), ...keys } as unknown as AstSentinel | MentionSentinel;
    expect(await told(root, sentinel)).toBe('pass');
    symlinkSync('../other', join(root, 'src/more'));
    expect(await told(root, sentinel)).toMatch(/^unobserved: .*src\/more/);
  });
});

test('a submodule, and a repository that git does not track, leave open what is in them', async () => {
  const box = committed({ 'src/a.ts': 'x\n' });
  mkdirSync(join(box.root, 'src/sub'));
  createGitSandbox(join(box.root, 'src/sub')).commit({ 'e.ts': 'crane\n' });
  expect(await told(box.root, absent('src/**'))).toMatch(
    /^unobserved: one place could not be looked at: src\/sub \(it is a repository of its own\)/,
  );
  expect(await told(box.root, absent('lib/**', []))).toMatch(/^unobserved: it looks at no file/);
  expect(await told(box.root, absent('src/**', ['src/sub/**']))).toBe('pass');
  writeFileSync(join(box.root, '.gitignore'), 'src/sub/\n');
  expect(await told(box.root, absent('src/**'))).toBe('pass');
  rmSync(join(box.root, '.gitignore'));
  box.git('add', 'src/sub');
  const open = /^unobserved: one place could not be looked at: src\/sub \(it is a submodule\)/;
  expect(await told(box.root, absent('src/**'))).toMatch(open);
  // Also where nobody fetched it.
  rmSync(join(box.root, 'src/sub'), { recursive: true });
  mkdirSync(join(box.root, 'src/sub'));
  expect(await told(box.root, absent('src/**'))).toMatch(open);
  expect(await told(box.root, absent('src/**', ['src/sub/**']))).toBe('pass');
});

test('a folder with a .git that makes no repository is one as any other', async () => {
  const box = committed({ 'src/a.ts': 'x\n' });
  const expected = ['empty', 'lone', 'nowhere'].map((name) => `src/${name}/e.ts`);
  for (const path of ['src/empty/.git', 'src/lone/.git', 'src/nowhere'])
    mkdirSync(join(box.root, path), { recursive: true });
  writeFileSync(join(box.root, 'src/lone/.git/HEAD'), 'ref: refs/heads/main\n');
  writeFileSync(join(box.root, 'src/nowhere/.git'), 'gitdir: ../gone\n');
  for (const path of expected) writeFileSync(join(box.root, path), 'crane\n');
  expect(box.git('ls-files', '--others', '--exclude-standard').trim().split('\n')).toEqual(expected);
  expect(await told(box.root, absent('src/**'))).toBe(expected.map((path) => `${path}:1`).join(' '));
});

test('an index that is none leaves everything open', async () => {
  const { root } = committed({ 'src/a.ts': 'x\n' });
  writeFileSync(join(root, '.git/index'), 'DIRC and no more');
  expect(await told(root, absent('src/**'))).toMatch(/^unobserved: .*the index of git cannot be read/);
});

// Other systems take no such name.
test.runIf(process.platform === 'linux').each([
  ['that git tracks', ['add', '--all']],
  ['that git does not track', ['status']],
])('a file %s with a name that is no UTF-8 is told to have one', async (_, command) => {
  const box = committed({ 'src/a.ts': 'x\n' });
  writeFileSync(Buffer.concat([Buffer.from(`${box.root}/src/`), Buffer.from([0xe9]), Buffer.from('.ts')]), 'crane\n');
  writeFileSync(join(box.root, 'src/\ufffd\ufffd.ts'), 'x\n');
  box.git(...command);
  expect(await told(box.root, absent('src/**'))).toBe(
    'unobserved: one file could not be read: src/\ufffd.ts (its name is no UTF-8) (rename it, or take it out with exclude = ["src/\ufffd.ts"])',
  );
});

describe('a project in a folder of a larger repository', () => {
  const mono = (files: Readonly<Record<string, string>>): GitSandbox =>
    committed({ 'packages/pier/src/a.ts': 'x\n', ...files });
  const left = (box: GitSandbox, paths: readonly string[]): void => {
    for (const path of paths) {
      mkdirSync(join(box.root, path, '..'), { recursive: true });
      writeFileSync(join(box.root, path), 'crane\n');
    }
  };
  const inPier = (root: string): string => join(root, 'packages/pier');

  test('passes over what ignore files above it name, wherever they are', async () => {
    const box = mono({
      '.gitignore': 'dist/\n*.gen.ts\n/packages/pier/src/made.ts\n',
      'packages/.gitignore': 'out/\n/pier/src/hand.ts\n',
      'packages/pier/.gitignore': '!kept.gen.ts\n',
    });
    writeFileSync(join(box.root, '.git/info/exclude'), 'own.ts\n');
    left(
      box,
      ['dist/x.ts', 'src/b.gen.ts', 'src/made.ts', 'out/x.ts', 'src/hand.ts', 'src/own.ts'].map(
        (path) => `packages/pier/${path}`,
      ),
    );
    expect(await told(inPier(box.root), absent('**/*.ts'))).toBe('pass');
    left(box, ['packages/pier/src/kept.gen.ts', 'packages/pier/made.ts']);
    expect(await told(inPier(box.root), absent('**/*.ts'))).toBe('made.ts:1 src/kept.gen.ts:1');
    expect(isJudged(inPier(box.root), 'src/b.gen.ts')).toBe(false);
    expect(isJudged(inPier(box.root), 'out/x.ts')).toBe(false);
    expect(isJudged(inPier(box.root), 'src/kept.gen.ts')).toBe(true);
  });

  test('but not over what git tracks there', async () => {
    const box = mono({ '.gitignore': 'dist/\n', 'packages/pier/src/b.ts': 'x\n' });
    left(box, ['packages/pier/dist/x.ts']);
    box.git('add', '--force', 'packages/pier/dist/x.ts');
    expect(await told(inPier(box.root), absent('**/*.ts'))).toBe('dist/x.ts:1');
  });

  test('nor over everything where the folder itself is left out', async () => {
    const box = committed({ '.gitignore': 'scratch/\n*.gen.ts\n', 'a.ts': 'x\n' });
    left(box, ['scratch/src/a.ts', 'scratch/src/b.gen.ts']);
    expect(await told(join(box.root, 'scratch'), absent('**/*.ts'))).toBe('src/a.ts:1 src/b.gen.ts:1');
  });

  test('passes over what is excluded in all working trees of the repository', async () => {
    const box = mono({});
    writeFileSync(join(box.root, '.git/info/exclude'), 'own.ts\n');
    const other = join(temporaryTree(), 'other');
    box.git('worktree', 'add', '--quiet', '--detach', other);
    writeFileSync(join(other, 'packages/pier/src/own.ts'), 'crane\n');
    writeFileSync(join(other, 'own.ts'), 'crane\n');
    expect(await told(inPier(other), absent('**/*.ts'))).toBe('pass');
    expect(await told(other, absent('**/*.ts'))).toBe('pass');
  });
});
