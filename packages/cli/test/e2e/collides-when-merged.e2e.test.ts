import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGitSandbox, type GitSandbox } from '@decisis/testing';
import { describe, expect, test } from 'vitest';
import { runCli } from '../run-cli.ts';
import { temporaryFolder } from '../temporary-repository.ts';
import { missingStrace, traceCli } from '../trace-cli.ts';

const settings = (path: string): string => `[[register]]\npath = "${path}"\n`;
const table = (title: string, ...rows: readonly string[]): string =>
  `## ${title}\n\n| ID | Decision | Status |\n|---|---|---|\n${rows.map((row) => `| ${row} | open |\n`).join('')}`;
const record = (number: string, title: string): string =>
  `# ${number}. ${title}\n\n## Status\n\nAccepted\n\n## Context\n\nThe quay is full.\n\n## Decision\n\n${title}.\n`;
const document = (berths: readonly string[], cranes: readonly string[]): string =>
  `# Harbour\n\n${table('Berths', 'D-001 | Length of the north berth', ...berths)}\n${table('Cranes', 'D-002 | Maker of the crane', ...cranes)}`;

interface Told {
  readonly ruleId: string;
  readonly item: string | null;
  readonly message: string;
  readonly hint: string;
}

/** What `check` says about IDs. */
function told({ root }: GitSandbox, ...options: readonly string[]): string[] {
  const { out } = runCli(root, ['check', '--json', '--rule', 'identity', ...options]);
  const { findings } = JSON.parse(out) as { readonly findings: readonly Told[] };
  return findings.map(({ ruleId, message, hint }) => `${ruleId}: ${message}; ${hint}`);
}

/** A branch that moves the register and writes D-003 into its second table, while main writes another one into the first. */
function moved(): GitSandbox {
  const box = createGitSandbox(temporaryFolder());
  box.commit({ 'decisis.toml': settings('docs/open.md'), 'docs/open.md': document([], []) });
  box.git('checkout', '--quiet', '-b', 'move');
  box.commit({
    'decisis.toml': settings('plans/harbour.md'),
    'docs/open.md': null,
    'plans/harbour.md': document([], ['D-003 | Night shift of the crane']),
  });
  box.git('checkout', '--quiet', 'main');
  box.commit({ 'docs/open.md': document(['D-003 | Depth of the south berth'], []) });
  box.git('checkout', '--quiet', 'move');
  return box;
}

/** The same with a remote whose HEAD is main: that is where the branch goes when nobody says otherwise. */
function withOrigin(box: GitSandbox): GitSandbox {
  box.git('remote', 'add', 'origin', box.root);
  box.git('fetch', '--quiet', 'origin');
  box.git('remote', 'set-head', 'origin', 'main');
  return box;
}

const untraced = missingStrace();
if (untraced !== undefined) process.stderr.write(`what a merge starts and writes is not measured: ${untraced}\n`);

const PLACES = 'plans/harbour.md:8 and plans/harbour.md:15 of the merged files';

