import { expect, test } from 'vitest';
import type { Detection } from './detection.ts';
import { groupCandidates } from './group-candidates.ts';

const found = (path: string, dialect: string, items: number): { path: string; detection: Detection } => ({
  path,
  detection: { score: 1, dialects: [dialect], items, reason: '' },
});
const record = (path: string) => found(path, 'adr', 1);
const table = (path: string) => found(path, 'table-register', 5);

const groupsOf = (
  members: ReadonlyArray<{ path: string; detection: Detection }>,
  others: readonly string[] = [],
  rootName = '',
): Readonly<Record<string, readonly string[]>> => {
  const paths = [...members.map(({ path }) => path), ...others];
  const groups = groupCandidates(members, paths, rootName);
  return Object.fromEntries(
    groups.map((group) => [group.path + (group.isFolder ? '/' : ''), group.members.map(({ path }) => path)]),
  );
};

test('a document of several decisions is a register of its own', () => {
  expect(groupsOf([table('docs/open.md'), table('docs/locked.md')])).toEqual({
    'docs/locked.md': ['docs/locked.md'],
    'docs/open.md': ['docs/open.md'],
  });
});

test('a folder of records is one register, with its index and the folders below', () => {
  const members = [
    record('docs/adr/0001-a.md'),
    record('docs/adr/0002-b.md'),
    record('docs/adr/archived/0003-c.md'),
    table('docs/adr/README.md'),
    table('docs/adr/open-questions.md'),
    table('docs/README.md'),
  ];
  expect(groupsOf(members, ['docs/adr/template.md'])).toEqual({
    'docs/README.md': ['docs/README.md'],
    'docs/adr/': ['docs/adr/0001-a.md', 'docs/adr/0002-b.md', 'docs/adr/archived/0003-c.md', 'docs/adr/README.md'],
    'docs/adr/open-questions.md': ['docs/adr/open-questions.md'],
  });
});

test('the first record makes a register only of a folder that is called like one', () => {
  expect(groupsOf([record('docs/adr/0001-a.md')])).toEqual({ 'docs/adr/': ['docs/adr/0001-a.md'] });
  expect(groupsOf([record('docs/notes/0001-a.md')])).toEqual({ 'docs/notes/0001-a.md': ['docs/notes/0001-a.md'] });
  expect(groupsOf([record('0001-a.md')], [], 'adr')).toEqual({ '/': ['0001-a.md'] });
  expect(groupsOf([record('0001-a.md')], [], 'project')).toEqual({ '0001-a.md': ['0001-a.md'] });
});

test('a few records among many other documents do not make a register of the folder', () => {
  const members = [record('docs/a.md'), record('docs/b.md')];
  expect(Object.keys(groupsOf(members, ['docs/c.md', 'docs/d.md', 'docs/e.md']))).toEqual(['docs/a.md', 'docs/b.md']);
  expect(Object.keys(groupsOf(members, ['docs/c.md', 'docs/README.md', 'docs/template.md']))).toEqual(['docs/']);
});

const proposal = (folder: string) => [found(`${folder}/kep.yaml`, 'kep', 1), record(`${folder}/README.md`)];

test('proposals that fill a folder belong to the folder of all, whatever groups have folders in between', () => {
  const below = (folder: string) => [`${folder}/kep.yaml`, `${folder}/README.md`];
  const [first, second, third] = ['keps/sig-node/1-a', 'keps/sig-node/2-b', 'keps/sig-net/3-c'];
  for (const folders of [[first], [first, second], [first, third], [first, second, third]])
    expect(groupsOf(folders.flatMap(proposal))).toEqual({ 'keps/': folders.flatMap(below) });
  expect(groupsOf(proposal('docs/proposals/1-a'))).toEqual({ 'docs/proposals/': below('docs/proposals/1-a') });
});

test('a proposal of a folder of another name belongs to that when nothing else is there, else to its own', () => {
  expect(groupsOf(proposal('docs/1-a'))).toEqual({ 'docs/': ['docs/1-a/kep.yaml', 'docs/1-a/README.md'] });
  expect(Object.keys(groupsOf([...proposal('docs/1-a'), found('docs/guide/open.md', 'table', 3)]))).toEqual([
    'docs/1-a/',
    'docs/guide/open.md',
  ]);
  expect(Object.keys(groupsOf(proposal('1-a')))).toEqual(['1-a/']);
});
