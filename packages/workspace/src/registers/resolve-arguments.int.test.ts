import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { isDecisisError } from '@decisis/core';
import { expect, test } from 'vitest';
import { temporaryTree } from '../../test/temporary-tree.ts';
import { findRepository } from '../config/find-repository.ts';
import { parseConfig } from '../config/parse-config.ts';
import type { DetectRegister } from './detection.ts';
import type { RegisterInputs } from './register-input.ts';
import { resolveArguments } from './resolve-arguments.ts';

// Stands in for the reader of documents: "| D-" rows are items, "# ADR" is a record.
const detect: DetectRegister = (_path, bytes) => {
  const text = Buffer.from(bytes).toString();
  const items = text.split('\n| D-').length - 1;
  if (items > 0) return { score: 1, dialects: ['table-register'], items, reason: `${items} rows` };
  return text.startsWith('# ADR') ? { score: 1, dialects: ['adr'], items: 1, reason: 'a record' } : undefined;
};

const REGISTER = '# Open decisions\n\n| ID |\n|---|\n| D-001 |\n| D-002 |\n';
const RECORD = '# ADR 1: something\n\n## Status\n\nProposed\n';
const PROSE = '# Guide\n\nNothing to decide about.\n';

interface Run {
  readonly args?: readonly string[];
  readonly toml?: string;
  readonly cwd?: string;
}

async function resolve(root: string, { args = [], toml = '', cwd = '' }: Run = {}): Promise<RegisterInputs> {
  const folder = join(root, cwd);
  const repository = { ...findRepository(folder), root };
  return resolveArguments(args, { repository, cwd: folder, config: await parseConfig('decisis.toml', toml), detect });
}

const names = async (root: string, run?: Run): Promise<Readonly<Record<string, readonly string[]>>> =>
  Object.fromEntries(
    (await resolve(root, run)).registers.map(({ name, documents }) => [name, documents.map(({ path }) => path)]),
  );

const failure = async (root: string, run: Run): Promise<unknown> => {
  try {
    return await resolve(root, run);
  } catch (error) {
    return isDecisisError(error) ? [error.code, error.data] : error;
  }
};

const TREE = {
  '.git/HEAD': 'ref: refs/heads/main',
  'docs/open.md': REGISTER,
  'docs/guide.md': PROSE,
  'docs/adr/0001-a.md': RECORD,
  'docs/adr/0002-b.md': RECORD,
  'docs/adr/template.md': PROSE,
  'src/main.ts': '// D-001',
};

test('without arguments the registers are found, and what was left out is told', async () => {
  const root = temporaryTree({
    ...TREE,
    'docs/dump.md': `${REGISTER}\0`,
    'docs/large.md': REGISTER + 'x'.repeat(5000),
  });
  const found = await resolve(root, { toml: 'limits.file-size = 4000' });
  expect(found.registers.map(({ name, isFolder, detection }) => [name, isFolder, detection?.items])).toEqual([
    ['docs/adr', true, 2],
    ['docs/open.md', false, 2],
  ]);
  expect(found.documentsSeen).toBe(7);
  expect(Object.fromEntries(found.leftOut.map(({ path, reason }) => [path, reason]))).toEqual({
    'docs/adr/template.md': 'no-decisions',
    'docs/dump.md': 'binary',
    'docs/guide.md': 'no-decisions',
    'docs/large.md': 'too-large',
  });
  expect(Buffer.from(found.registers[1]?.documents[0]?.bytes ?? []).toString()).toBe(REGISTER);
});

test('a large document is judged by its whole text', async () => {
  const root = temporaryTree({ 'a.md': `# Decisions\n${'x\n'.repeat(60_000)}\n| D-1 |\n` });
  expect((await resolve(root)).registers[0]?.detection?.items).toBe(1);
});

test('without arguments, registers of decisis.toml are the registers, by their names, and nothing else', async () => {
  const root = temporaryTree({ ...TREE, 'notes/x.md': PROSE, 'notes/deep/y.md': PROSE, 'notes/drafts/z.md': REGISTER });
  const toml = `
    [[register]]
    name = "open"
    path = "docs/open.md"
    [[register]]
    path = "notes/"
    exclude = ["drafts/"]`;
  expect(await names(root, { toml })).toEqual({ open: ['docs/open.md'], notes: ['notes/deep/y.md', 'notes/x.md'] });
  expect(await names(root, { toml, args: ['.'] })).toEqual(await names(root, { toml }));
  expect(await names(root, { toml, args: ['notes/drafts/z.md', 'notes/x.md'] })).toEqual({
    'notes/drafts/z.md': ['notes/drafts/z.md'],
    notes: ['notes/x.md'],
  });
  const globToml = '[[register]]\nname = "g"\npath = "docs/**/0*.md"';
  expect(await names(root, { toml: globToml })).toEqual({ g: ['docs/adr/0001-a.md', 'docs/adr/0002-b.md'] });
});

