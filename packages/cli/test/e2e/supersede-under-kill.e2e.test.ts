// F08, F23: `supersede` changes several files. Killed at each of the renames that bring one of them in place, it leaves all
// of them old, or a state that `verify` tells; the same command then completes it to the byte, and no temporary file stays.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BIN, runCli } from '../run-cli.ts';
import { temporaryRepository } from '../temporary-repository.ts';
import { missingStrace } from '../trace-cli.ts';

const untraced = missingStrace();
if (untraced !== undefined) process.stderr.write(`what a killed supersession leaves is not measured: ${untraced}\n`);

const record = (number: number, title: string): string =>
  `# ${number}. ${title}\n\n## Status\n\nAccepted\n\n## Context\n\nA need.\n\n## Decision\n\nIt is ${title.toLowerCase()}.\n`;
const line = (text: string, file: string): string => `- **${text}**\n  ADR: \`docs/adr/${file}.md\`\n`;
const LOG = {
  'docs/adr/0001-steel.md': record(1, 'Steel hulls'),
  'docs/adr/0002-red.md': record(2, 'Red paint'),
  'docs/adr/0003-aluminium.md': record(3, 'Aluminium hulls'),
  'docs/locked.md': `# Locked decisions\n\n## Core\n\n${line('Hulls are steel.', '0001-steel')}\n${line('Hulls last.', '0001-steel')}\n${line('Paint is red.', '0002-red')}`,
};
const TABLE = '| ID | Decision | Status | Outcome | Supersedes |\n|---|---|---|---|---|\n';
const YARD = {
  'old.md': `# Old yard\n\n${TABLE}| Y-002 | Crane | accepted | Twelve tons | |\n`,
  'new.md': `# New yard\n\n${TABLE}| Y-004 | Crane of the quay | accepted | Twenty tons | |\n`,
};
const ACTOR = { DECISIS_ACTOR: 'mara', NODE_DISABLE_COMPILE_CACHE: '1' };
const run = (root: string, ...args: readonly string[]) => runCli(root, [...args, '--as-of', '2026-11-20'], ACTOR);

/** Runs the command and kills it at its nth rename; whether there was one. */
function runKilled(root: string, args: readonly string[], at: number): boolean {
  const { PATH = '' } = process.env;
  const inject = ['-f', '-qq', '-o', '/dev/null', '-e', 'trace=rename', '-e', `inject=rename:signal=KILL:when=${at}`];
  const { signal, status } = spawnSync('strace', [...inject, process.execPath, BIN, ...args, '--as-of', '2026-11-20'], {
    cwd: root,
    env: { PATH, HOME: '/nonexistent', DECISIS_CACHE: 'off', ...ACTOR },
  });
  return signal === 'SIGKILL' || status === 137;
}

function lockedRepository(files: Readonly<Record<string, string>>): string {
  const root = temporaryRepository(files);
  expect(run(root, 'lock', '--all', '--accepted').code).toBe(0);
  return root;
}

/** Every file, by path; a temporary one too. */
const contents = (root: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes('.git'))
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')]),
  );

test.runIf(untraced === undefined).each([
  ['a line of an index', LOG, ['supersede', 'hulls-are-steel', '0003', '--statement', 'Hulls are aluminium'], 4],
  ['rows of two registers', YARD, ['supersede', 'Y-002', 'Y-004'], 3],
] as const)('supersede killed at each rename: %s', (_name, files, command, renames) => {
  const whole = lockedRepository(files);
  const before = contents(whole);
  expect(run(whole, ...command).code).toBe(0);
  const after = contents(whole);
  const states: string[] = [];
  for (let at = 1; at <= renames + 1; at += 1) {
    const root = lockedRepository(files);
    const isKilled = runKilled(root, command, at);
    const state = Object.entries(contents(root)).filter(([path]) => !path.includes('.decisis-tmp-'));
    const isNew = state.map(([path, text]) => (text === before[path] ? 'old' : text === after[path] ? 'new' : 'torn'));
    const kind = new Set(
      isNew.filter((one, index) => before[state[index]?.[0] ?? ''] !== after[state[index]?.[0] ?? '']),
    );
    states.push(`${isKilled ? 'killed' : 'ended'}: ${[...kind].toSorted().join(' and ')}`);
    if (kind.size > 1) expect(run(root, 'verify').code, `verify at ${at}`).toBe(1);
    const again = run(root, ...command);
    // Once all is done the line that was named is there no more.
    if (kind.has('old')) expect(again.code, `again at ${at}`).toBe(0);
    expect(contents(root), `again at ${at}`).toEqual(after);
    expect(run(root, 'verify').code, `verify after at ${at}`).toBe(0);
  }
  expect(states.slice(0, 2)).toEqual(['killed: old', 'killed: new and old']);
  expect(states.at(-1)).toBe('ended: new');
});
