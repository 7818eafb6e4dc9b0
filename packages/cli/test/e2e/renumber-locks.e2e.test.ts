import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../run-cli.ts';
import { gitRepository } from '../git-repository.ts';
import { temporaryRepository } from '../temporary-repository.ts';

const YARD = `# Decisions of the yard

| ID | Decision | Status | Outcome |
|---|---|---|---|
| Y-002 | Crane | accepted | Twelve tons, never more |
| Y-005 | Rails | accepted | Broad, for the crane of Y-002 |
`;
const INDEX = `# Locked decisions

## Core

- **No load above twelve tons.**
  ADR: Y-002 in \`yard.md\`
`;
const FILES = { 'yard.md': YARD, 'docs/locked.md': INDEX, 'plan.md': 'The rails wait for Y-002.\n' };
const PATHS = ['decisis.lock', 'docs/locked.md', 'plan.md', 'yard.md'];

const run = (root: string, ...args: string[]) =>
  runCli(root, [...args, '--as-of', '2026-11-20'], { DECISIS_ACTOR: 'mara' });
const contents = (root: string): string[] => PATHS.map((path) => readFileSync(join(root, path), 'utf8'));

function lockedYard(): string {
  const root = temporaryRepository(FILES);
  expect(run(root, 'lock', '--all', '--accepted').code).toBe(0);
  return root;
}

describe('a locked decision that is renumbered', () => {
  test('keeps its lock, as do the statements that name it', () => {
    const root = lockedYard();
    const dry = run(root, 'renumber', 'Y-002', 'Y-009', '--dry-run');
    expect(dry.out).toContain('decisis.lock\n         words of docs/locked.md#no-load-above-twelve-tons\n');
    expect(dry.out).toContain('         yard.md#Y-002 → yard.md#Y-009\n');
    expect(dry.out).toContain('in 3 files, 3 locks  nothing was written');
    expect(run(root, 'verify').out).toBe('3 of 3 locks hold\n');
    const { out, code } = run(root, 'renumber', 'Y-002', 'Y-009');
    expect(code).toBe(0);
    expect(out).not.toContain('Left as they are');
    expect(contents(root).join('')).not.toContain('Y-002');
    expect(run(root, 'verify')).toMatchObject({ code: 0, out: '3 of 3 locks hold\n' });
    expect(run(root, 'check').out).not.toMatch(/ lock\//);
    // A word that changes later is told as before.
    writeFileSync(join(root, 'yard.md'), readFileSync(join(root, 'yard.md'), 'utf8').replace('Twelve', 'Twenty'));
    expect(run(root, 'verify').code).toBe(1);
  });

  test('passes under a base that has its old identifier, also where it names its own, and is told', () => {
    const own = YARD.replace('| Crane | accepted | Twelve', '| Crane of Y-002 | accepted | Y-002 lifts twelve');
    const box = gitRepository();
    const { root } = box;
    box.commit({ ...FILES, 'yard.md': own });
    expect(run(root, 'lock', '--all', '--accepted').code).toBe(0);
    box.commit({ 'decisis.lock': readFileSync(join(root, 'decisis.lock'), 'utf8') });
    expect(run(root, 'renumber', 'Y-002', 'Y-009').code).toBe(0);
    const judged = run(root, 'check', '--base', 'HEAD');
    expect(judged.out).not.toMatch(/error {2}(?:lock|identity)\//);
    expect(judged.out).toContain(
      'Y-002 was locked and is called Y-009 from here on: its words, approvals and challenges',
    );
    writeFileSync(join(root, 'yard.md'), readFileSync(join(root, 'yard.md'), 'utf8').replace('lifts', 'bears'));
    expect(run(root, 'lock', 'Y-009').code).not.toBe(0);
    expect(run(root, 'check', '--base', 'HEAD').out).toMatch(/error {2}lock\//);
  });

  test('of which a run stopped halfway has its locks told as not holding, and the same command completes it', () => {
    const root = lockedYard();
    const before = contents(root);
    run(root, 'renumber', 'Y-002', 'Y-009');
    const after = contents(root);
    // In the order in which they are written; the document of the item comes last.
    for (const done of [1, 2, 3]) {
      for (const [index, path] of PATHS.entries())
        writeFileSync(join(root, path), (index < done ? after : before)[index] as string);
      expect(run(root, 'verify').code).toBe(1);
      expect(run(root, 'renumber', 'Y-002', 'Y-009').code).toBe(0);
      expect(contents(root)).toEqual(after);
      expect(run(root, 'verify').code).toBe(0);
    }
  });

  test('is refused while the lockfile cannot be read', () => {
    const root = lockedYard();
    writeFileSync(join(root, 'decisis.lock'), '<<<<<<< ours\n');
    const { code, err } = run(root, 'renumber', 'Y-002', 'Y-009');
    expect(code).toBe(2);
    expect(err).toContain('decisis.lock');
    expect(contents(root).slice(1)).toEqual([INDEX, FILES['plan.md'], YARD]);
  });
});