test('a document belongs to the register that names it most closely, whatever the order', async () => {
  const root = temporaryTree({ ...TREE, 'docs/adr/deep/0003-c.md': RECORD, 'docs/adr/questions.md': REGISTER });
  const paths = ['docs', 'docs/adr/questions.md', '.', 'docs/adr', 'docs/adr/d*/*'];
  for (const order of [paths, paths.toReversed()]) {
    const toml = order.map((path) => `[[register]]\npath = "${path}"`).join('\n');
    const found = await names(root, { toml: toml.replace('d*/*', 'deep/*') });
    expect(found).toEqual({
      docs: ['docs/guide.md', 'docs/open.md'],
      'docs/adr': ['docs/adr/0001-a.md', 'docs/adr/0002-b.md', 'docs/adr/template.md'],
      'docs/adr/deep/*': ['docs/adr/deep/0003-c.md'],
      'docs/adr/questions.md': ['docs/adr/questions.md'],
    });
    const one = { 'docs/adr/questions.md': ['docs/adr/questions.md'] };
    expect(await names(root, { toml, args: ['docs/adr/questions.md'] })).toEqual(one);
  }
});

test('a register of decisis.toml that is missing or empty is an error', async () => {
  const root = temporaryTree(TREE);
  mkdirSync(join(root, 'empty'));
  expect(await failure(root, { toml: '[[register]]\npath = "docs/opne.md"' })).toEqual([
    'DCS_DOCUMENT_NOT_FOUND',
    { path: 'docs/opne.md', nearest: ['docs/open.md'] },
  ]);
  expect(await failure(root, { toml: '[[register]]\npath = "empty"' })).toMatchObject([
    'DCS_CONFIG_NO_REGISTERS',
    { folder: 'empty' },
  ]);
  expect(await failure(root, { toml: '[[register]]\npath = "x/*.md"' })).toMatchObject(['DCS_DOCUMENT_NOT_FOUND', {}]);
  expect(await failure(root, { toml: '[[register]]\npath = "docs/x*.md"' })).toMatchObject([
    'DCS_CONFIG_NO_REGISTERS',
    {},
  ]);
});

test('a file is taken whatever it holds, under the register it belongs to', async () => {
  const root = temporaryTree(TREE);
  expect(await names(root, { args: ['docs/guide.md'] })).toEqual({ 'docs/guide.md': ['docs/guide.md'] });
  expect(await names(root, { args: ['src/main.ts'] })).toEqual({ 'src/main.ts': ['src/main.ts'] });
  const toml = '[[register]]\nname = "log"\npath = "docs/adr"\nstatuses = { done = "accepted" }';
  const args = ['docs/adr/0002-b.md', 'docs/guide.md', 'docs/adr/0001-a.md', './docs/adr/0001-a.md'];
  expect(await names(root, { args, toml })).toEqual({
    log: ['docs/adr/0002-b.md', 'docs/adr/0001-a.md'],
    'docs/guide.md': ['docs/guide.md'],
  });
  expect((await resolve(root, { args, toml })).registers[0]?.config?.statuses.get('done')).toEqual({
    status: 'accepted',
    locked: false,
  });
});

test('arguments are relative to the folder one is in, names to the root', async () => {
  const root = temporaryTree(TREE);
  expect(await names(root, { args: ['open.md'], cwd: 'docs' })).toEqual({ 'docs/open.md': ['docs/open.md'] });
  expect(await names(root, { args: ['..'], cwd: 'src' })).toEqual(await names(root));
  expect(await names(root, { args: [join(root, 'docs', 'open.md')], cwd: 'src' })).toEqual({
    'docs/open.md': ['docs/open.md'],
  });
  expect(await names(root, { args: ['adr'], cwd: 'docs' })).toEqual({
    'docs/adr': ['docs/adr/0001-a.md', 'docs/adr/0002-b.md'],
  });
});