describe('an ID that two branches give once each', () => {
  test('is told where git brings both into the register that one of them moved', () => {
    const box = moved();
    const expected = `identity/collides-when-merged: D-003 names two items once this is merged into main: ${PLACES}; run "decisis renumber D-003 D-004"`;
    expect(told(box, '--base', 'main')).toEqual([expected]);
    expect(runCli(box.root, ['check', '--base', 'main']).code).toBe(1);
    // What a merge does with these branches is what was said.
    box.git('merge', '--quiet', '--no-edit', 'main');
    expect(told(box)).toEqual([expect.stringContaining('identity/duplicate-id: D-003 already names another item')]);
  });

  test('is free on neither branch, and told no more once it is renumbered', () => {
    const box = withOrigin(moved());
    expect(told(box)).toEqual([expect.stringContaining('names two items once this is merged into origin/main')]);
    expect(JSON.parse(runCli(box.root, ['ids', '--json']).out)).toMatchObject({ families: [{ next: 'D-004' }] });
    expect(runCli(box.root, ['renumber', 'D-003', 'D-004']).code).toBe(0);
    expect(told(box)).toEqual([]);
    box.commit({}, 'Renumber');
    expect(told(box)).toEqual([]);
  });

  test('is told where git carries a new record into the folder that one of them renamed', () => {
    const box = createGitSandbox(temporaryFolder());
    const old = { 'adr/0001-wood.md': record('1', 'Use wood'), 'adr/0002-oil.md': record('2', 'Oil the gates') };
    box.commit({ 'decisis.toml': settings('adr'), ...old });
    box.git('checkout', '--quiet', '-b', 'move');
    box.commit({
      'decisis.toml': settings('docs/decisions'),
      'adr/0001-wood.md': null,
      'adr/0002-oil.md': null,
      'docs/decisions/0001-wood.md': old['adr/0001-wood.md'],
      'docs/decisions/0002-oil.md': old['adr/0002-oil.md'],
      'docs/decisions/0003-tar.md': record('3', 'Tar the roofs'),
    });
    box.git('checkout', '--quiet', 'main');
    box.commit({ 'adr/0003-stone.md': record('3', 'Pave with stone') });
    box.git('checkout', '--quiet', 'move');
    expect(told(box, '--base', 'main')).toEqual([
      expect.stringContaining('0003 names two items once this is merged into main'),
    ]);
  });

  test('is told where the other side moves another register, or deletes it', () => {
    for (const elsewhere of [
      { 'notes.md': null, 'plans/notes.md': document([], []).replaceAll('D-', 'E-') },
      { 'notes.md': null },
    ]) {
      const box = createGitSandbox(temporaryFolder());
      const both = settings('docs/open.md') + settings('notes.md');
      const notes = document([], []).replaceAll('D-', 'E-');
      box.commit({ 'decisis.toml': both, 'docs/open.md': document([], []), 'notes.md': notes });
      box.git('checkout', '--quiet', '-b', 'other');
      box.commit({ 'docs/open.md': document([], ['D-003 | Night shift of the crane']) });
      box.git('checkout', '--quiet', 'main');
      box.commit({ ...elsewhere, 'docs/open.md': document(['D-003 | Depth of the south berth'], []) });
      box.git('checkout', '--quiet', 'other');
      expect(told(box, '--base', 'main')).toEqual([
        expect.stringContaining('D-003 names two items once this is merged into main'),
      ]);
    }
  });

  test('is not told of branches whose merge has it once, or of a branch that has it twice already', () => {
    const box = moved();
    box.git('checkout', '--quiet', 'main');
    box.commit({ 'docs/open.md': document(['D-003 | Depth of the south berth', 'D-003 | Lights of the pier'], []) });
    box.git('checkout', '--quiet', 'move');
    expect(told(box, '--base', 'main')).toEqual([]);
    box.git('checkout', '--quiet', 'main');
    box.commit({ 'docs/open.md': document([], []), 'src/crane.ts': 'export {};\n' });
    box.git('checkout', '--quiet', 'move');
    expect(told(box, '--base', 'main')).toEqual([]);
  });

  test('is unknown, and the branch told as not compared, where the merge cannot be made', () => {
    const box = withOrigin(moved());
    const blob = box.git('rev-parse', 'main:docs/open.md');
    rmSync(join(box.root, '.git/objects', blob.slice(0, 2), blob.slice(2)));
    const { out } = runCli(box.root, ['check', '--rule', 'identity']);
    expect(out).toContain('identity/branch-not-compared\n  IDs on origin/main are unknown: merging with it failed: ');
  });

  test.runIf(untraced === undefined)(
    'is found with git alone, without a socket, and nothing is written in the repository',
    () => {
      const box = moved();
      const program = join(box.root, 'program.sh');
      writeFileSync(program, '#!/bin/sh\nexit 1\n', { mode: 0o755 });
      box.git('config', 'merge.hostile.driver', `${program} %A`);
      box.git('config', 'merge.default', 'hostile');
      mkdirSync(join(box.root, '.git/info'), { recursive: true });
      writeFileSync(join(box.root, '.git/info/attributes'), '* merge=hostile filter=hostile diff=hostile\n');
      const { out, started, sockets, changed } = traceCli(box.root, ['check', '--base', 'main', '--rule', 'identity']);
      expect(out).toContain(PLACES);
      expect(started.filter((path) => !path.endsWith('/git'))).toEqual([]);
      expect(sockets).toEqual([]);
      expect(changed.filter((path) => path.startsWith(box.root))).toEqual([]);
    },
  );
});
