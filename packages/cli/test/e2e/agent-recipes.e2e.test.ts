import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createGitSandbox } from '@decisis/testing';
import { expect, test } from 'vitest';
import { deedOf } from '../../src/hook/tool-name.ts';
import { AGENT_FILES, runWithInput } from '../agent-repository.ts';
import { BIN } from '../run-cli.ts';
import { temporaryFolder, temporaryRepository } from '../temporary-repository.ts';

const PAGE = readFileSync(new URL('../../../../docs/how-to/coding-agents.md', import.meta.url), 'utf8');

/** The blocks of a language under a heading of the page. */
function blocks(heading: string, language: string): readonly string[] {
  const section = PAGE.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map((match) => match[1] ?? '');
}

test('no recipe lets npx fetch a package that happens to have the name', () => {
  const docs = fileURLToPath(new URL('../../../../docs', import.meta.url));
  const pages = readdirSync(docs, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  const told = [...pages.map((name) => join(docs, name)), fileURLToPath(new URL('../../README.md', import.meta.url))]
    .flatMap((path) => readFileSync(path, 'utf8').split('\n'))
    .filter((line) => /npx\b(?!`).*\bdecisis/.test(line));
  expect(told.length).toBeGreaterThan(5);
  expect(told.filter((line) => !/npx(?:",\s*"args": \[")? ?--no-install/.test(line))).toEqual([]);
});

test('the recipe of Claude Code: its command denies the documented event', () => {
  const [server, settings] = blocks('Claude Code', 'json').map((text) => JSON.parse(text) as never);
  expect(server).toEqual({ mcpServers: { decisis: { command: 'npx', args: ['--no-install', 'decisis', 'mcp'] } } });
  const { PreToolUse } = (
    settings as unknown as {
      hooks: { PreToolUse: ReadonlyArray<{ matcher: string; hooks: ReadonlyArray<{ command: string }> }> };
    }
  ).hooks;
  const { matcher = '', hooks = [] } = PreToolUse[0] ?? {};
  const matches = (tool: string): boolean => new RegExp(`^(?:${matcher})$`).test(tool);
  expect(['Edit', 'MultiEdit', 'Write', 'NotebookEdit'].filter(matches)).toHaveLength(4);
  const root = temporaryRepository(AGENT_FILES);
  const event = (cwd: string): object => ({
    hook_event_name: 'PreToolUse',
    cwd,
    tool_name: 'Write',
    tool_input: { file_path: join(root, 'src/crane.ts'), content: 'liftAtNight();' },
  });
  // The hook runs where the agent's shell stands.
  for (const cwd of [root, temporaryFolder()]) {
    const { status, stderr } = inShell(hooks[0]?.command ?? '', cwd, root, event(cwd));
    expect([status, stderr]).toEqual([2, blocks('Claude Code', 'text')[0]]);
  }
});

/** Runs a command of a recipe in a folder, with an `npx` that finds the package in the project alone. */
function inShell(command: string, cwd: string, project: string, event: object) {
  const bin = join(temporaryFolder(), '.bin');
  mkdirSync(bin);
  const found = `[ "$(pwd -P)" = "${project}" ] && [ "$1 $2" = "--no-install decisis" ] || exit 64`;
  writeFileSync(join(bin, 'npx'), `#!/bin/sh\n${found}\nshift 2\nexec "${process.execPath}" "${BIN}" "$@"\n`);
  chmodSync(join(bin, 'npx'), 0o755);
  const env = {
    PATH: `${bin}:${process.env['PATH'] ?? ''}`,
    HOME: bin,
    DECISIS_CACHE: 'off',
    CLAUDE_PROJECT_DIR: project,
  };
  return spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8', env, input: JSON.stringify(event) });
}

test('the recipe of Cursor: its command denies the documented event', () => {
  const hooks = JSON.parse(blocks('Cursor', 'json')[1] ?? '') as {
    version: number;
    hooks: { preToolUse: ReadonlyArray<{ command: string; matcher: string }> };
  };
  const named = hooks.hooks.preToolUse[0]?.matcher.split('|') ?? [];
  expect(named.filter((tool) => ['edit', 'delete', 'patch', 'unknown'].includes(deedOf(tool)))).toEqual(named);
  expect(named).toEqual(expect.arrayContaining(['Write', 'Delete']));
  const words = hooks.hooks.preToolUse[0]?.command.replace('npx --no-install decisis ', '').split(' ') ?? [];
  const root = temporaryRepository(AGENT_FILES);
  const event = {
    hook_event_name: 'preToolUse',
    workspace_roots: [root],
    tool_name: 'Write',
    tool_input: { file_path: join(root, 'src/a.ts'), content: 'liftAtNight();' },
  };
  expect([hooks.version, JSON.parse(runWithInput(root, words, JSON.stringify(event)).out)]).toMatchObject([
    1,
    { permission: 'deny' },
  ]);
});

test('the recipe of git: its script refuses what is staged, on the first commit and later, whatever the names', () => {
  const root = temporaryFolder();
  const { git, commit } = createGitSandbox(root);
  const bin = join(root, '.bin');
  mkdirSync(bin);
  writeFileSync(
    join(bin, 'npx'),
    `#!/bin/sh\n[ "$1 $2" = "--no-install decisis" ] || exit 64\nshift 2\nexec "${process.execPath}" "${BIN}" "$@"\n`,
  );
  chmodSync(join(bin, 'npx'), 0o755);
  const script = join(root, 'pre-commit');
  writeFileSync(script, blocks('git', 'sh')[0] ?? '');
  const refused = (): readonly [number | null, string] => {
    const env = { PATH: `${bin}:${process.env['PATH'] ?? ''}`, HOME: root, DECISIS_CACHE: 'off' };
    const run = spawnSync('sh', [script], { cwd: root, encoding: 'utf8', env });
    return [run.status, run.stderr];
  };
  const write = (path: string, text: string): void => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const [path, text] of Object.entries(AGENT_FILES)) write(path, text);
  write('src/a b\tc.ts', 'liftAtNight()\n');
  git('add', 'decisis.toml', 'decisions', 'src');
  expect(refused()).toEqual([1, expect.stringContaining('sentinel/failed (D-002)')]);
  write('src/a b\tc.ts', 'plain()\n');
  git('add', 'src');
  expect(refused()).toEqual([0, '']);
  commit({});
  // The index is judged, not the working tree.
  write('src/port.ts', 'liftAtNight()\n');
  expect(refused()).toEqual([0, '']);
  git('add', 'src');
  expect(refused()[0]).toBe(1);
  write('src/port.ts', 'other()\n');
  expect(refused()[0]).toBe(1);
  git('add', 'src');
  expect(refused()).toEqual([0, '']);
  // People may accept decisions.
  const harbour = AGENT_FILES['decisions/harbour.md'] ?? '';
  write('decisions/harbour.md', harbour.replace('supplier | open', 'supplier | accepted'));
  git('add', 'decisions');
  expect(refused()).toEqual([0, '']);
});