test('a folder inside a register of decisis.toml is that part of it', async () => {
  const root = temporaryTree({ ...TREE, 'docs/adr/old/0000-z.md': RECORD });
  const toml = '[[register]]\nname = "log"\npath = "docs/adr"';
  expect(await names(root, { toml, args: ['docs/adr/old'] })).toEqual({ log: ['docs/adr/old/0000-z.md'] });
  expect(await names(root, { toml, args: ['log'] })).toEqual(await names(root, { toml, args: ['docs/adr'] }));
});

test('globs are expanded, also those that begin above or at the root of the machine', async () => {
  const root = temporaryTree(TREE);
  const records = { 'docs/adr/0001-a.md': ['docs/adr/0001-a.md'], 'docs/adr/0002-b.md': ['docs/adr/0002-b.md'] };
  expect(await names(root, { args: ['docs/adr/0*.md'] })).toEqual(records);
  expect(await names(root, { args: ['**/000[12]*.md'] })).toEqual(records);
  expect(await names(root, { args: ['../docs/adr/{0001,0002}*'], cwd: 'src' })).toEqual(records);
  expect(await names(root, { args: [join(root, 'docs/adr/0*')], cwd: 'src' })).toEqual(records);
  expect(await failure(root, { args: ['docs/x*.md'] })).toMatchObject([
    'DCS_DOCUMENT_NOT_FOUND',
    { path: 'docs/x*.md' },
  ]);
  expect(await failure(root, { args: ['nowhere/*.md'] })).toMatchObject(['DCS_DOCUMENT_NOT_FOUND', {}]);
});

test('a name with the characters of a glob is a name when it exists', async () => {
  const root = temporaryTree({ 'a[1].md': REGISTER, 'a1.md': REGISTER });
  expect(await names(root, { args: ['a[1].md'] })).toEqual({ 'a[1].md': ['a[1].md'] });
});

test('folders and files outside of the repository are named by the way to them', async () => {
  const base = temporaryTree({ 'repo/.git/HEAD': '', 'other/docs/open.md': REGISTER, 'other/adr/0001-a.md': RECORD });
  const root = join(base, 'repo');
  expect(await names(root, { args: ['../other'] })).toEqual({
    '../other/adr': ['../other/adr/0001-a.md'],
    '../other/docs/open.md': ['../other/docs/open.md'],
  });
  expect(await names(root, { args: [join(base, 'other/docs/open.md')] })).toEqual({
    '../other/docs/open.md': ['../other/docs/open.md'],
  });
  const [register] = (await resolve(root, { args: ['../other/adr'] })).registers;
  expect(register).toMatchObject({ name: '../other/adr', isFolder: true });
  expect(register?.documents[0]).toMatchObject({
    root: join(base, 'other/adr'),
    file: join(base, 'other/adr/0001-a.md'),
  });
});

test('a link from outside that leads into the repository leads to its registers', async () => {
  const base = temporaryTree({ 'repo/.git/HEAD': '', 'repo/docs/open.md': REGISTER });
  symlinkSync('repo/docs', join(base, 'link'));
  expect(await names(join(base, 'repo'), { args: ['../link/open.md'] })).toEqual({ 'docs/open.md': ['docs/open.md'] });
});

test('what does not exist is an error with the nearest name that does', async () => {
  const root = temporaryTree(TREE);
  expect(await failure(root, { args: ['docs/opne.md'] })).toEqual([
    'DCS_DOCUMENT_NOT_FOUND',
    { path: 'docs/opne.md', nearest: ['docs/open.md'] },
  ]);
  expect(await failure(root, { args: ['dosc/open.md'] })).toEqual([
    'DCS_DOCUMENT_NOT_FOUND',
    { path: 'dosc/open.md', nearest: ['docs'] },
  ]);
  expect(await failure(root, { args: ['../docs/gide.md'], cwd: 'src' })).toEqual([
    'DCS_DOCUMENT_NOT_FOUND',
    { path: '../docs/gide.md', nearest: ['../docs/guide.md'] },
  ]);
  expect(await failure(root, { args: [join(root, 'docs/opem.md')] })).toEqual([
    'DCS_DOCUMENT_NOT_FOUND',
    { path: join(root, 'docs/opem.md'), nearest: [join(root, 'docs/open.md')] },
  ]);
  const toml = '[[register]]\nname = "backlog"\npath = "docs/open.md"';
  expect(await failure(root, { args: ['baclog'], toml })).toEqual([
    'DCS_DOCUMENT_NOT_FOUND',
    { path: 'baclog', nearest: ['backlog'] },
  ]);
  expect(await failure(root, { args: ['a\0b'] })).toEqual(['DCS_DOCUMENT_NOT_FOUND', { path: 'a\0b', nearest: [] }]);
  expect(await failure(root, { args: ['x'.repeat(5000)] })).toMatchObject(['DCS_DOCUMENT_NOT_FOUND', { nearest: [] }]);
  expect(await failure(root, { args: [''] })).toMatchObject(['DCS_DOCUMENT_NOT_FOUND', { path: '""' }]);
});

