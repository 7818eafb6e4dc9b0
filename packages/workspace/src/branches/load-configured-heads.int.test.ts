import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ClaimIndex, claimsOf, compareHeads, decodeSource, readDocument, registerOf } from '@decisis/core';
import { createGitSandbox, type GitSandbox } from '@decisis/testing';
import { expect, test } from 'vitest';
import { temporaryTree } from '../../test/temporary-tree.ts';
import { parseConfig } from '../config/parse-config.ts';
import { readDocumentBytes } from '../files/read-document-bytes.ts';
import { openGit } from '../git/open-git.ts';
import { findHeads } from './head-references.ts';
import { loadConfiguredHeads } from './load-configured-heads.ts';

const table = (...rows: readonly string[]): string =>
  `# Harbour\n\n| ID | Decision | Status |\n|---|---|---|\n${rows.map((row) => `| ${row} | open |\n`).join('')}`;
const PILOT = 'D-001 | Pick the pilot';
const named = (...paths: readonly string[]): string =>
  paths.map((path) => `[[register]]\npath = "${path}"\n`).join('\n');

async function compare(root: string, toml: string, paths: readonly string[]) {
  const config = await parseConfig('decisis.toml', toml);
  const { git, prefix } = openGit(root, process.env['PATH'] ?? '');
  const read = (_: unknown, path: string, bytes: Uint8Array) => readDocument(decodeSource(path, bytes));
  const documents = paths.map((path) => {
    const bytes = readDocumentBytes(root, path, config.limits);
    return { path, root, file: join(root, path), bytes };
  });
  const name = config.registers[0]?.path ?? '.';
  const readings = documents.map(({ path, bytes }) => read(undefined, path, bytes));
  const registers = [registerOf(name, name, readings)];
  const judged = claimsOf(registers);
  const found = findHeads(git, { patterns: [], target: undefined, judged: undefined, environment: {} });
  const inputs = [{ name, path: name, isFolder: paths.length > 1, documents, config: undefined, detection: undefined }];
  const isThere = (path: string) => existsSync(join(root, path));
  const claims = new ClaimIndex(judged);
  const state = { git, prefix, commit: found.commit, config, registers, inputs, claims, read, isThere };
  const { heads, reservations, notCompared } = await loadConfiguredHeads(state, found.references);
  const compared = compareHeads({
    judged,
    heads,
    reservations,
    branches: found.branches,
    notCompared: () => notCompared,
  });
  const told = compared.collisions.map((one) => `${one.claim.id} ${one.other.title} on ${one.heads.join(', ')}`);
  return { told, notCompared: compared.notCompared, free: [...compared.free.values()], calls: git.calls };
}

function begin(): GitSandbox {
  const box = createGitSandbox(temporaryTree());
  box.commit({ 'decisis.toml': named('docs/open.md'), 'docs/open.md': table(PILOT) }, 'Begin');
  box.git('checkout', '--quiet', '-b', 'feature', 'main');
  box.commit({ 'docs/open.md': table(PILOT, 'D-002 | Pick the lamp', 'D-003 | Pick the net') }, 'Lamp');
  box.git('checkout', '--quiet', '-b', 'moved', 'main');
  box.git('rm', '--quiet', 'docs/open.md');
  const files = {
    'decisis.toml': named('decisions/open.md'),
    'decisions/open.md': table(PILOT, 'D-002 | Pick the oil'),
  };
  box.commit(files, 'Move');
  return box;
}

test('F26: a register that one branch moved is compared with that at its earlier place, from both sides', async () => {
  const box = begin();
  const moved = await compare(box.root, named('decisions/open.md'), ['decisions/open.md']);
  expect(moved.told).toEqual(['D-002 Pick the lamp on feature']);
  expect(moved.free).toEqual(['D-004']);
  box.git('checkout', '--quiet', 'feature');
  const feature = await compare(box.root, named('docs/open.md'), ['docs/open.md']);
  expect(feature.told).toEqual(['D-002 Pick the oil on moved']);
  expect(feature.free).toEqual(['D-004']);
});

test('a register that both sides moved, each elsewhere, and a title reworded on one', async () => {
  const box = begin();
  box.git('checkout', '--quiet', '-b', 'other', 'main');
  box.git('rm', '--quiet', 'docs/open.md');
  const reworded = table('D-001 | Pick the sea pilot and the river pilot');
  box.commit({ 'decisis.toml': named('log/open.md'), 'log/open.md': reworded }, 'Elsewhere');
  box.git('branch', '--quiet', '-D', 'feature', 'main');
  const other = await compare(box.root, named('log/open.md'), ['log/open.md']);
  expect(other.told).toEqual([]);
});

test('a folder of records that one branch moved', async () => {
  const record = (number: number, title: string): string =>
    `# ${number}. ${title}\n\n## Status\n\nAccepted\n\n## Context\n\nTide.\n\n## Decision\n\n${title}.\n`;
  const box = createGitSandbox(temporaryTree());
  const rope = record(1, 'Rope');
  box.commit({ 'decisis.toml': named('docs/adr'), 'docs/adr/0001-rope.md': rope }, 'Begin');
  box.git('checkout', '--quiet', '-b', 'feature', 'main');
  box.commit({ 'docs/adr/0002-tar.md': record(2, 'Tar') }, 'Tar');
  box.git('checkout', '--quiet', '-b', 'moved', 'main');
  box.git('rm', '--quiet', 'docs/adr/0001-rope.md');
  const files = { 'docs/log/0001-rope.md': rope, 'docs/log/0002-sand.md': record(2, 'Sand') };
  box.commit({ 'decisis.toml': named('docs/log'), ...files }, 'Move');
  const { told } = await compare(box.root, named('docs/log'), Object.keys(files));
  expect(told).toEqual(['0002 Tar on feature']);
});

test('a branch that names no registers is looked through, and one whose decisis.toml is broken is told', async () => {
  const box = begin();
  box.git('checkout', '--quiet', '-b', 'early', 'main');
  box.git('rm', '--quiet', 'decisis.toml');
  box.commit({ 'notes/list.md': table('D-002 | Pick the sail') }, 'Early');
  box.git('checkout', '--quiet', '-b', 'broken', 'main');
  box.commit({ 'decisis.toml': '[[register]\n' }, 'Break');
  box.git('checkout', '--quiet', 'moved');
  box.git('branch', '--quiet', '-D', 'feature');
  const { told, notCompared } = await compare(box.root, named('decisions/open.md'), ['decisions/open.md']);
  expect(told).toEqual(['D-002 Pick the sail on early']);
  expect(notCompared.map(({ head, reason }) => `${head}: ${reason}`)).toEqual([
    expect.stringMatching(/^broken: its decisis\.toml is not understood/),
  ]);
});

test('the same settings cost no call of git more', async () => {
  const box = begin();
  box.git('checkout', '--quiet', 'feature');
  box.git('branch', '--quiet', '-D', 'moved');
  const { calls } = await compare(box.root, named('docs/open.md'), ['docs/open.md']);
  expect(calls).toBe(5);
});
