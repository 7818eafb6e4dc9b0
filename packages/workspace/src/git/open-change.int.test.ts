import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGitSandbox, type GitSandbox } from '@decisis/testing';
import { describe, expect, test } from 'vitest';
import { temporaryTree } from '../../test/temporary-tree.ts';
import { existsIn, followRegisters } from './follow-registers.ts';
import { openChange, type OpenedChange } from './open-change.ts';

const environment = { PATH: process.env['PATH'] };

const open = ({ root }: GitSandbox, head?: string, cwd = root): Promise<OpenedChange> =>
  openChange({ cwd, environment, base: 'main', head }, (config) => config);

const kinds = ({ files }: OpenedChange): readonly string[] =>
  files().map(({ kind, path, from }) => `${kind} ${path}${from === undefined ? '' : ` from ${from}`}`);

/** A repository on `topic`, whose base has a few files of every sort. */
function onTopic(options: readonly string[] = []): GitSandbox {
  const box = createGitSandbox(temporaryTree(), options);
  symlinkSync('a.md', join(box.root, 'link.md'));
  box.commit({ 'a.md': 'one\ntwo\n', 'docs/b.md': 'b', 'docs/c.bin': new Uint8Array([0, 13, 10]), 'vendor/d.md': 'd' });
  box.git('checkout', '--quiet', '-b', 'topic');
  return box;
}

describe('the files of a change in the working tree', () => {
  test.each([[[]], [['--object-format=sha256']]])(
    'are what git says, and none when nothing differs %j',
    async (options) => {
      const box = onTopic(options);
      expect(kinds(await open(box))).toEqual([]);
      writeFileSync(join(box.root, 'a.md'), 'one\nthree\n');
      writeFileSync(join(box.root, 'vendor/new.md'), 'new');
      rmSync(join(box.root, 'docs/b.md'));
      renameSync(join(box.root, 'docs/c.bin'), join(box.root, 'c.bin'));
      expect(kinds(await open(box))).toEqual([
        'modified a.md',
        'modified c.bin from docs/c.bin',
        'deleted docs/b.md',
        'added vendor/new.md',
      ]);
      const commit = box.commit({});
      expect(kinds(await open(box, commit))).toEqual(kinds(await open(box)));
      expect(box.git('diff', '--name-status', '-M100%', 'main').split('\n')).toHaveLength(4);
    },
  );

  test('line breaks as Windows writes them are no change; other bytes of them are', async () => {
    const box = onTopic();
    writeFileSync(join(box.root, 'a.md'), 'one\r\ntwo\r\n');
    writeFileSync(join(box.root, 'docs/c.bin'), new Uint8Array([0, 10]));
    expect(kinds(await open(box))).toEqual(['modified docs/c.bin']);
  });

  test('a file that a commit makes a program is changed', async () => {
    const box = onTopic();
    box.git('update-index', '--chmod=+x', 'a.md');
    box.git('commit', '--quiet', '--message=Run it');
    expect(kinds(await open(box))).toEqual(['modified a.md']);
    expect(kinds(await open(box, box.git('rev-parse', 'HEAD').trim()))).toEqual(['modified a.md']);
  });

  test('a file that is made a program without a commit is changed, in the index or on the disk', async () => {
    const box = onTopic();
    chmodSync(join(box.root, 'a.md'), 0o755);
    expect(kinds(await open(box))).toEqual(['modified a.md']);
    chmodSync(join(box.root, 'a.md'), 0o644);
    expect(kinds(await open(box))).toEqual([]);
    box.git('update-index', '--chmod=+x', 'docs/b.md');
    expect(kinds(await open(box))).toEqual(['modified docs/b.md']);
  });

  test('where git goes by the index alone, the disk makes no file a program', async () => {
    const box = onTopic();
    box.git('config', 'core.fileMode', 'false');
    chmodSync(join(box.root, 'a.md'), 0o755);
    expect(kinds(await open(box))).toEqual([]);
    box.git('update-index', '--chmod=+x', 'a.md');
    expect(kinds(await open(box))).toEqual(['modified a.md']);
  });

  test('ignored files are left out, but not one that git tracks', async () => {
    const box = onTopic();
    box.commit({ 'secret/kept.md': 'tracked' });
    writeFileSync(join(box.root, '.gitignore'), 'secret/\na.md\n');
    writeFileSync(join(box.root, 'secret/scratch.md'), 'not tracked');
    writeFileSync(join(box.root, 'a.md'), 'changed');
    expect(kinds(await open(box))).toEqual(['added .gitignore', 'modified a.md', 'added secret/kept.md']);
  });

  test('a folder that became a link has no files any more, whatever the link leads to', async () => {
    const box = onTopic();
    const elsewhere = temporaryTree({ 'b.md': 'b', 'c.bin': new Uint8Array([0, 13, 10]) });
    rmSync(join(box.root, 'docs'), { recursive: true });
    symlinkSync(elsewhere, join(box.root, 'docs'));
    rmSync(join(box.root, 'link.md'));
    symlinkSync('docs/b.md', join(box.root, 'link.md'));
    expect(kinds(await open(box))).toEqual(['deleted docs/b.md', 'deleted docs/c.bin', 'modified link.md']);
  });
});