test('a folder in which nothing is found is an error that says how much was looked at', async () => {
  const root = temporaryTree({ ...TREE, 'notes/a.md': PROSE, 'notes/b.md': PROSE });
  expect(await failure(root, { args: ['notes'] })).toEqual([
    'DCS_CONFIG_NO_REGISTERS',
    { folder: 'notes', filesRead: 2 },
  ]);
  expect(await failure(root, { args: ['docs', 'src'] })).toMatchObject(['DCS_CONFIG_NO_REGISTERS', { folder: 'src' }]);
});

test('named files that cannot be read are errors, links that lead out included', async () => {
  const base = temporaryTree({ 'repo/docs/open.md': REGISTER, 'outside.md': REGISTER, 'outside/open.md': REGISTER });
  const root = join(base, 'repo');
  symlinkSync('../outside.md', join(root, 'link.md'));
  symlinkSync('../outside', join(root, 'folder'));
  symlinkSync('nowhere', join(root, 'dangling.md'));
  symlinkSync('docs/open.md', join(root, 'good.md'));
  expect(await failure(root, { args: ['link.md'] })).toMatchObject(['DCS_DOCUMENT_OUTSIDE_TREE', { path: 'link.md' }]);
  expect(await failure(root, { args: ['folder'] })).toMatchObject(['DCS_DOCUMENT_OUTSIDE_TREE', { path: 'folder' }]);
  expect(await failure(root, { args: ['folder/open.md'] })).toMatchObject(['DCS_DOCUMENT_OUTSIDE_TREE', {}]);
  expect(await failure(root, { args: ['dangling.md'] })).toMatchObject([
    'DCS_DOCUMENT_NOT_FOUND',
    { path: 'dangling.md' },
  ]);
  expect(await failure(root, { toml: '[[register]]\npath = "folder"' })).toMatchObject([
    'DCS_DOCUMENT_OUTSIDE_TREE',
    {},
  ]);
  expect(await failure(root, { toml: '[[register]]\npath = "link.md"' })).toMatchObject([
    'DCS_DOCUMENT_OUTSIDE_TREE',
    {},
  ]);
  expect(await names(root, { args: ['good.md'] })).toEqual({ 'good.md': ['good.md'] });
});

test.skipIf(process.platform === 'win32')(
  'an unreadable document stops a register that names it, and is told when met',
  async () => {
    const root = temporaryTree({ 'docs/a.md': REGISTER, 'docs/b.md': REGISTER });
    const toml = '[[register]]\npath = "docs"';
    // Loads everything while the checkout can still be read.
    expect(await names(root, { toml })).toEqual({ docs: ['docs/a.md', 'docs/b.md'] });
    expect(Object.keys(await names(root))).toHaveLength(2);
    chmodSync(root, 0o755);
    chmodSync(join(root, 'docs/a.md'), 0o000);
    const isRoot = process.geteuid?.() === 0;
    if (isRoot) process.seteuid?.(65_534);
    try {
      expect(await failure(root, { toml })).toMatchObject(['DCS_DOCUMENT_UNREADABLE', { path: 'docs/a.md' }]);
      expect((await resolve(root)).leftOut).toMatchObject([{ path: 'docs/a.md', reason: 'unreadable' }]);
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
  },
);

test('discovery obeys its settings, and progress is told', async () => {
  const root = temporaryTree({ 'docs/open.md': REGISTER, 'old/open.md': REGISTER, '.plans/open.md': REGISTER });
  expect(Object.keys(await names(root))).toEqual(['docs/open.md', 'old/open.md']);
  expect(Object.keys(await names(root, { toml: 'discovery.exclude = ["old/"]' }))).toEqual(['docs/open.md']);
  expect(Object.keys(await names(root, { toml: 'discovery.include = ["old/**"]' }))).toEqual(['old/open.md']);
  expect(Object.keys(await names(root, { toml: 'discovery.hidden = [".plans"]' }))).toHaveLength(3);
  const seen: number[] = [];
  const config = await parseConfig('decisis.toml', '');
  await resolveArguments([], {
    repository: findRepository(root),
    cwd: root,
    config,
    detect,
    onProgress: (count) => seen.push(count),
  });
  expect(seen).toEqual([1, 2]);
});