test('git is started as often for many files as for few', async () => {
  const box = onTopic();
  const opened = await open(box);
  opened.files();
  // Refs, the tree of the base, the tree of what is checked out: nothing is committed on the branch, so they are one.
  expect(opened.git.calls).toBe(2);
  box.commit({ 'docs/e.md': 'e' });
  const ahead = await open(box);
  ahead.files();
  expect(ahead.git.calls).toBe(4);
});

test('the root is the folder in which the base has its settings', async () => {
  const box = onTopic();
  box.git('checkout', '--quiet', 'main');
  box.commit({ 'docs/decisis.toml': '[project]\nname = "harbour"\n' });
  mkdirSync(join(box.root, 'docs/deep'));
  const { repository, config } = await open(box, undefined, join(box.root, 'docs/deep'));
  expect([repository.root, config.project.name]).toEqual([join(box.root, 'docs'), 'harbour']);
});

describe('registers of the base in the files of a change', () => {
  const register = (path: string, name = path) => ({
    name,
    path,
    dialect: undefined,
    columns: new Map(),
    statuses: new Map(),
    kind: undefined,
    exclude: ['x'],
  });
  const at =
    (...paths: readonly string[]) =>
    (path: string) =>
      paths.includes(path);
  const nothing = () => [];

  test('stand where they stood, or where they were renamed to, with the settings of the base', () => {
    const files = () => [{ path: 'new.md', kind: 'modified' as const, from: 'old.md' }];
    const { registers, missing } = followRegisters(
      [register('kept.md'), register('old.md'), register('docs/*.md')],
      at('kept.md', 'new.md'),
      files,
      undefined,
    );
    expect(registers.map(({ path, exclude }) => [path, ...exclude])).toEqual([
      ['kept.md', 'x'],
      ['new.md', 'x'],
      ['docs/*.md', 'x'],
    ]);
    expect(missing).toEqual([]);
  });

  test('are followed as folders where all that was in one went to one place, and nowhere else', () => {
    const gone = (from: string, path: string) => ({ path, kind: 'modified' as const, from });
    const placeOf = (...files: ReadonlyArray<ReturnType<typeof gone>>): readonly string[] =>
      followRegisters([register('adr')], at('log', 'old'), () => files, undefined).registers.map(({ path }) => path);
    expect(placeOf(gone('adr/1.md', 'log/1.md'), gone('adr/a/2.md', 'log/a/2.md'))).toEqual(['log']);
    expect(placeOf(gone('adr/1.md', 'log/1.md'), gone('adr/2.md', 'old/2.md'))).toEqual([]);
    expect(placeOf(gone('adr/1.md', 'log/one.md'))).toEqual([]);
    expect(placeOf(gone('adrs/1.md', 'log/1.md'))).toEqual([]);
    const deleted = { path: 'adr/2.md', kind: 'deleted' as const, from: undefined };
    expect(
      followRegisters([register('adr')], at('log'), () => [gone('adr/1.md', 'log/1.md'), deleted], undefined),
    ).toEqual({
      registers: [],
      missing: [{ name: 'adr', path: 'adr' }],
    });
  });

  test('are not in a folder with nothing in it', () => {
    const root = temporaryTree();
    mkdirSync(join(root, 'empty/deep'), { recursive: true });
    mkdirSync(join(root, 'full/deep'), { recursive: true });
    writeFileSync(join(root, 'full/deep/a.md'), 'a');
    expect(['empty', 'full'].map(existsIn(root, undefined))).toEqual([false, true]);
  });

  test('that are found nowhere are missing', () => {
    expect(followRegisters([register('old.md', 'plans')], at(), nothing, undefined).missing).toEqual([
      { name: 'plans', path: 'old.md' },
    ]);
  });

  test('are looked for in a commit as on the disk', async () => {
    const box = onTopic();
    const { head } = await open(box, 'topic');
    for (const exists of [existsIn(box.root, undefined), existsIn(box.root, head)]) {
      expect(['a.md', 'docs', '.', 'doc'].map(exists)).toEqual([true, true, true, false]);
    }
  });
});
